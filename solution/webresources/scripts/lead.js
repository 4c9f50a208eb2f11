/// <reference path="./texts.js" />
/// <reference path="./failures.js" />
/// <reference path="./requests.js" />
/// <reference path="./targets.js" />
/// <reference path="./runner.js" />
/// <reference path="./rejection.js" />
/// <reference path="./rounds.js" />
/// <reference path="./explanation.js" />
/// <reference path="./scoreexplanation.js" />
"use strict";

/** @namespace */
var CrmAlignment = CrmAlignment || {};

/** The commands of leads. */
CrmAlignment.Leads = (() => {
    const OPEN = 0;

    // Global choice crma_leadstage.
    const Stage = { SalesReady: 471200002, SalesAccepted: 471200003, Qualified: 471200004, Nurture: 471200005, Disqualified: 471200006 };

    /** @param {any} control @param {any[]} [selected] */
    function offer(control, selected) {
        const target = CrmAlignment.Targets.of(control, selected);
        return CrmAlignment.Runner.rows("crma.lead.Offer", target, async (row) => {
            const answer = await CrmAlignment.Requests.onRow("crma_OfferLead", row);
            return CrmAlignment.Texts.get("offered", row.name, CrmAlignment.Texts.moment(await dueOf(answer), "crma_dueon"));
        });
    }

    /**
     * The handover of an offer that is made, whatever becomes of this second request.
     * @param {any} answer
     */
    async function dueOf(answer) {
        try {
            return await Xrm.WebApi.online.retrieveRecord("crma_handover", answer.HandoverId, "?$select=crma_dueon");
        } catch {
            return { crma_dueon: answer.DueOn };
        }
    }

    /** @param {any} control @param {any[]} [selected] */
    function accept(control, selected) {
        const target = CrmAlignment.Targets.of(control, selected);
        return CrmAlignment.Runner.rows("crma.lead.Accept", target, async (row) => {
            await CrmAlignment.Requests.onRow("crma_AcceptLead", row);
            return CrmAlignment.Texts.get("accepted", row.name);
        });
    }

    /** @param {any} control @param {any[]} [selected] */
    function reject(control, selected) {
        const target = CrmAlignment.Targets.of(control, selected);
        /** @type {any} */
        let answer = null;
        return CrmAlignment.Runner.rows(
            "crma.lead.Reject",
            target,
            async (row) => {
                await CrmAlignment.Requests.onRow("crma_RejectLead", row, { ReasonCode: answer.code, Comment: answer.comment });
                return CrmAlignment.Texts.get("rejected", row.name);
            },
            async () => {
                answer = await CrmAlignment.Rejection.ask(target.rows.length);
                return answer !== null;
            });
    }

    /** @param {any} control @param {any[]} [selected] */
    function explain(control, selected) {
        return CrmAlignment.Explanation.show("crma.lead.Explain", CrmAlignment.Targets.of(control, selected));
    }

    /** @param {any} control @param {any[]} [selected] */
    function explainScore(control, selected) {
        return CrmAlignment.ScoreExplanation.show("crma.lead.ExplainScore", CrmAlignment.Targets.of(control, selected));
    }

    /** @param {any} list */
    function reassess(list) {
        return CrmAlignment.Runner.whole("crma.lead.Reassess", CrmAlignment.Targets.of(list, []), async () => {
            const { Reassessed } = await CrmAlignment.Rounds.until("crma_ReassessLeads", {}, ["Reassessed"], CrmAlignment.Rounds.whileMoreDue, "reassessed");
            return CrmAlignment.Texts.get("reassessed", Reassessed);
        });
    }

    /** @param {any} form */
    function isStored(form) {
        return form.data.entity.getId() !== "";
    }

    /** @param {any} form */
    function isOpen(form) {
        return isStored(form) && is(form, "statecode", (state) => state === OPEN);
    }

    /** @param {any} form */
    function mayBeOffered(form) {
        return isOpen(form) && is(form, "crma_stage", (stage) => ![Stage.SalesAccepted, Stage.Qualified, Stage.Disqualified].includes(stage));
    }

    /** @param {any} form */
    function mayBeAccepted(form) {
        return isOpen(form) && is(form, "crma_stage", (stage) => stage === Stage.SalesReady);
    }

    /** @param {any} form */
    function mayBeRejected(form) {
        return isOpen(form) && is(form, "crma_stage", (stage) => ![Stage.Nurture, Stage.Disqualified].includes(stage));
    }

    /**
     * A form of the customer's own may lack the column: then the button shows, and the server decides.
     * @param {any} form
     * @param {string} column
     * @param {(value: any) => boolean} fits
     */
    function is(form, column, fits) {
        const attribute = form.getAttribute(column);
        return attribute === null || fits(attribute.getValue());
    }

    return { offer, accept, reject, explain, explainScore, reassess, isStored, isOpen, mayBeOffered, mayBeAccepted, mayBeRejected };
})();
