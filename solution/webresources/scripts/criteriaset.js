/// <reference path="./texts.js" />
/// <reference path="./requests.js" />
/// <reference path="./targets.js" />
/// <reference path="./runner.js" />
/// <reference path="./whatif.js" />
/// <reference path="./nextversion.js" />
/// <reference path="./agreement.js" />
"use strict";

/** @namespace */
var CrmAlignment = CrmAlignment || {};

/** The commands of criteria sets. */
CrmAlignment.CriteriaSets = (() => {
    /** @param {any} control @param {any[]} [selected] */
    const signForMarketing = (control, selected) => sign("SignForMarketing", CrmAlignment.Agreement.Side.Marketing, control, selected);

    /** @param {any} control @param {any[]} [selected] */
    const signForSales = (control, selected) => sign("SignForSales", CrmAlignment.Agreement.Side.Sales, control, selected);

    /** @param {any} control @param {any[]} [selected] */
    const withdrawForMarketing = (control, selected) => withdraw("WithdrawForMarketing", CrmAlignment.Agreement.Side.Marketing, control, selected);

    /** @param {any} control @param {any[]} [selected] */
    const withdrawForSales = (control, selected) => withdraw("WithdrawForSales", CrmAlignment.Agreement.Side.Sales, control, selected);

    /** @param {any} control @param {any[]} [selected] */
    function activate(control, selected) {
        return run("Activate", control, selected, "confirmActivation", async (row) => {
            const { CriteriaCount } = await CrmAlignment.Requests.onRow("crma_ActivateCriteriaSet", row);
            return CrmAlignment.Texts.get("activated", row.name, CriteriaCount);
        });
    }

    /** @param {string} command @param {number} side @param {any} control @param {any[]} [selected] */
    function sign(command, side, control, selected) {
        return run(command, control, selected, "confirmSignature", async (row) => {
            const { FullyAgreed } = await CrmAlignment.Requests.onRow("crma_AgreeCriteriaSet", row, { Side: side });
            return CrmAlignment.Texts.get(FullyAgreed ? "bothSigned" : "otherSideSigns", row.name);
        });
    }

    /** @param {string} command @param {number} side @param {any} control @param {any[]} [selected] */
    function withdraw(command, side, control, selected) {
        return run(command, control, selected, "confirmWithdrawal", async (row) => {
            const { Withdrawn } = await CrmAlignment.Requests.onRow("crma_WithdrawCriteriaSet", row, { Side: side });
            return CrmAlignment.Texts.get(Withdrawn ? "outOfForce" : "otherSideWithdraws", row.name);
        });
    }

    /**
     * @param {string} command
     * @param {any} control
     * @param {any[]|undefined} selected
     * @param {string} question Key of what is asked before.
     * @param {(row: Row) => Promise<string>} work
     */
    function run(command, control, selected, question, work) {
        const target = CrmAlignment.Targets.of(control, selected);
        return CrmAlignment.Runner.rows(
            `crma.crma_criteriaset.${command}`, target, work,
            () => CrmAlignment.Runner.confirm(CrmAlignment.Texts.get(question, target.rows[0].name)));
    }

    /** @param {any} control @param {any[]} [selected] */
    const tryOut = (control, selected) => CrmAlignment.WhatIf.show("crma.crma_criteriaset.TryOut", CrmAlignment.Targets.of(control, selected));

    /**
     * Writes the next version, and opens it.
     * @param {any} control @param {any[]} [selected]
     */
    const newVersion = (control, selected) =>
        CrmAlignment.NextVersion.open("crma.crma_criteriaset.NewVersion", CrmAlignment.Targets.of(control, selected), CrmAlignment.NextVersion.ofSet);

    // Scripts are loaded in any order: nothing of another one is asked for before a function runs.
    /** @param {any} form */
    const isSaved = (form) => CrmAlignment.Agreement.isSaved(form);

    /** @param {any} form */
    const isDraft = (form) => CrmAlignment.Agreement.isDraft(form);

    /** @param {any} form */
    const isInForce = (form) => CrmAlignment.Agreement.isInForce(form);

    /** @param {any} form */
    const isNoDraft = (form) => CrmAlignment.Agreement.isNoDraft(form);

    const mayActForMarketing = () => CrmAlignment.Agreement.mayActForMarketing();

    const mayActForSales = () => CrmAlignment.Agreement.mayActForSales();

    return {
        signForMarketing, signForSales, activate, newVersion, withdrawForMarketing, withdrawForSales, tryOut, isSaved, isDraft, isInForce, isNoDraft,
        mayActForMarketing, mayActForSales,
    };
})();
