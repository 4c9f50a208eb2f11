/// <reference path="./healthtables.js" />
/// <reference path="./figure.js" />
/// <reference path="./recordlink.js" />
"use strict";

/** A card for each symptom, in the order of the check: what was found, its numbers, and what is behind them. */
const HealthCards = (() => {
    /** The table of the rows behind a symptom. */
    const tables = /** @type {Record<string, string>} */ ({ NurtureUntended: "crma_nurtureenrollment", OwnersOverlap: "lead", CampaignsWithoutResult: "campaign" });

    /** @param {any} found */
    function show(found) {
        const place = /** @type {HTMLElement} */ (document.getElementById("symptoms"));
        place.replaceChildren(
            Page.element("h2", {}, Page.text("symptoms")),
            Page.element("ol", {}, ...found.symptoms.map((/** @type {any} */ checked) => card(checked, found))));
    }

    /** @param {any} checked @param {any} found */
    const card = (checked, found) => Page.element(
        "li", { className: checked.finding.toLowerCase() },
        Page.element("h3", {}, HealthWords.symptom(checked)),
        Page.element("strong", {}, HealthWords.finding(checked)),
        ...sentences(checked, found).map((words) => Page.element("p", {}, words)),
        ...behind(checked));

    /** @param {any} checked @param {any} found @returns {string[]} */
    function sentences(checked, found) {
        return [
            HealthWords.said(Page.text("now"), HealthWords.side(checked, checked.current)),
            ...(checked.previous === null ? [] : [HealthWords.said(Page.text("before"), HealthWords.side(checked, checked.previous))]),
            ...(checked.trend === null ? [] : [HealthWords.said(Page.text("trend"), HealthWords.trend(checked))]),
            ...(checked.symptom === "RoiNotShown" ? [HealthWords.money(found.current)] : []),
            ...(checked.benchmarks.length === 0 ? [] : [HealthWords.said(Page.text("benchmark"), HealthWords.benchmarks(checked))]),
            ...(checked.isCut ? [Page.text("rowsCut")] : []),
            ...(checked.nextStep === null ? [] : [HealthWords.said(Page.text("nextStep"), HealthWords.step(checked))]),
        ];
    }

    /** The months or rows, closed until they are asked for. @param {any} checked @returns {Node[]} */
    function behind(checked) {
        return [
            ...(checked.months.length === 0 ? [] : [details(
                Page.text("byMonth"), Figure.region(Page.text("byMonthOf", HealthWords.symptom(checked)), HealthTables.months(checked)))]),
            ...(checked.rows.length === 0 ? [] : [details(
                Page.text("rowsBehind"), Page.element("ul", {}, ...checked.rows.map((/** @type {any} */ row) => Page.element("li", {}, RecordLink.to(tables[checked.symptom], row.id, row.name)))))]),
        ];
    }

    /** @param {string} words @param {Node} content */
    const details = (words, content) => Page.element("details", {}, Page.element("summary", {}, words), content);

    return { show };
})();
