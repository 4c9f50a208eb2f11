"use strict";

/** @namespace */
var CrmAlignment = CrmAlignment || {};

/**
 * Icons beside the values of views. A function gets the row of the view as JSON (column: text as people read it, column_Value: the value)
 * and the language of the user, and answers with a web resource and its tooltip; both empty for no icon.
 * Source: https://learn.microsoft.com/power-apps/maker/data-platform/display-custom-icons-instead.
 */
CrmAlignment.ViewIcons = (() => {
    // The first value of each choice of the product; of outcomes it is what is still open.
    const FIRST = 471200000;

    // Such a function has no documented way to the texts of the package: these are the only ones, by language.
    /** @type {Record<number, string>} */
    const OVERDUE = { 1033: "Overdue", 1049: "Просрочено", 1058: "Прострочено", 2052: "已逾期" };

    // In the order of the choices crma_leadstage, crma_criteriaverdict, crma_handoveroutcome and crma_enrollmentoutcome.
    const stage = ofChoice("crma_stage", "stage", [
        "inquiry", "marketing-qualified", "sales-ready", "sales-accepted", "qualified", "nurture", "disqualified",
    ]);
    const verdict = ofChoice("crma_verdict", "verdict", ["no-criteria", "not-met", "met"]);
    const handover = ofChoice("crma_outcome", "handover", ["pending", "accepted", "rejected", "expired", "withdrawn"]);
    const enrollment = ofChoice("crma_outcome", "enrollment", ["waiting", "returned", "aged-out", "withdrawn"]);

    /**
     * @param {string} column
     * @param {string} kind
     * @param {string[]} names
     */
    function ofChoice(column, kind, names) {
        return (/** @type {string} */ rowData) => {
            const row = JSON.parse(rowData);
            const name = names[row[`${column}_Value`] - FIRST];
            return name === undefined ? ["", ""] : [`crma_/icons/values/${kind}-${name}.svg`, row[column] ?? ""];
        };
    }

    /** @param {string} column */
    function late(column) {
        return (/** @type {string} */ rowData, /** @type {number} */ language) => {
            const row = JSON.parse(rowData);
            const outcome = row.crma_outcome_Value;
            // Views of what is open do not show the outcome. A date that is none is never late.
            const open = outcome === undefined || outcome === null || outcome === FIRST;
            return open && row[`${column}_Value`] && new Date(row[`${column}_Value`]).getTime() < Date.now()
                ? ["crma_/icons/values/overdue.svg", OVERDUE[language] ?? OVERDUE[1033]]
                : ["", ""];
        };
    }

    return { stage, verdict, handover, enrollment, due: late("crma_dueon"), touch: late("crma_nexttouchon") };
})();
