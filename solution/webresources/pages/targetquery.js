/// <reference path="./calls.js" />
"use strict";

/** Asks the server for targets beside what has come of them. */
const TargetQuery = (() => {
    /** The numbers of crma_periodgrain. */
    const grains = /** @type {Record<string, number>} */ ({ month: 471200000, quarter: 471200001, year: 471200002 });

    /** The numbers of crma_scopetype. */
    const scopes = /** @type {Record<string, number>} */ ({ Organization: 471200000, BusinessUnit: 471200001, Campaign: 471200002, LeadCategory: 471200003 });

    /**
     * The targets of a grain whose period contains a day.
     * @param {string} grain
     * @param {string} date yyyy-mm-dd; "" for the day of the latest period that is planned, today at most.
     * @returns {Promise<{date: string, isToday: boolean, targets: any[]}>}
     */
    async function compare(grain, date) {
        const answer = await all(grain, date);
        const latest = date || answer.targets.length > 0 ? "" : await latestEnd(grain, answer.date);
        return { ...(latest ? await all(grain, latest) : answer), isToday: !date && !latest };
    }

    /**
     * What will be won until the end of a target's period, asked once for each end and scope.
     * @param {any[]} targets Those of one day, which is today.
     * @returns {Promise<Map<any, any>>} The forecast of each target for revenue or won opportunities.
     */
    async function forecasts(targets) {
        const made = /** @type {Map<string, any>} */ (new Map());
        const known = new Map();
        for (const target of targets.filter(({ measure }) => measure === "Won" || measure === "Revenue")) {
            const key = `${target.periodEnd} ${target.scopeId}`;
            made.set(key, made.get(key) ?? await forecast(target));
            known.set(target, made.get(key));
        }

        return known;
    }

    /** @param {any} target */
    async function forecast(target) {
        let [state, result] = ["", null];
        do {
            const answer = await Calls.unbound("crma_ForecastWon", {
                Until: Calls.day(target.periodEnd), ScopeType: Calls.number(scopes[target.scopeType]), ScopeId: target.scopeId ? Calls.id(target.scopeId) : undefined,
                State: state ? Calls.words(state) : undefined, BatchSize: Calls.number(2000),
            });
            [state, result] = [answer.NextState, JSON.parse(answer.Result)];
        } while (state);
        return result;
    }

    /** @param {string} grain @param {string} date */
    async function all(grain, date) {
        let { result, cursor } = await ask(grain, date, "");
        const targets = [...result.targets];
        while (cursor) {
            ({ result, cursor } = await ask(grain, result.date, cursor));
            targets.push(...result.targets);
        }

        return { date: result.date, targets };
    }

    /** @param {string} grain @param {string} date @param {string} cursor */
    async function ask(grain, date, cursor) {
        const answer = await Calls.unbound("crma_CompareTargets", {
            Grain: Calls.number(grains[grain]), Date: date ? Calls.day(date) : undefined, Cursor: cursor ? Calls.words(cursor) : undefined,
        });
        return { result: JSON.parse(answer.Result), cursor: answer.NextCursor };
    }

    // Nothing is planned for today: what was planned last says more than an empty page.
    /** @param {string} grain @param {string} today */
    async function latestEnd(grain, today) {
        const [last] = await Page.rows(
            "crma_kpitarget", `?$select=crma_periodend&$filter=statecode eq 0 and crma_grain eq ${grains[grain]} and crma_periodend lt ${today}&$orderby=crma_periodend desc&$top=1`);
        return last ? last.crma_periodend.slice(0, 10) : "";
    }

    return { compare, forecasts };
})();
