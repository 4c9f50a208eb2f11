/// <reference path="./texts.js" />
/// <reference path="./requests.js" />
/// <reference path="./targets.js" />
/// <reference path="./runner.js" />
/// <reference path="./agreement.js" />
/// <reference path="./nextversion.js" />
/// <reference path="./whatnow.js" />
"use strict";

/** @namespace */
var CrmAlignment = CrmAlignment || {};

/** The commands of playbooks: they are signed, and on a lead they say what to do now. */
CrmAlignment.Playbooks = (() => {
    // Changed steps of a hundred up to which the server asks for one signature alone.
    const MOST_PERCENT = 20;

    const OPEN = 0;

    /** @param {any} control @param {any[]} [selected] */
    const signForMarketing = (control, selected) => sign("SignForMarketing", CrmAlignment.Agreement.Side.Marketing, control, selected);

    /** @param {any} control @param {any[]} [selected] */
    const signForSales = (control, selected) => sign("SignForSales", CrmAlignment.Agreement.Side.Sales, control, selected);

    /** @param {string} command @param {number} side @param {any} control @param {any[]} [selected] */
    function sign(command, side, control, selected) {
        const target = CrmAlignment.Targets.of(control, selected);
        return CrmAlignment.Runner.rows(
            `crma.crma_playbook.${command}`, target,
            async (row) => said(row, await CrmAlignment.Requests.onRow("crma_AgreePlaybook", row, { Side: side })),
            () => CrmAlignment.Runner.confirm(target.rows.length === 1
                ? CrmAlignment.Texts.get("confirmPlaybook", target.rows[0].name)
                : CrmAlignment.Texts.get("confirmPlaybooks", target.rows.length)));
    }

    /**
     * How far the draft is from what both have signed, so that nobody wonders why it is in force, or is not.
     * @param {Row} row
     * @param {{ InForce: boolean, NeedsBoth: boolean, ChangedSteps: number, AgreedSteps: number, SituationChanged: boolean }} answer
     */
    function said(row, answer) {
        const percent = answer.AgreedSteps === 0 ? 100 : Math.round(answer.ChangedSteps * 100 / answer.AgreedSteps);
        const numbers = [row.name, answer.ChangedSteps, answer.AgreedSteps, percent, MOST_PERCENT];
        if (answer.InForce) {
            return answer.NeedsBoth ? CrmAlignment.Texts.get("termInForce", row.name) : CrmAlignment.Texts.get("playbookSmallEdit", ...numbers);
        }

        return answer.AgreedSteps === 0 ? CrmAlignment.Texts.get("otherSideSigns", row.name)
            : answer.SituationChanged ? CrmAlignment.Texts.get("playbookOtherLeads", row.name)
                : CrmAlignment.Texts.get("playbookLargeEdit", ...numbers);
    }

    /** @param {any} control @param {any[]} [selected] */
    const newVersion = (control, selected) => CrmAlignment.NextVersion.open(
        "crma.crma_playbook.NewVersion", CrmAlignment.Targets.of(control, selected), CrmAlignment.NextVersion.ofPlaybook, "playbookVersionMade");

    /** @param {any} control @param {any[]} [selected] */
    const whatNow = (control, selected) => CrmAlignment.WhatNow.show("crma.lead.WhatNow", CrmAlignment.Targets.of(control, selected));

    // A form of the customer's own may lack the column: then the button shows, and the server decides.
    /** @param {any} form */
    const isOpenLead = (form) =>
        form.data.entity.getId() !== "" && (form.getAttribute("statecode") === null || form.getAttribute("statecode").getValue() === OPEN);

    // Scripts are loaded in any order: nothing of another one is asked for before a function runs.
    /** @param {any} form */
    const isDraft = (form) => CrmAlignment.Agreement.isDraft(form);

    /** @param {any} form */
    const isNoDraft = (form) => CrmAlignment.Agreement.isNoDraft(form);

    const mayActForMarketing = () => CrmAlignment.Agreement.mayActForMarketing();

    const mayActForSales = () => CrmAlignment.Agreement.mayActForSales();

    return { signForMarketing, signForSales, newVersion, whatNow, isOpenLead, isDraft, isNoDraft, mayActForMarketing, mayActForSales };
})();
