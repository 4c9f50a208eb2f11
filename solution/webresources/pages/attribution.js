/// <reference path="./calls.js" />
/// <reference path="./csv.js" />
/// <reference path="./periodchoice.js" />
/// <reference path="./slices.js" />
/// <reference path="./figure.js" />
/// <reference path="./attributiontables.js" />
/// <reference path="./attributionchart.js" />
"use strict";

Page.begin(async () => {
    const button = /** @type {HTMLButtonElement} */ (document.getElementById("export"));
    const field = (/** @type {string} */ id) => /** @type {HTMLSelectElement} */ (document.getElementById(id));
    const unreadable = /** @type {HTMLElement} */ (document.getElementById("unreadable"));

    const names = await Page.labels("crma_scorecard", AttributionTables.columns);

    /** What is drawn, as it is saved. @type {(string|number|null)[][]} */
    let exported = [];
    let file = "";

    /** @param {string} id @param {number[]} days @param {number} usual */
    function offer(id, days, usual) {
        field(id).replaceChildren(...days.map((count) => Page.element("option", { value: String(count) }, Page.text("days", Numbers.write(count, "count")))));
        field(id).value = String(usual);
        field(id).addEventListener("change", () => { load().catch(Page.fail); });
    }

    async function load() {
        const { start, grain } = PeriodChoice;
        Slices.clear();
        Figure.clear();
        unreadable.hidden = true;
        button.disabled = true;
        if (start === "") {
            Page.say(Page.text("noScorecards"));
            return;
        }

        const { name } = PeriodChoice;
        const parameters = {
            From: Calls.day(start), To: Calls.day(Periods.end(start, grain)),
            WindowDays: Calls.number(Number(field("window").value)), HalfLifeDays: Calls.number(Number(field("halflife").value)),
        };
        await Slices.ask(
            (state) => Calls.unbound("crma_AttributeRevenue", { ...parameters, State: state === "" ? undefined : Calls.words(state) }),
            (found) => found.wins,
            {
                read: (count) => Page.text("winsRead", count), stopped: (count) => Page.text("stoppedAfterWins", count),
                failed: (count) => Page.text("failedAfterWins", count),
            },
            (found) => {
                file = `attribution-${grain}-${start}`;
                show(found, name);
            });
    }

    /** @param {any} found @param {string} period */
    function show(found, period) {
        Page.say(Page.text("attributed", Numbers.write(found.total.revenue, "amount"), Numbers.write(found.wins, "count"), period));
        if (found.campaigns.length === 0) {
            return;
        }

        exported = AttributionTables.whole(found, names);
        button.disabled = false;
        unreadable.textContent = Page.text("unreadableWins", Numbers.write(found.unreadable, "count"));
        unreadable.hidden = found.unreadable === 0;
        const hint = found.campaigns.length > AttributionChart.most ? ` ${Page.text("firstCampaigns", AttributionChart.most)}` : "";
        Figure.show(Page.text("revenueByModel"), (width) => AttributionChart.option(found, width), AttributionTables.revenue(found), Page.text("revenueByModelHint") + hint, "tall");
        Figure.list(Page.text("profitByModel"), AttributionTables.profit(found, names), Page.text("profitByModelHint"));
        Figure.list(Page.text("roiByModel"), AttributionTables.returns(found), Page.text("roiByModelHint", AttributionNumbers.least));
    }

    button.addEventListener("click", () => Csv.save(file, exported));
    Slices.begin();
    offer("window", [30, 90, 180, 365, 730], 365);
    offer("halflife", [7, 14, 30, 90], 7);
    await PeriodChoice.begin(load, "(crma_won ne 0 or crma_marketingspend ne 0)");
});
