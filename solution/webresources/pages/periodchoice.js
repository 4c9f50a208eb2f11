/// <reference path="./periods.js" />
/// <reference path="./page.js" />
"use strict";

/** The fields by which a report's period is chosen: months or quarters, and one of those in which something was counted, or any. */
const PeriodChoice = (() => {
    const offered = 24;
    const field = (/** @type {string} */ id) => /** @type {HTMLSelectElement} */ (document.getElementById(id));

    /** The question whose answer counts. @type {object} */
    let asked = {};

    /**
     * Offers the periods in which something was counted, newest first, and calls back with the first of them and whenever another is chosen.
     * @param {() => Promise<void>} changed
     * @param {string} [counted] What a scorecard must have counted for its period to be offered, as OData: new leads, unless said otherwise.
     */
    async function begin(changed, counted = "crma_leadscreated gt 0") {
        await beginWith(changed, async (grain) => starts(grain, counted));
    }

    /**
     * Offers every period up to the present one, for a report that asks for no scorecard: what people did in a month without new leads, or before
     * the first fold, is within reach. The first to be shown is the latest in which leads arrived, or the present one where there is none.
     * @param {() => Promise<void>} changed
     */
    async function beginAny(changed) {
        await beginWith(changed, async (grain) => {
            const counted = await starts(grain, "crma_leadscreated gt 0");
            const present = Periods.containing(today(), grain);
            const last = counted.length > 0 && counted[0] > present ? counted[0] : present;
            const offers = Periods.upTo(last, grain, offered).reverse();
            // A database that nobody has worked with for long has its periods before those.
            for (let oldest = offers[offers.length - 1]; counted.length > 0 && oldest > counted[counted.length - 1];) {
                oldest = Periods.shift(oldest, grain, -1);
                offers.push(oldest);
            }

            return { offers, first: counted[0] ?? last };
        });
    }

    /** The day that the clock of the user's machine shows. */
    function today() {
        const now = new Date();
        return new Date(Date.UTC(now.getFullYear(), now.getMonth(), now.getDate())).toISOString().slice(0, 10);
    }

    /**
     * @param {string} grain
     * @param {string} counted
     * @returns {Promise<string[]>} Newest first.
     */
    async function starts(grain, counted) {
        const rows = await Page.rows("crma_scorecard", "?$select=crma_periodstart&$filter=crma_scopekey eq 'org' and " + counted
            + ` and crma_grain eq ${Periods.grains[grain]}&$orderby=crma_periodstart desc&$top=${offered}`);
        return rows.map((row) => row.crma_periodstart.slice(0, 10));
    }

    /** @typedef {(grain: string) => Promise<string[]|{offers: string[], first: string}>} Find The periods of a grain, newest first; with the one to be shown, where it is not the first. */

    /** @param {() => Promise<void>} changed @param {Find} find */
    async function beginWith(changed, find) {
        field("grain").addEventListener("change", () => { offer(changed, find).catch(Page.fail); });
        field("period").addEventListener("change", () => { changed().catch(Page.fail); });
        await offer(changed, find);
    }

    /** @param {() => Promise<void>} changed @param {Find} find */
    async function offer(changed, find) {
        const question = asked = {};
        const grain = field("grain").value;
        // What is still offered belongs to the former choice: choosing it would be lost when the answer is there.
        field("period").replaceChildren();
        field("period").disabled = true;
        const found = await find(grain);
        if (asked !== question) {
            return;
        }

        const { offers, first } = Array.isArray(found) ? { offers: found, first: found[0] ?? "" } : found;
        field("period").replaceChildren(...offers.map((start) => Page.element("option", { value: start }, Periods.name(start, grain, Page.tag))));
        field("period").value = first;
        field("period").disabled = false;
        await changed();
    }

    return {
        begin,
        beginAny,
        get grain() { return field("grain").value; },
        /** The day on which the period begins; "" where there is none. */
        get start() { return field("period").value; },
        /** What the period is called; "" where there is none. */
        get name() { return field("period").value && Periods.name(field("period").value, field("grain").value, Page.tag); },
    };
})();
