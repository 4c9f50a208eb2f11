/// <reference path="./calls.js" />
/// <reference path="./csv.js" />
/// <reference path="./slices.js" />
/// <reference path="./figure.js" />
/// <reference path="./intervals.js" />
/// <reference path="./experimenttables.js" />
"use strict";

Page.begin(async () => {
    const offered = 50;
    const button = /** @type {HTMLButtonElement} */ (document.getElementById("export"));
    const field = /** @type {HTMLSelectElement} */ (document.getElementById("experiment"));
    const formatted = (/** @type {any} */ row, /** @type {string} */ name) => row[`${name}@OData.Community.Display.V1.FormattedValue`] ?? "";

    const names = {
        ...await Page.labels("crma_experiment", [
            "crma_hypothesis", "crma_experimentmeasure", "crma_experimentphase", "crma_startdate", "crma_enddate", "crma_minimumsample", "crma_agreedchance",
            "crma_cancelreason", "crma_lesson", "crma_nextid",
        ]),
        ...await Page.labels("crma_experimentarm", [
            "crma_campaignid", "crma_channel", "crma_tactic", "crma_capturemethod", "crma_nurturemethod", "crma_reached", "crma_notreached", "crma_undecided",
        ]),
    };

    // A draft without measure or days compares nothing.
    const experiments = await Page.rows("crma_experiment", "?$select=crma_name,crma_experimentmeasure,crma_experimentphase"
        + "&$filter=statecode eq 0 and crma_experimentmeasure ne null and crma_startdate ne null and crma_enddate ne null"
        + `&$orderby=crma_startdate desc,crma_name&$top=${offered}`);

    /** What is drawn, as it is saved. @type {(string|number|null)[][]} */
    let exported = [];

    async function load() {
        Slices.clear();
        Figure.clear();
        button.disabled = true;
        const row = experiments.find((one) => one.crma_experimentid === field.value);
        if (!row) {
            Page.say(Page.text("noExperiments"));
            return;
        }

        await Slices.ask(
            (state) => Calls.unbound("crma_CompareExperiment", { ExperimentId: Calls.id(row.crma_experimentid), State: state === "" ? undefined : Calls.words(state) }),
            (found) => found.arms.reduce((/** @type {number} */ sum, /** @type {any} */ arm) => sum + arm.reached + arm.notReached + arm.undecided, 0),
            {
                read: (count) => Page.text("leadsRead", count), stopped: (count) => Page.text("stoppedAfter", count),
                failed: (count) => Page.text("failedAfter", count),
            },
            (found) => show(found, { measure: formatted(row, "crma_experimentmeasure"), phase: formatted(row, "crma_experimentphase") }));
    }

    /** @param {any} found @param {{measure: string, phase: string}} labels */
    function show(found, labels) {
        Page.say(ExperimentTables.verdict(found));
        const learned = ExperimentTables.learned(found, names);
        if (learned.length > 1) {
            Figure.list(Page.text("experimentLearned"), learned, "", [1]);
        }

        Figure.list(Page.text("experimentAgreed"), ExperimentTables.agreed(found, names, labels), "", [1, 2, 3]);
        if (found.arms.length === 0) {
            return;
        }

        exported = ExperimentTables.whole(found, names);
        button.disabled = false;
        Figure.show(Page.text("armShares"), (width) => Intervals.option(ExperimentTables.shares(found), width), ExperimentTables.numbers(found, names), Page.text("armSharesHint"));
        Figure.list(Page.text("armChances"), ExperimentTables.numbers(found, names), Page.text("armChancesHint"));
        Figure.list(Page.text("armWays"), ExperimentTables.ways(found, names), "", [1, 2, 3, 4, 5]);
    }

    button.addEventListener("click", () => Csv.save(`experiment-${field.value}`, exported));
    field.replaceChildren(...experiments.map((row) => Page.element(
        "option", { value: row.crma_experimentid }, `${row.crma_name ?? ""} (${formatted(row, "crma_experimentphase")})`)));
    field.disabled = experiments.length === 0;
    field.addEventListener("change", () => { load().catch(Page.fail); });
    Slices.begin();
    await load();
});
