"use strict";

/** Months, quarters and years: where they begin, what comes before, what they are called. A period is the day on which it begins, yyyy-mm-dd. */
const Periods = (() => {
    const months = /** @type {Record<string, number>} */ ({ month: 1, quarter: 3, year: 12 });

    /** The numbers of crma_periodgrain. */
    const grains = /** @type {Record<string, number>} */ ({ month: 471200000, quarter: 471200001, year: 471200002 });

    /**
     * @param {string} start
     * @param {string} grain month, quarter or year
     * @param {number} by How many periods later; before, when it is negative.
     */
    function shift(start, grain, by) {
        const [year, month] = start.split("-").map(Number);
        return new Date(Date.UTC(year, month - 1 + by * months[grain], 1)).toISOString().slice(0, 10);
    }

    /**
     * The period that contains a day.
     * @param {string} day
     * @param {string} grain
     */
    function containing(day, grain) {
        const [year, month] = day.split("-").map(Number);
        return new Date(Date.UTC(year, Math.floor((month - 1) / months[grain]) * months[grain], 1)).toISOString().slice(0, 10);
    }

    /**
     * The last day.
     * @param {string} start
     * @param {string} grain
     */
    function end(start, grain) {
        return new Date(Date.parse(shift(start, grain, 1)) - 864e5).toISOString().slice(0, 10);
    }

    /**
     * All periods up to one, oldest first.
     * @param {string} last
     * @param {string} grain
     * @param {number} count
     */
    function upTo(last, grain, count) {
        return Array.from({ length: count }, (_, index) => shift(last, grain, index - count + 1));
    }

    /**
     * @param {string} start
     * @param {string} grain
     * @param {string} tag Language.
     */
    function name(start, grain, tag) {
        const date = new Date(`${start}T00:00:00Z`);
        return grain === "year" ? `${date.getUTCFullYear()}`
            : grain === "quarter" ? `Q${Math.floor(date.getUTCMonth() / 3) + 1} ${date.getUTCFullYear()}`
            : new Intl.DateTimeFormat(tag, { month: "short", year: "numeric", timeZone: "UTC" }).format(date);
    }

    return { grains, shift, containing, end, upTo, name };
})();
