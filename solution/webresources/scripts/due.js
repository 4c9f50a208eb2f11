/// <reference path="./texts.js" />
/// <reference path="./targets.js" />
/// <reference path="./runner.js" />
/// <reference path="./rounds.js" />
"use strict";

/** @namespace */
var CrmAlignment = CrmAlignment || {};

/** What is due is usually done by a schedule; this does it now. */
CrmAlignment.Due = (() => {
    /** @param {any} list */
    function process(list) {
        return CrmAlignment.Runner.whole("crma.ProcessDue", CrmAlignment.Targets.of(list, []), async () => {
            const { Expired, Touched, AgedOut } = await CrmAlignment.Rounds.until(
                "crma_ProcessDue", {}, ["Expired", "Touched", "AgedOut"], CrmAlignment.Rounds.whileMoreDue, "processed");
            return CrmAlignment.Texts.get("processed", Expired, Touched, AgedOut);
        });
    }

    return { process };
})();
