/// <reference path="./texts.js" />
/// <reference path="./requests.js" />
/// <reference path="./targets.js" />
/// <reference path="./runner.js" />
/// <reference path="./whatif.js" />
/// <reference path="./nextversion.js" />
"use strict";

/** @namespace */
var CrmAlignment = CrmAlignment || {};

/** The commands of criteria sets. */
CrmAlignment.CriteriaSets = (() => {
    // Global choices crma_agreementside and crma_criteriasetphase.
    const Side = { Marketing: 471200000, Sales: 471200001 };
    const Phase = { Draft: 471200000, Active: 471200001 };

    const ADMINISTRATOR = "CrmAlignment Administrator";

    /** @param {any} control @param {any[]} [selected] */
    const signForMarketing = (control, selected) => sign("SignForMarketing", Side.Marketing, control, selected);

    /** @param {any} control @param {any[]} [selected] */
    const signForSales = (control, selected) => sign("SignForSales", Side.Sales, control, selected);

    /** @param {any} control @param {any[]} [selected] */
    const withdrawForMarketing = (control, selected) => withdraw("WithdrawForMarketing", Side.Marketing, control, selected);

    /** @param {any} control @param {any[]} [selected] */
    const withdrawForSales = (control, selected) => withdraw("WithdrawForSales", Side.Sales, control, selected);

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
    async function newVersion(control, selected) {
        let id = "";
        await CrmAlignment.Runner.rows("crma.crma_criteriaset.NewVersion", CrmAlignment.Targets.of(control, selected), async (row) => {
            const made = await CrmAlignment.NextVersion.create(row);
            id = made.id;
            return CrmAlignment.Texts.get("versionMade", made.version, row.name);
        });
        if (id !== "") {
            await Xrm.Navigation.openForm({ entityName: "crma_criteriaset", entityId: id });
        }
    }

    /** @param {any} form */
    const isSaved = (form) => form.data.entity.getId() !== "";

    /** @param {any} form */
    const isDraft = (form) => isIn(form, Phase.Draft);

    /** @param {any} form */
    const isInForce = (form) => isIn(form, Phase.Active);

    /** @param {any} form */
    const isNoDraft = (form) => isSaved(form) && (form.getAttribute("crma_phase") === null || !isDraft(form));

    /** @param {any} form @param {number} phase */
    function isIn(form, phase) {
        const attribute = form.getAttribute("crma_phase");
        return isSaved(form) && (attribute === null || attribute.getValue() === phase);
    }

    const mayActForMarketing = () => holds("CrmAlignment Marketing");

    const mayActForSales = () => holds("CrmAlignment Sales");

    /**
     * Copies of a role in other business units have other ids and the same name.
     * https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/xrm-utility/getglobalcontext/usersettings
     * @param {string} role
     */
    function holds(role) {
        let found = false;
        Xrm.Utility.getGlobalContext().userSettings.roles.forEach((held) => {
            found = found || held.name === role || held.name === ADMINISTRATOR;
        });
        return found;
    }

    return {
        signForMarketing, signForSales, activate, newVersion, withdrawForMarketing, withdrawForSales, tryOut, isSaved, isDraft, isInForce, isNoDraft,
        mayActForMarketing, mayActForSales,
    };
})();
