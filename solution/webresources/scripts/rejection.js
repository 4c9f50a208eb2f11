/// <reference path="./texts.js" />
/// <reference path="./failures.js" />
/// <reference path="./dialogs.js" />
"use strict";

/** @namespace */
var CrmAlignment = CrmAlignment || {};

/** Asks why a lead is rejected, and says of each reason what becomes of the lead. */
CrmAlignment.Rejection = (() => {
    /**
     * @param {number} count How many leads are rejected.
     * @returns {Promise<{ code: string, comment: string|undefined }|null>} Null when the user gave it up.
     */
    async function ask(count) {
        const [reasons, rules, tracks] = await Promise.all([
            read("crma_rejectionreason", "crma_rejectionreasonid,crma_code,crma_name,crma_description,crma_recyclable", "crma_name"),
            read("crma_routingrule", "crma_minimumscore,crma_maximumscore,crma_segment,_crma_rejectionreasonid_value,_crma_nurturetrackid_value", "crma_priority,crma_routingruleid"),
            read("crma_nurturetrack", "crma_nurturetrackid,crma_name,crma_isdefault", "crma_nurturetrackid"),
        ]);
        if (reasons.length === 0) {
            throw new CrmAlignment.Failures.Refusal(CrmAlignment.Texts.get("noReasons"));
        }

        return CrmAlignment.Dialogs.ask("crma_/pages/reject.html", CrmAlignment.Texts.get("rejectTitle"), {
            texts: { ...CrmAlignment.Texts.all("reason", "comment", "reject", "cancel", "commentHint", "closeDialog"), intro: CrmAlignment.Texts.get("rejectIntro", count) },
            reasons: reasons.map((reason) => ({
                code: reason.crma_code,
                name: reason.crma_name,
                description: reason.crma_description ?? "",
                consequence: consequenceOf(reason, rules, tracks),
            })),
        });
    }

    /**
     * @param {string} table
     * @param {string} columns
     * @param {string} order
     * @returns {Promise<any[]>}
     */
    async function read(table, columns, order) {
        const answer = await Xrm.WebApi.online.retrieveMultipleRecords(table, `?$select=${columns}&$filter=statecode eq 0&$orderby=${order}`);
        return answer.entities;
    }

    /**
     * Which track a lead gets is decided by the server, from score and segment as well: where those count, every possible track is named.
     * @param {any} reason
     * @param {any[]} rules Active rules by priority.
     * @param {any[]} tracks Active tracks.
     * @returns {string}
     */
    function consequenceOf(reason, rules, tracks) {
        if (!reason.crma_recyclable) {
            return CrmAlignment.Texts.get("closesLead");
        }

        const names = possibleTracks(reason, rules, tracks).map((track) => track.crma_name);
        return names.length === 0 ? CrmAlignment.Texts.get("noTrack")
            : names.length === 1 ? CrmAlignment.Texts.get("toTrack", names[0])
                : CrmAlignment.Texts.get("toTracks", names.join(", "));
    }

    /**
     * @param {any} reason
     * @param {any[]} rules
     * @param {any[]} tracks
     * @returns {any[]}
     */
    function possibleTracks(reason, rules, tracks) {
        const found = new Set();
        for (const rule of rules) {
            const track = tracks.find((candidate) => candidate.crma_nurturetrackid === rule._crma_nurturetrackid_value);
            if (!track || (rule._crma_rejectionreasonid_value && rule._crma_rejectionreasonid_value !== reason.crma_rejectionreasonid)) {
                continue;
            }

            found.add(track);
            if (isUnconditional(rule)) {
                return [...found];
            }
        }

        const standard = tracks.find((track) => track.crma_isdefault);
        return standard ? [...found.add(standard)] : [...found];
    }

    /** @param {any} rule */
    function isUnconditional(rule) {
        return [rule.crma_minimumscore, rule.crma_maximumscore, rule.crma_segment].every((value) => value === null || value === undefined || value === "");
    }

    return { ask };
})();
