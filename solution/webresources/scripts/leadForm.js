/// <reference path="./texts.js" />
/// <reference path="./failures.js" />
/// <reference path="./requests.js" />
/// <reference path="./targets.js" />
/// <reference path="./whatnow.js" />
"use strict";

/** @namespace */
var CrmAlignment = CrmAlignment || {};

/**
 * Shows on the form of a lead what it lacks, until when sales decides, and what to do now. It decides nothing and holds up neither loading nor saving: no
 * handler gives a promise back, since the platform would wait for it.
 */
CrmAlignment.LeadForm = (() => {
    // How many criteria the banner names; the columns and the section with the criteria show the others.
    const NAMED = 3;

    const OPEN = 0;

    // Global choices crma_criteriaverdict, crma_leadstage and crma_handoveroutcome.
    const NOT_MET = 471200001;
    const SALES_READY = 471200002;
    const PENDING = 471200000;

    const Notice = { unmet: "crma_unmet", notChecked: "crma_notchecked", offer: "crma_offer", offerUnknown: "crma_offerunknown", now: "crma_now", nowUnknown: "crma_nowunknown" };

    /**
     * What is being asked for, by the lead: a later load makes the answers to an earlier one void.
     * @type {Map<string, { data: string|null, form: any }>}
     */
    const underway = new Map();

    /**
     * The form's OnLoad. Its data are loaded anew by each save that changes something and by each command:
     * https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/events/form-data-onload
     * @param {any} context Execution context.
     * @returns {void}
     */
    function onLoad(context) {
        const form = context.getFormContext();
        form.data.removeOnLoad(onData);
        form.data.addOnLoad(onData);
        void show(form);
    }

    /** @param {any} context */
    function onData(context) {
        const form = context.getFormContext();
        showStages(form);
        void show(form);
    }

    /**
     * Has the page with the stages read the lead again. One that is not loaded yet reads it by itself, and a form of the customer's own has none.
     * https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/controls/getcontentwindow
     * @param {any} form
     */
    function showStages(form) {
        form.getControl("WebResource_stagepath")?.getContentWindow()
            .then((/** @type {any} */ page) => page?.showStagePath?.(form.data.entity.getId()), () => undefined);
    }

    /** @param {any} form */
    async function show(form) {
        const id = idOf(form);
        if (id === "" || !has(form, "statecode", OPEN)) {
            clear(form);
            return;
        }

        // Opening a form raises both events for the same data. A form that took another's place, as that of a row just created, asks for itself: an
        // answer that is on its way would be shown on the one before.
        const data = stamp(form);
        const known = underway.get(id);
        if (data !== null && known?.data === data && known.form === form) {
            return;
        }

        const load = { data, form };
        underway.set(id, load);
        const isCurrent = () => underway.get(id) === load && idOf(form) === id;
        await Promise.all([
            attempt(form, isCurrent, Notice.notChecked, "formNotChecked", () => CrmAlignment.Requests.onRow("crma_EvaluateLead", { table: "lead", id }), showCriteria),
            attempt(form, isCurrent, Notice.offerUnknown, "formOfferUnknown", () => offerOf(form), showOffer),
            attempt(form, isCurrent, Notice.nowUnknown, "formNowUnknown", () => CrmAlignment.WhatNow.suggest({ table: "lead", id }), showSteps),
        ]);
        if (underway.get(id) === load) {
            underway.delete(id);
        }
    }

    /**
     * @param {any} form
     * @param {() => boolean} isCurrent Whether the answer still belongs to what the form shows.
     * @param {string} notice Where a failure is told.
     * @param {string} text Key of its text.
     * @param {() => Promise<any>} ask
     * @param {(form: any, answer: any) => void} tell
     */
    async function attempt(form, isCurrent, notice, text, ask, tell) {
        try {
            const answer = await ask();
            if (isCurrent()) {
                form.ui.clearFormNotification(notice);
                tell(form, answer);
            }
        } catch (error) {
            if (isCurrent()) {
                form.ui.setFormNotification(CrmAlignment.Texts.get(text, CrmAlignment.Failures.messageOf(error)), "WARNING", notice);
            }
        }
    }

    /**
     * @param {any} form
     * @param {any} evaluation
     */
    function showCriteria(form, evaluation) {
        unmark(form);
        if (evaluation.Verdict !== NOT_MET) {
            form.ui.clearFormNotification(Notice.unmet);
            return;
        }

        const unmet = JSON.parse(evaluation.UnmetCriteria || "[]");
        const first = unmet.slice(0, NAMED).map((/** @type {any} */ criterion) => `${criterion.name}: ${criterion.required}`).join("; ");
        form.ui.setFormNotification(CrmAlignment.Texts.get("formNotMet", unmet.length, first), "WARNING", Notice.unmet);
        for (const column of new Set(unmet.map((/** @type {any} */ criterion) => criterion.column))) {
            mark(form, column, unmet.filter((/** @type {any} */ criterion) => criterion.column === column));
        }
    }

    /**
     * https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/controls/addnotification
     * @param {any} form
     * @param {any} column
     * @param {any[]} criteria Those that ask for the column: a control shows the first message alone.
     */
    function mark(form, column, criteria) {
        const message = CrmAlignment.Texts.get("formNeeded", criteria.map((criterion) => criterion.required).join("; "));
        form.getAttribute(column)?.controls.forEach((/** @type {any} */ control) =>
            control.addNotification({ messages: [message], notificationLevel: "RECOMMENDATION", uniqueId: Notice.unmet }));
    }

    /** @param {any} form */
    function unmark(form) {
        form.data.entity.attributes.forEach((/** @type {any} */ attribute) =>
            attribute.controls.forEach((/** @type {any} */ control) => control.clearNotification?.(Notice.unmet)));
    }

    /**
     * The latest handover, where it can be pending: offering makes a lead sales ready, and what leaves that stage ends the offer.
     * @param {any} form
     * @returns {Promise<any>} Null where there is none.
     */
    async function offerOf(form) {
        const handover = form.getAttribute("crma_handoverid")?.getValue()?.[0];
        return handover && has(form, "crma_stage", SALES_READY)
            ? Xrm.WebApi.online.retrieveRecord("crma_handover", CrmAlignment.Targets.plain(handover.id), "?$select=crma_outcome,crma_dueon")
            : null;
    }

    /**
     * @param {any} form
     * @param {any} handover
     */
    function showOffer(form, handover) {
        if (handover?.crma_outcome !== PENDING || !handover.crma_dueon) {
            form.ui.clearFormNotification(Notice.offer);
            return;
        }

        const overdue = new Date(handover.crma_dueon).getTime() < Date.now();
        const text = CrmAlignment.Texts.get(overdue ? "formOverdue" : "formOffered", CrmAlignment.Texts.moment(handover, "crma_dueon"));
        form.ui.setFormNotification(text, overdue ? "WARNING" : "INFO", Notice.offer);
    }

    /**
     * @param {any} form
     * @param {any} suggestion Null where no playbook is for the lead.
     */
    function showSteps(form, suggestion) {
        const open = (suggestion?.steps ?? []).filter((/** @type {any} */ step) => step.outcome === "Suggested");
        if (open.length === 0) {
            form.ui.clearFormNotification(Notice.now);
            return;
        }

        const first = [open[0].name, CrmAlignment.WhatNow.due(open[0])].filter(Boolean).join(", ");
        form.ui.setFormNotification(CrmAlignment.Texts.get("formNow", first, open.length), "INFO", Notice.now);
    }

    /** @param {any} form */
    function clear(form) {
        unmark(form);
        Object.values(Notice).forEach((notice) => form.ui.clearFormNotification(notice));
    }

    /** @param {any} form */
    function idOf(form) {
        return CrmAlignment.Targets.plain(form.data.entity.getId());
    }

    /**
     * What changes with every save and every command, all that the form shows besides, since two saves may be of the same second; null on a
     * form of the customer's own that lacks one of the columns.
     * @param {any} form
     */
    function stamp(form) {
        if (["crma_assessedon", "crma_stage", "crma_handoverid"].some((column) => form.getAttribute(column) === null)) {
            return null;
        }

        /** @type {any[]} */
        const values = [];
        form.data.entity.attributes.forEach((/** @type {any} */ attribute) => values.push(attribute.getValue()));
        return JSON.stringify(values);
    }

    /**
     * @param {any} form
     * @param {string} column
     * @param {any} value
     */
    function has(form, column, value) {
        const attribute = form.getAttribute(column);
        return attribute === null || attribute.getValue() === value;
    }

    return { onLoad };
})();
