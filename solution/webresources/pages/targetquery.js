/// <reference path="./page.js" />
"use strict";

/**
 * Asks the server for targets beside what has come of them.
 * https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/xrm-webapi/online/execute
 */
const TargetQuery = (() => {
    /** The numbers of crma_periodgrain. */
    const grains = /** @type {Record<string, number>} */ ({ month: 471200000, quarter: 471200001, year: 471200002 });

    /** The numbers of crma_scopetype. */
    const scopes = /** @type {Record<string, number>} */ ({ Organization: 471200000, BusinessUnit: 471200001, Campaign: 471200002 });

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
            const answer = await execute("crma_ForecastWon", {
                Until: ["Edm.DateTimeOffset", `${target.periodEnd}T00:00:00Z`], ScopeType: ["Edm.Int32", scopes[target.scopeType]], ScopeId: ["Edm.Guid", target.scopeId],
                State: ["Edm.String", state], BatchSize: ["Edm.Int32", 2000],
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
        const answer = await execute("crma_CompareTargets", {
            Grain: ["Edm.Int32", grains[grain]], Date: ["Edm.DateTimeOffset", date && `${date}T00:00:00Z`], Cursor: ["Edm.String", cursor],
        });
        return { result: JSON.parse(answer.Result), cursor: answer.NextCursor };
    }

    /**
     * Calls a Custom API that is bound to nothing.
     * @param {string} operationName
     * @param {Record<string, [string, any]>} parameters Type and value; what is empty is not sent.
     */
    async function execute(operationName, parameters) {
        const given = Object.entries(parameters).filter(([, [, value]]) => value);
        const parameterTypes = Object.fromEntries(given.map(([name, [typeName]]) => [name, { typeName, structuralProperty: 1 }]));
        const response = await (/** @type {any} */ (window.parent)).Xrm.WebApi.online.execute({
            ...Object.fromEntries(given.map(([name, [, value]]) => [name, value])),
            getMetadata: () => ({ boundParameter: null, operationName, operationType: 0, parameterTypes }),
        });
        if (!response.ok) {
            throw new Error(`${operationName}: ${response.status}`);
        }

        return response.json();
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
