/// <reference path="./texts.js" />
/// <reference path="./targets.js" />
/// <reference path="./runner.js" />
/// <reference path="./rounds.js" />
"use strict";

/** @namespace */
var CrmAlignment = CrmAlignment || {};

/** The commands of scorecards. */
CrmAlignment.Kpis = (() => {
    /** @param {any} list */
    function fold(list) {
        return CrmAlignment.Runner.whole("crma.crma_scorecard.Fold", CrmAlignment.Targets.of(list, []), async () => {
            const { ScorecardsChanged } = await foldAll();
            return CrmAlignment.Texts.get("folded", ScorecardsChanged);
        });
    }

    /** @param {any} list */
    function recalculate(list) {
        return CrmAlignment.Runner.whole("crma.crma_scorecard.Recalculate", CrmAlignment.Targets.of(list, []), async () => {
            if (!(await CrmAlignment.Runner.confirm(CrmAlignment.Texts.get("confirmRecalculation")))) {
                return undefined;
            }

            const { Seen, Posted } = await CrmAlignment.Rounds.until("crma_RecalculateKpis", {}, ["Seen", "Posted"], CrmAlignment.Rounds.fromCursor, "compared");
            await foldAll();
            return CrmAlignment.Texts.get("recalculated", Seen, Posted);
        });
    }

    /** @param {any} list */
    function audit(list) {
        return CrmAlignment.Runner.whole("crma.Audit", CrmAlignment.Targets.of(list, []), async () => {
            const found = await auditAll(false);
            if (found.Drifts === 0) {
                return CrmAlignment.Texts.get("noDrifts", found.Seen);
            }

            if (!(await CrmAlignment.Runner.confirm(CrmAlignment.Texts.get("confirmCorrection", found.Drifts)))) {
                return CrmAlignment.Texts.get("driftsListed", found.Drifts);
            }

            const corrected = await auditAll(true);
            await foldAll();
            return CrmAlignment.Texts.get("driftsCorrected", corrected.Drifts);
        });
    }

    /** @param {boolean} correct */
    function auditAll(correct) {
        return CrmAlignment.Rounds.until("crma_AuditKpis", { Correct: correct }, ["Seen", "Drifts"], CrmAlignment.Rounds.fromCursor, "compared");
    }

    function foldAll() {
        return CrmAlignment.Rounds.until("crma_FoldKpis", {}, ["Folded", "ScorecardsChanged"], CrmAlignment.Rounds.whileRemaining, "folding");
    }

    return { fold, recalculate, audit };
})();
