/// <reference path="./periods.js" />
"use strict";

/** The numbers of the mutual scorecard: of each period a value, how it differs from the period before, and what was planned for it. */
const ScorecardNumbers = (() => {
    /** What both departments look at: kind says how it is written, drawn how it is shown, measure is its value of the global choice crma_targetmeasure. */
    const measures = [
        { column: "crma_profit", kind: "amount", drawn: "bar", measure: 471200001 },
        { column: "crma_clientcount", kind: "count", drawn: "bar", measure: null },
        { column: "crma_arpu", kind: "amount", drawn: "line", measure: 471200002 },
        { column: "crma_acceptancerate", kind: "share", drawn: "line", measure: 471200007 },
    ];

    /**
     * @typedef {object} Point
     * @property {string} start
     * @property {number|null} value
     * @property {number|null} change Against the period before; null where either is missing.
     * @property {number|null} share The change as a share of the size of the value before; null without one, and of shares.
     * @property {number|null} plan What the target of the period plans; null without one.
     */

    /** The scope of the organization, or of a lead category. @param {string} category */
    const scopeOf = (category) => (category ? `category:${category.replaceAll("'", "''")}` : "org");

    /**
     * The query of the scorecards of the organization or of a lead category, newest first; one more than is shown, to compare the oldest with.
     * @param {string} grain
     * @param {number} count
     * @param {string} [category] Id of a lead category; "" for the organization.
     */
    function query(grain, count, category = "") {
        return `?$select=crma_periodstart,${measures.map((measure) => measure.column).join(",")}`
            + `&$filter=crma_scopekey eq '${scopeOf(category)}' and crma_grain eq ${Periods.grains[grain]}&$orderby=crma_periodstart desc&$top=${count + 1}`;
    }

    /**
     * The query of the targets for those scorecards that are active.
     * @param {string} grain
     * @param {string} [category] As of the scorecards.
     */
    function targetQuery(grain, category = "") {
        return "?$select=crma_targetmeasure,crma_periodstart,crma_periodend,crma_plan"
            + `&$filter=statecode eq 0 and crma_scopekey eq '${scopeOf(category)}' and crma_grain eq ${Periods.grains[grain]}`;
    }

    /**
     * What is planned for a period. Periods of scorecards are those of the calendar: a target of a fiscal period of other days says nothing of them.
     * @param {any[]} targets
     * @param {string} grain
     * @param {string} start
     * @param {number|null} measure
     * @returns {number|null}
     */
    function planned(targets, grain, start, measure) {
        const found = targets.find((target) => target.crma_targetmeasure === measure
            && target.crma_periodstart.slice(0, 10) === start && target.crma_periodend.slice(0, 10) === Periods.end(start, grain));
        return found?.crma_plan ?? null;
    }

    /**
     * The points of a measure, oldest first. A period without a scorecard has none: nothing happened in it, which is no zero of a ratio.
     * @param {any[]} rows Newest first.
     * @param {string} grain
     * @param {number} count
     * @param {{column: string, kind: string, measure?: number|null}} measure
     * @param {any[]} [targets]
     * @returns {Point[]}
     */
    function points(rows, grain, count, measure, targets = []) {
        if (rows.length === 0) {
            return [];
        }

        const values = new Map(rows.map((row) => [row.crma_periodstart.slice(0, 10), row[measure.column] ?? null]));
        const oldest = [...values.keys()].reduce((first, start) => (start < first ? start : first));
        const last = rows[0].crma_periodstart.slice(0, 10);
        return Periods.upTo(last, grain, count).filter((start) => start >= oldest).map((start) => {
            const value = values.get(start) ?? null;
            const before = values.get(Periods.shift(start, grain, -1)) ?? null;
            const change = value === null || before === null ? null : value - before;
            const share = change === null || before === 0 || measure.kind === "share" ? null : change / Math.abs(before);
            return { start, value, change, share, plan: planned(targets, grain, start, measure.measure ?? null) };
        });
    }

    return { measures, query, targetQuery, points };
})();
