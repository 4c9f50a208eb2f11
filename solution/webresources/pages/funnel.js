/// <reference path="./csv.js" />
/// <reference path="./funnelnumbers.js" />
/// <reference path="./figure.js" />
"use strict";

Page.begin(async () => {
    const offered = 24;
    const columns = ["crma_leadscreated", "crma_marketingqualified", "crma_salesready", "crma_accepted", "crma_qualified", "crma_won", "crma_nurtured", "crma_disqualified"];
    const names = await Page.labels("crma_scorecard", columns);
    const grain = /** @type {HTMLSelectElement} */ (document.getElementById("grain"));
    const period = /** @type {HTMLSelectElement} */ (document.getElementById("period"));

    /** @type {string[][]} */
    let table = [];

    /** @type {(string|number|null)[][]} */
    let exported = [];

    /** The question whose answer counts. @type {object} */
    let asked = {};

    /** Offers the periods in which leads were created, newest first. */
    async function offer() {
        const rows = await Page.rows("crma_scorecard", "?$select=crma_periodstart&$filter=crma_scopekey eq 'org' and crma_leadscreated gt 0"
            + ` and crma_grain eq ${Periods.grains[grain.value]}&$orderby=crma_periodstart desc&$top=${offered}`);
        period.replaceChildren(...rows.map((row) => {
            const start = row.crma_periodstart.slice(0, 10);
            return Page.element("option", { value: start }, Periods.name(start, grain.value, Page.tag));
        }));
        await load();
    }

    async function load() {
        const question = asked = {};
        (/** @type {HTMLButtonElement} */ (document.getElementById("export"))).disabled = period.value === "";
        if (period.value === "") {
            Figure.clear();
            Page.say(Page.text("noScorecards"));
            return;
        }

        const [groups, won, rows] = await Promise.all([
            Page.rows("lead", FunnelQueries.layers(period.value, grain.value)),
            Page.rows("opportunity", FunnelQueries.won(period.value, grain.value)),
            Page.rows("lead", FunnelQueries.times(period.value, grain.value)),
        ]);
        if (asked === question) {
            draw(FunnelNumbers.layers(groups, Number(won[0]?.won ?? 0), rows), rows.length);
        }
    }

    /**
     * @param {ReturnType<typeof FunnelNumbers.layers>} layers
     * @param {number} read
     */
    function draw(layers, read) {
        const leak = FunnelNumbers.leak(layers);
        const named = layers.map((layer, index) => ({ ...layer, name: names[columns[index]] }));
        const headings = [
            Page.text("layer"), Page.text("leads"), Page.text("conversion"), Page.text("ofFirst"), Page.text("daysToNext"),
            Page.text("lostTo", names.crma_nurtured), Page.text("lostTo", names.crma_disqualified), Page.text("stillInWork"),
        ];
        table = [headings, ...named.map((layer) => [
            layer.name, Numbers.write(layer.count, "count"), Numbers.write(layer.conversion, "share"), Numbers.write(layer.ofFirst, "share"), Numbers.write(layer.days, "days"),
            Numbers.write(layer.nurtured, "count"), Numbers.write(layer.closed, "count"), Numbers.write(layer.inWork, "count"),
        ])];
        exported = [headings, ...named.map((layer) => [layer.name, layer.count, layer.conversion, layer.ofFirst, layer.days, layer.nurtured, layer.closed, layer.inWork])];
        const bars = named.map((layer) => ({
            name: layer.name, value: layer.count,
            text: layer.conversion === null ? Numbers.write(layer.count, "count") : `${Numbers.write(layer.count, "count")} (${Numbers.write(layer.conversion, "share")})`,
        }));
        Figure.clear();
        Figure.show(Page.text("layers"), () => Drawing.funnel(bars, leak), table, leakOf(named, leak));
        const timed = named.filter((layer) => layer.days !== null).map((layer) => ({ name: layer.name, value: layer.days, text: Page.text("days", Numbers.write(layer.days, "days")) }));
        Figure.show(Page.text("timeInStage"), () => Drawing.periods(timed, { drawn: "bar", kind: "days" }), [
            [Page.text("layer"), Page.text("daysToNext")], ...timed.map((layer) => [layer.name, Numbers.write(layer.value, "days")]),
        ], read >= FunnelQueries.bound ? Page.text("firstLeads", FunnelQueries.bound) : Page.text("median"));
        Page.say(Page.text("createdIn", Numbers.write(layers[0].count, "count"), Periods.name(period.value, grain.value, Page.tag)));
    }

    /**
     * @param {{name: string, count: number, nurtured: number|null, closed: number|null}[]} named
     * @param {number} leak
     */
    function leakOf(named, leak) {
        if (leak < 0) {
            return Page.text("noLeak");
        }

        const { name, count, nurtured, closed } = named[leak];
        const lost = (nurtured ?? 0) + (closed ?? 0);
        return Page.text("leak", name, named[leak + 1].name, Numbers.write(lost, "count"), Numbers.write(lost / count, "share"));
    }

    document.getElementById("export")?.addEventListener("click", () => Csv.save(`funnel-${grain.value}-${period.value}`, exported));
    grain.addEventListener("change", () => { offer().catch(Page.fail); });
    period.addEventListener("change", () => { load().catch(Page.fail); });
    await offer();
});
