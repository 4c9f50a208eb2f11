/// <reference path="./texts.js" />
/// <reference path="./failures.js" />
/// <reference path="./requests.js" />
/// <reference path="./targets.js" />
/// <reference path="./runner.js" />
/// <reference path="./rejection.js" />
"use strict";

/** @namespace */
var CrmAlignment = CrmAlignment || {};

/** The commands of handovers. What is decided is decided on the lead. */
CrmAlignment.Handovers = (() => {
    // Global choice crma_handoveroutcome.
    const PENDING = 471200000;

    /** @param {any} control @param {any[]} [selected] */
    function accept(control, selected) {
        const target = CrmAlignment.Targets.of(control, selected);
        return CrmAlignment.Runner.rows("crma.crma_handover.Accept", target, async (row) => {
            await CrmAlignment.Requests.onRow("crma_AcceptLead", await pendingLeadOf(row));
            return CrmAlignment.Texts.get("accepted", row.name);
        });
    }

    /** @param {any} control @param {any[]} [selected] */
    function reject(control, selected) {
        const target = CrmAlignment.Targets.of(control, selected);
        /** @type {any} */
        let answer = null;
        return CrmAlignment.Runner.rows(
            "crma.crma_handover.Reject",
            target,
            async (row) => {
                const lead = await pendingLeadOf(row);
                await CrmAlignment.Requests.onRow("crma_RejectLead", lead, { ReasonCode: answer.code, Comment: answer.comment });
                return CrmAlignment.Texts.get("rejected", row.name);
            },
            async () => {
                answer = await CrmAlignment.Rejection.ask(target.rows.length);
                return answer !== null;
            });
    }

    /** @param {any} form */
    function isPending(form) {
        const outcome = form.getAttribute("crma_outcome");
        return form.data.entity.getId() !== "" && (outcome === null || outcome.getValue() === PENDING);
    }

    /**
     * An old handover must not decide the lead's present one.
     * @param {Row} row
     * @returns {Promise<{ table: string, id: string }>}
     */
    async function pendingLeadOf(row) {
        const handover = await Xrm.WebApi.online.retrieveRecord(row.table, row.id, "?$select=crma_outcome,_crma_leadid_value");
        if (handover.crma_outcome !== PENDING) {
            throw new CrmAlignment.Failures.Refusal(CrmAlignment.Texts.get("alreadyDecided"));
        }

        if (!handover._crma_leadid_value) {
            throw new CrmAlignment.Failures.Refusal(CrmAlignment.Texts.get("leadGone"));
        }

        return { table: "lead", id: handover._crma_leadid_value };
    }

    return { accept, reject, isPending };
})();
