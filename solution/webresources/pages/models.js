/// <reference path="./calls.js" />
/// <reference path="./csv.js" />
/// <reference path="./periodchoice.js" />
/// <reference path="./slices.js" />
/// <reference path="./figure.js" />
/// <reference path="./modelstables.js" />
/// <reference path="./modelschart.js" />
"use strict";

Page.begin(async () => {
    const button = /** @type {HTMLButtonElement} */ (document.getElementById("export"));
    const answer = /** @type {HTMLElement} */ (document.getElementById("answer"));
    (/** @type {HTMLElement} */ (document.getElementById("hint"))).textContent = Page.text("funnelModelsHint", ModelsWords.least);
    const names = await Page.labels("crma_scorecard", ModelsTables.columns);

    /** What is drawn, as it is saved. @type {(string|number|null)[][]} */
    let exported = [];
    let file = "";

    async function load() {
        const { start, grain, name } = PeriodChoice;
        Slices.clear();
        Figure.clear();
        answer.replaceChildren();
        button.disabled = true;
        if (start === "") {
            Page.say(Page.text("noScorecards"));
            return;
        }

        const parameters = { From: Calls.day(start), To: Calls.day(Periods.end(start, grain)) };
        await Slices.ask(
            (state) => Calls.unbound("crma_CompareFunnelModels", { ...parameters, State: state === "" ? undefined : Calls.words(state) }),
            (found) => found.data.leads + found.clients.followed,
            {
                read: (count) => Page.text("modelsRead", count), stopped: (count) => Page.text("modelsStopped", count),
                failed: (count) => Page.text("modelsFailed", count),
            },
            (found) => {
                file = `models-${grain}-${start}`;
                show(found, name);
            });
    }

    /** @param {any} found @param {string} period */
    function show(found, period) {
        const { count, told } = ModelsWords;
        Page.say(Page.text("modelsCompared", period, count(found.data.leads), count(found.clients.followed)));
        exported = ModelsTables.whole(found, names);
        button.disabled = false;
        answer.replaceChildren(
            Page.element("h2", {}, Page.text("whichModelFits")),
            Page.element("p", {}, Page.element("strong", {}, ModelsWords.fit(found))),
            ...ModelsWords.sentences(found).map((words) => Page.element("p", {}, words)));
        if (found.clients.followed >= ModelsWords.least) {
            Figure.show(
                Page.text("clientsByMonths"), () => ModelsChart.option(found), ModelsTables.months(found), Page.text("clientsByMonthsHint", Numbers.write(found.clients.monthlyChance, "share")));
        }

        const isKnown = found.money.newClients !== null && found.money.newClients >= ModelsWords.least;
        Figure.list(Page.text("worthByModel"), ModelsTables.worth(found), Page.text("worthByModelHint", told(found.money.acquisitionCost, isKnown), count(found.money.newClients)));
        Figure.list(
            Page.text("costByStage"), ModelsTables.stages(found, names), Page.text("costByStageHint", Numbers.write(found.money.marketingSpend, "amount")));
        Figure.list(Page.text("validDataTable"), ModelsTables.data(found));
    }

    button.addEventListener("click", () => Csv.save(file, exported));
    Slices.begin();
    await PeriodChoice.begin(load, "(crma_leadscreated ne 0 or crma_won ne 0 or crma_marketingspend ne 0)");
});
