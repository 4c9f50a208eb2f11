"use strict";

/** @namespace */
var CrmAlignment = CrmAlignment || {};

/** What the forms of criteria sets, terms and playbooks have in common: they are drafts, signed by marketing and by sales, and in force until a version follows. */
CrmAlignment.Agreement = (() => {
    // Global choices crma_agreementside and crma_criteriasetphase.
    const Side = { Marketing: 471200000, Sales: 471200001 };
    const Phase = { Draft: 471200000, Active: 471200001 };

    const ADMINISTRATOR = "CrmAlignment Administrator";

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

    return { Side, Phase, isSaved, isDraft, isInForce, isNoDraft, mayActForMarketing, mayActForSales };
})();
