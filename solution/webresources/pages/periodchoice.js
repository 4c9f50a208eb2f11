/// <reference path="./periods.js" />
/// <reference path="./page.js" />
"use strict";

/** The fields by which a report's period is chosen: months or quarters, and one of those in which something was counted. */
const PeriodChoice = (() => {
    const offered = 24;
    const field = (/** @type {string} */ id) => /** @type {HTMLSelectElement} */ (document.getElementById(id));

    /** The question whose answer counts. @type {object} */
    let asked = {};

    /**
     * Offers the periods, newest first, and calls back with the first of them and whenever another is chosen.
     * @param {() => Promise<void>} changed
     * @param {string} [counted] What a scorecard must have counted for its period to be offered, as OData: new leads, unless said otherwise.
     */
    async function begin(changed, counted = "crma_leadscreated gt 0") {
        field("grain").addEventListener("change", () => { offer(changed, counted).catch(Page.fail); });
        field("period").addEventListener("change", () => { changed().catch(Page.fail); });
        await offer(changed, counted);
    }

    /** @param {() => Promise<void>} changed @param {string} counted */
    async function offer(changed, counted) {
        const question = asked = {};
        const grain = field("grain").value;
        // What is still offered belongs to the former choice: choosing it would be lost when the answer is there.
        field("period").replaceChildren();
        field("period").disabled = true;
        const rows = await Page.rows("crma_scorecard", "?$select=crma_periodstart&$filter=crma_scopekey eq 'org' and " + counted
            + ` and crma_grain eq ${Periods.grains[grain]}&$orderby=crma_periodstart desc&$top=${offered}`);
        if (asked !== question) {
            return;
        }

        field("period").replaceChildren(...rows.map((row) => {
            const start = row.crma_periodstart.slice(0, 10);
            return Page.element("option", { value: start }, Periods.name(start, grain, Page.tag));
        }));
        field("period").disabled = false;
        await changed();
    }

    return {
        begin,
        get grain() { return field("grain").value; },
        /** The day on which the period begins; "" where there is none. */
        get start() { return field("period").value; },
        /** What the period is called; "" where there is none. */
        get name() { return field("period").value && Periods.name(field("period").value, field("grain").value, Page.tag); },
    };
})();
