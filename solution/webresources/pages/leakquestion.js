/// <reference path="./periods.js" />
/// <reference path="./calls.js" />
"use strict";

/** Which leads are looked into, and which they are held against, as crma_DiagnoseFunnel takes it. */
const LeakQuestion = (() => {
    /** More segments than these are not offered. */
    const bound = 250;

    const millisecondsADay = 864e5;
    const years = /** @type {Record<string, number>} */ ({ month: 12, quarter: 4 });

    /** Begins the value of a reference that is a segment. */
    const ofSegment = "segment:";

    /** The reference that is no leads: what the targets plan for the same days. */
    const target = "target";

    /**
     * @typedef {object} Choice
     * @property {string} start
     * @property {string} grain
     * @property {string} segment "" for all.
     * @property {string} [category] Id of a lead category; "" or nothing for all.
     * @property {string} reference before, year, target, or segment: and its name.
     */

    /**
     * The segments that leads have, each once.
     * https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/overview#return-distinct-results
     */
    const segments = `?fetchXml=<fetch distinct="true" count="${bound}"><entity name="lead"><attribute name="crma_segment" />`
        + "<filter><condition attribute=\"crma_segment\" operator=\"not-null\" /></filter><order attribute=\"crma_segment\" /></entity></fetch>";

    /** The days of the reference, first and last. @param {Choice} choice */
    function days({ start, grain, reference }) {
        const end = Periods.end(start, grain);
        if (reference === "year") {
            const before = Periods.shift(start, grain, -years[grain]);
            return [before, Periods.end(before, grain)];
        }

        if (reference !== "before") {
            return [start, end];
        }

        const count = (Date.parse(end) - Date.parse(start)) / millisecondsADay + 1;
        return [back(start, count), back(start, 1)];
    }

    /** @param {string} day @param {number} count */
    const back = (day, count) => new Date(Date.parse(day) - count * millisecondsADay).toISOString().slice(0, 10);

    /** @param {Choice} choice */
    function parameters(choice) {
        const { start, grain, segment, category = "", reference } = choice;
        const asked = {
            From: Calls.day(start), To: Calls.day(Periods.end(start, grain)), Segment: segment === "" ? undefined : Calls.words(segment),
            LeadCategoryId: category === "" ? undefined : Calls.id(category),
        };
        if (reference === target) {
            return { ...asked, AgainstTargets: Calls.flag(true) };
        }

        const [first, last] = days(choice);
        return {
            ...asked,
            ReferenceFrom: Calls.day(first), ReferenceTo: Calls.day(last),
            ReferenceSegment: reference.startsWith(ofSegment) ? Calls.words(reference.slice(ofSegment.length)) : undefined,
        };
    }

    return { bound, ofSegment, target, segments, days, parameters };
})();
