"use strict";

/** What a compared target says, made ready to be written: kinds of numbers, rows of tables, points of charts. */
const TargetNumbers = (() => {
    /** The column of a scorecard that bears the name of each measure. */
    const columns = /** @type {Record<string, string>} */ ({
        Revenue: "crma_revenue", Profit: "crma_profit", Arpu: "crma_arpu", LeadsCreated: "crma_leadscreated", MarketingQualified: "crma_marketingqualified",
        SalesReady: "crma_salesready", Accepted: "crma_accepted", AcceptanceRate: "crma_acceptancerate", Qualified: "crma_qualified", Won: "crma_won",
        WonBySales: "crma_wonbysales", SelfSourcedShare: "crma_selfsourcedshare",
    });

    // Revenue of the global choice crma_targetmeasure; the others follow in the order above.
    const first = 471200000;

    /** The value of the global choice for the measure of a target. @param {any} target */
    const measure = (target) => first + Object.keys(columns).indexOf(target.measure);

    /** In the order of the measures, as people read them, then of the scopes. @param {any[]} targets */
    function ordered(targets) {
        const measures = Object.keys(columns);
        return [...targets].sort((one, other) => measures.indexOf(one.measure) - measures.indexOf(other.measure) || one.scopeName.localeCompare(other.scopeName));
    }

    /** How a number of a target is written. @param {any} target */
    const kind = (target) => (target.isShare ? "share" : target.isAmount ? "amount" : "count");

    /** How a part of a count is written, such as what is due of it by now. @param {any} target */
    const kindOfPart = (target) => (kind(target) === "count" ? "days" : kind(target));

    /** The fact; null where it says too little. @param {any} target @returns {number|null} */
    const fact = (target) => (target.hasEnoughData ? target.fact : null);

    /** The share of the plan that is due by now; all of a ratio's. @param {any} target @returns {number|null} */
    const due = (target) => (target.plan > 0 && target.planToDate !== null ? target.planToDate / target.plan : null);

    /**
     * The same days of three years and of the period before, oldest first, the target's own last.
     * @param {any} target
     * @returns {{key: string, start: string, end: string, until: string, fact: number|null, sample: number, growth: number|null, whole: number|null}[]}
     */
    function periods(target) {
        const former = (/** @type {string} */ key) => {
            const period = target[key];
            return {
                key, start: period.periodStart, end: period.periodEnd, until: period.comparedUntil, fact: period.fact, sample: period.sample, growth: period.growth,
                whole: period.wholeFact,
            };
        };
        const own = {
            key: "own", start: target.periodStart, end: target.periodEnd, until: target.countedUntil, fact: target.fact, sample: target.sample, growth: null, whole: null,
        };
        return [former("yearBeforeLast"), former("lastYear"), former("previous"), own];
    }

    /** A file: one line a target, numbers as they are. @param {any[]} targets @param {(target: any) => string} nameOf @returns {(string|number|null)[][]} */
    function lines(targets, nameOf) {
        return targets.map((target) => [
            nameOf(target), target.periodStart, target.periodEnd, target.countedUntil, target.plan, target.fact, target.sample, target.planToDate, target.reached,
            target.reachedToDate, target.missing, target.missingADay, target.previous.fact, target.previous.growth, target.lastYear.fact, target.lastYear.growth,
            target.yearBeforeLast.fact, target.yearBeforeLast.growth,
        ]);
    }

    return { columns, measure, ordered, kind, kindOfPart, fact, due, periods, lines };
})();
