/// <reference path="./texts.js" />
/// <reference path="./requests.js" />
/// <reference path="./runner.js" />
"use strict";

/** @namespace */
var CrmAlignment = CrmAlignment || {};

/** Calls an API, which does a bounded part of the work each time, until nothing is left. */
CrmAlignment.Rounds = (() => {
    /**
     * @param {string} api Unique name of the Custom API.
     * @param {Record<string, any>} parameters Its parameters in every round.
     * @param {string[]} counted Properties of the answers that are added up.
     * @param {(answer: any) => Record<string, any>|null} next What the next round is given beside the parameters; null when nothing is left.
     * @param {string} progress Key of the text that tells how far it is; {0}, {1} are the sums.
     * @returns {Promise<Record<string, number>>} The sums.
     */
    function until(api, parameters, counted, next, progress) {
        return CrmAlignment.Runner.showing(async () => {
            const sums = Object.fromEntries(counted.map((name) => [name, 0]));
            /** @type {Record<string, any>|null} */
            let more = {};
            while (more) {
                const answer = await CrmAlignment.Requests.unbound(api, { ...parameters, ...more });
                counted.forEach((name) => { sums[name] += answer[name] ?? 0; });
                more = next(answer);
                Xrm.Utility.showProgressIndicator(CrmAlignment.Texts.get(progress, ...Object.values(sums)));
            }

            return sums;
        });
    }

    /** @param {any} answer */
    const whileMoreDue = (answer) => (answer.MoreDue ? {} : null);

    /** @param {any} answer */
    const whileRemaining = (answer) => (answer.Remaining > 0 ? {} : null);

    /** @param {any} answer */
    const fromCursor = (answer) => (answer.NextCursor ? { Cursor: answer.NextCursor } : null);

    return { until, whileMoreDue, whileRemaining, fromCursor };
})();
