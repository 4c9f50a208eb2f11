"use strict";

/** @namespace */
var CrmAlignment = CrmAlignment || {};

/**
 * Adds up what crma_SimulateCriteriaSet answers slice by slice: every number is a count or a sum over other leads than those of the other
 * slices, so slices of any size add up to the same.
 */
CrmAlignment.SimulationSum = (() => {
    /** Leads that change side are kept up to this number: the session storage of a browser, by which the page gets them, holds some 5 MB. */
    const MOST_CHANGED = 1000;

    const FATES = ["leads", "assessments", "compared", "byPresentValues", "withoutValues", "notKept", "outsideScope", "leftScope"];
    const COUNTS = ["leads", "accepted", "rejected", "won", "lost", "open", "revenue"];
    const SIDES = ["all", "before", "after", "joined", "dropped"];

    /**
     * @param {any} sum What was added up before; null to begin.
     * @param {any} slice The next slice.
     * @returns {any} The sum of both, as a slice is.
     */
    function plus(sum, slice) {
        return sum === null ? { ...slice, changed: slice.changed.slice(0, MOST_CHANGED) } : {
            ...Object.fromEntries(FATES.map((name) => [name, sum[name] + slice[name]])),
            total: tally(sum.total, slice.total),
            criteria: sum.criteria.map((/** @type {any} */ criterion, /** @type {number} */ index) => (
                { ...criterion, decidesAlone: counts(criterion.decidesAlone, slice.criteria[index].decidesAlone) })),
            segments: groups(sum.segments, slice.segments, (group) => group.segment.toLowerCase()),
            campaigns: groups(sum.campaigns, slice.campaigns, (group) => group.campaignId),
            changed: [...sum.changed, ...slice.changed].slice(0, MOST_CHANGED),
        };
    }

    /** @param {any} one @param {any} other */
    const tally = (one, other) => Object.fromEntries(SIDES.map((side) => [side, counts(one[side], other[side])]));

    // Money has up to four decimals; what adding binary fractions leaves behind them is none of it.
    /** @param {any} one @param {any} other */
    const counts = (one, other) => Object.fromEntries(COUNTS.map((name) => [name, Math.round((one[name] + other[name]) * 10000) / 10000]));

    /**
     * @param {any[]} some
     * @param {any[]} others
     * @param {(group: any) => string} keyOf
     */
    function groups(some, others, keyOf) {
        const byKey = new Map(some.map((group) => [keyOf(group), group]));
        for (const group of others) {
            const former = byKey.get(keyOf(group));
            byKey.set(keyOf(group), former ? { ...former, tally: tally(former.tally, group.tally) } : group);
        }

        return [...byKey.values()];
    }

    return { plus };
})();
