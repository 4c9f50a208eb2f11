/// <reference path="./texts.js" />
/// <reference path="./requests.js" />
/// <reference path="./guard.js" />
/// <reference path="./runner.js" />
/// <reference path="./dialogs.js" />
/// <reference path="./failures.js" />
"use strict";

/** @namespace */
var CrmAlignment = CrmAlignment || {};

/** Says what a lead lacks, and leads to the column that has to be filled in. */
CrmAlignment.Explanation = (() => {
    // Global choice crma_criteriaverdict.
    const Verdict = { NoCriteria: 471200000, Met: 471200002 };

    /**
     * @param {string} command Unique name of the command.
     * @param {Target} target One lead.
     * @returns {Promise<void>}
     */
    async function show(command, target) {
        await CrmAlignment.Guard.once(command, target.rows.map((row) => row.id), async () => {
            try {
                if (await target.begin()) {
                    await explain(target);
                }
            } catch (error) {
                await CrmAlignment.Failures.tell(CrmAlignment.Failures.messageOf(error));
            }
        });
    }

    /** @param {Target} target */
    async function explain(target) {
        const row = target.rows[0];
        const evaluation = await CrmAlignment.Runner.showing(() => CrmAlignment.Requests.onRow("crma_EvaluateLead", row));
        const unmet = JSON.parse(evaluation.UnmetCriteria || "[]");
        const column = await CrmAlignment.Dialogs.ask("crma_/pages/explain.html", CrmAlignment.Texts.get("explainTitle"), {
            texts: { ...CrmAlignment.Texts.all("has", "required", "toDo", "goToColumn", "empty", "close", "closeDialog"), intro: introduction(row, evaluation, unmet) },
            unmet,
        });
        if (column) {
            await lead(target, row, column);
        }
    }

    /**
     * @param {Row} row
     * @param {any} evaluation
     * @param {any[]} unmet
     */
    function introduction(row, evaluation, unmet) {
        const { Verdict: verdict, CriteriaSetCode: code, SetVersion: version, Score: score, Threshold: threshold } = evaluation;
        if (verdict === Verdict.NoCriteria) {
            return CrmAlignment.Texts.get("noCriteria", row.name);
        }

        if (verdict === Verdict.Met) {
            return CrmAlignment.Texts.get(unmet.length === 0 ? "meetsAll" : "meetsEnough", row.name, code, version);
        }

        return CrmAlignment.Texts.get("meetsNot", row.name, code, version, score, threshold);
    }

    /**
     * @param {Target} target
     * @param {Row} row
     * @param {string} column
     */
    async function lead(target, row, column) {
        if (target.form === null) {
            await Xrm.Navigation.openForm({ entityName: row.table, entityId: row.id });
            return;
        }

        const control = target.form.getControl(column) ?? target.form.getControl(`header_${column}`);
        if (control === null) {
            await CrmAlignment.Failures.tell(CrmAlignment.Texts.get("notOnForm", column));
            return;
        }

        // The column may stand on a tab that is not shown.
        control.getParent()?.getParent?.()?.setFocus?.();
        control.setFocus();
    }

    return { show };
})();
