"use strict";

/**
 * Asks for a diagnosis slice by slice. What was counted travels with the caller as a state, so a walk that was stopped, or of which a slice
 * failed, goes on from where it was.
 */
const DiagnosisWalk = (() => {
    /**
     * @typedef {object} Walk
     * @property {() => Promise<any>} run Reads on: the diagnosis of all leads, or null where it was stopped before. Fails as a slice fails.
     * @property {() => void} stop Ends it after the slice that is being read.
     */

    /**
     * @param {(state: string) => Promise<{Result: string, NextState: string}>} ask Reads one slice.
     * @param {(found: any) => void} tell Told what is known after each slice.
     * @returns {Walk}
     */
    function of(ask, tell) {
        let state = "";
        let isStopped = false;

        /** @type {any} */
        let found = null;

        async function run() {
            isStopped = false;
            while (!isStopped && !found?.isComplete) {
                const answer = await ask(state);
                found = JSON.parse(answer.Result);
                state = answer.NextState;
                tell(found);
            }

            return found?.isComplete ? found : null;
        }

        return { run, stop: () => { isStopped = true; } };
    }

    return { of };
})();
