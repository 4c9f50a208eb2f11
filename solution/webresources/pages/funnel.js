/// <reference path="./csv.js" />
/// <reference path="./funnelnumbers.js" />
/// <reference path="./periodchoice.js" />
/// <reference path="./categorychoice.js" />
/// <reference path="./figure.js" />
/// <reference path="./words.js" />
"use strict";

Page.begin(async () => {
    /** The dashboard that tells where leads are lost. */
    const leaks = "bed54463-0a7b-54d9-998a-cbe7b3e53b60";

    const columns = ["crma_leadscreated", "crma_marketingqualified", "crma_salesready", "crma_accepted", "crma_qualified", "crma_won", "crma_nurtured", "crma_disqualified"];
    const names = await Page.labels("crma_scorecard", columns);

    /** @type {string[][]} */
    let table = [];

    /** What is drawn, as it is saved. @type {(string|number|null)[][]} */
    let exported = [];
    let file = "";

    /** The question whose answer counts. @type {object} */
    let asked = {};

    async function load() {
        const question = asked = {};
        const { start, grain, name } = PeriodChoice;
        const category = CategoryChoice.value;
        const whose = CategoryChoice.name;
        (/** @type {HTMLButtonElement} */ (document.getElementById("export"))).disabled = start === "";
        if (start === "") {
            Figure.clear();
            Page.say(Page.text("noScorecards"));
            return;
        }

        const [groups, won, rows] = await Promise.all([
            Page.rows("lead", FunnelQueries.layers(start, grain, category)),
            Page.rows("opportunity", FunnelQueries.won(start, grain, category)),
            Page.rows("lead", FunnelQueries.times(start, grain, category)),
        ]);
        if (asked === question) {
            file = `funnel-${grain}-${start}`;
            draw(FunnelNumbers.layers(groups, Number(won[0]?.won ?? 0), rows), rows.length, whose ? `${name}, ${whose}` : name);
        }
    }

    /**
     * @param {ReturnType<typeof FunnelNumbers.layers>} layers
     * @param {number} read
     * @param {string} period
     */
    function draw(layers, read, period) {
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
        Figure.show(Page.text("timeInStage"), () => Drawing.named(timed, "days"), [
            [Page.text("layer"), Page.text("daysToNext")], ...timed.map((layer) => [layer.name, Numbers.write(layer.value, "days")]),
        ], read >= FunnelQueries.bound ? Page.text("firstLeads", FunnelQueries.bound) : Page.text("median"));
        Page.say(Page.text("createdIn", Numbers.write(layers[0].count, "count"), period));
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

    document.getElementById("export")?.addEventListener("click", () => Csv.save(file, exported));
    // https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/xrm-navigation/navigateto
    document.getElementById("leaks")?.addEventListener("click", () => { Page.xrm.Navigation.navigateTo({ pageType: "dashboard", dashboardId: leaks }).then(null, Page.fail); });
    // Without them the funnel of all leads is still there.
    await CategoryChoice.begin(load, Page.text("noCategory")).catch(Page.fail);
    Words.foot(await Words.of("crma_leadstage"));
    await PeriodChoice.begin(load);
});
