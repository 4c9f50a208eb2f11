/// <reference path="./texts.js" />
/// <reference path="./requests.js" />
/// <reference path="./guard.js" />
/// <reference path="./runner.js" />
/// <reference path="./dialogs.js" />
/// <reference path="./failures.js" />
/// <reference path="./simulationsum.js" />
"use strict";

/** @namespace */
var CrmAlignment = CrmAlignment || {};

/** Tries a criteria set on the leads of a period: asks for the days, walks over the leads slice by slice, and shows what would have been. */
CrmAlignment.WhatIf = (() => {
    // Global choice crma_criteriasetphase.
    const ACTIVE = 471200001;

    const COLUMNS = "crma_criteriasetid,crma_name,crma_code,crma_version,crma_phase";
    const MONTHS = 3;
    const WIDTH = 960;

    /**
     * @param {string} command Unique name of the command.
     * @param {Target} target One criteria set.
     * @returns {Promise<void>}
     */
    async function show(command, target) {
        await CrmAlignment.Guard.once(command, target.rows.map((row) => row.id), async () => {
            try {
                if (await target.begin()) {
                    await converse(target.rows[0].id);
                }
            } catch (error) {
                await CrmAlignment.Failures.tell(CrmAlignment.Failures.messageOf(error));
            }
        });
    }

    // Until the user has seen enough: from what was found he goes back to other days.
    /** @param {string} id */
    async function converse(id) {
        const { candidate, inForce } = await sets(id);
        /** @type {any} */
        let asked = usual();
        let goesOn = true;
        while (goesOn) {
            asked = await ask(candidate, asked);
            goesOn = asked !== null && (await answer(candidate, inForce, asked)) === "again";
        }
    }

    /**
     * The set, and the version of it that is in force, where that is another one.
     * @param {string} id
     */
    async function sets(id) {
        const [candidate, active] = await CrmAlignment.Runner.showing(() => Promise.all([
            Xrm.WebApi.online.retrieveRecord("crma_criteriaset", id, `?$select=${COLUMNS}`),
            Xrm.WebApi.online.retrieveMultipleRecords("crma_criteriaset", `?$select=${COLUMNS}&$filter=crma_phase eq ${ACTIVE}`),
        ]));
        const code = candidate.crma_code.toLowerCase();
        const other = active.entities.find((set) => set.crma_code.toLowerCase() === code && set.crma_criteriasetid !== candidate.crma_criteriasetid);
        return { candidate, inForce: other ?? null };
    }

    // The last three months, in the user's days.
    function usual() {
        const to = new Date();
        const from = new Date(to.getFullYear(), to.getMonth() - MONTHS, to.getDate());
        return { from: day(from), to: day(to), points: "", present: false };
    }

    /** @param {Date} date */
    function day(date) {
        return [date.getFullYear().toString().padStart(4, "0"), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
    }

    /**
     * @param {any} candidate
     * @param {any} values What stands in the fields at first.
     * @returns {Promise<any>} What was entered; null when the user gave it up.
     */
    function ask(candidate, values) {
        const { get, all } = CrmAlignment.Texts;
        return CrmAlignment.Dialogs.ask("crma_/pages/whatif.html", get("whatIfTitle"), {
            values,
            texts: {
                ...all(
                    "whatIfFrom", "whatIfTo", "whatIfDaysHint", "whatIfPoints", "whatIfPointsHint", "whatIfPresent", "whatIfPresentHint", "whatIfTry", "whatIfDaysMissing",
                    "whatIfDaysReversed", "whatIfPointsWrong", "cancel", "closeDialog"),
                intro: get("whatIfIntro", nameOf(candidate)),
            },
        });
    }

    /**
     * @param {any} candidate
     * @param {any} inForce
     * @param {any} asked
     */
    async function answer(candidate, inForce, asked) {
        const tried = await walk(candidate, asked, asked.points === "" ? undefined : Number(asked.points));
        const present = tried && inForce ? await walk(inForce, asked) : null;
        return tried && (present || !inForce) ? tell(candidate, inForce, asked, tried, present) : null;
    }

    /**
     * Every slice of the leads. Where one fails, the user may go on from there: what was added up is not lost.
     * @param {any} set
     * @param {any} asked
     * @param {number} [threshold]
     * @returns {Promise<any>} The sum; null when the user gave it up.
     */
    async function walk(set, asked, threshold) {
        const { guid, moment, unbound } = CrmAlignment.Requests;
        /** @type {any} */
        let sum = null;
        /** @type {string|undefined} */
        let cursor = undefined;
        while (cursor !== "") {
            try {
                await CrmAlignment.Runner.showing(async () => {
                    while (cursor !== "") {
                        Xrm.Utility.showProgressIndicator(CrmAlignment.Texts.get("whatIfProgress", nameOf(set), sum?.leads ?? 0));
                        const { Result, NextCursor } = await unbound("crma_SimulateCriteriaSet", {
                            CriteriaSetId: guid(set.crma_criteriasetid), From: moment(`${asked.from}T00:00:00Z`), To: moment(`${asked.to}T00:00:00Z`),
                            Threshold: threshold, UsePresentValues: asked.present, Cursor: cursor,
                        });
                        sum = CrmAlignment.SimulationSum.plus(sum, JSON.parse(Result));
                        cursor = NextCursor ?? "";
                    }
                });
            } catch (error) {
                if (sum === null) {
                    throw error;
                }

                if (!(await CrmAlignment.Runner.confirm(CrmAlignment.Texts.get("whatIfGoOn", sum.leads, CrmAlignment.Failures.messageOf(error))))) {
                    return null;
                }
            }
        }

        return sum;
    }

    /**
     * @param {any} candidate
     * @param {any} inForce
     * @param {any} asked
     * @param {any} tried
     * @param {any} present What the set in force would have done; null where there is none but the candidate.
     * @returns {Promise<any>} "again" when the user wants other days.
     */
    function tell(candidate, inForce, asked, tried, present) {
        const { get, all } = CrmAlignment.Texts;
        return CrmAlignment.Dialogs.ask("crma_/pages/whatifresult.html", get("whatIfTitle"), {
            tried,
            inForce: present && present.total,
            from: asked.from,
            to: asked.to,
            app: Xrm.Utility.getGlobalContext().getCurrentAppUrl(),
            texts: {
                ...all(
                    "whatIfDays", "whatIfSample", "whatIfByPresent", "whatIfWithoutValues", "whatIfNotKept", "whatIfOutsideScope", "whatIfLeftScope", "whatIfNoData",
                    "whatIfNoneCompared", "whatIfReadyLeads", "whatIfLeads", "whatIfAccepted", "whatIfRejected", "whatIfWon", "whatIfLost", "whatIfOpen", "whatIfRevenue",
                    "whatIfAsItWas", "whatIfMore", "whatIfFewer", "whatIfCompared", "whatIfQuality", "whatIfPrecision", "whatIfRecall", "whatIfShare", "whatIfUnknown",
                    "whatIfAlone", "whatIfCriterion", "whatIfKind", "whatIfIsRequired", "whatIfIsScored", "whatIfBySegment", "whatIfByCampaign", "whatIfNone", "whatIfWasReady",
                    "whatIfWouldBeReady", "whatIfChanged", "whatIfNoneChanges", "whatIfFirst", "whatIfLead", "whatIfWouldBe", "whatIfIsReady", "whatIfIsNotReady", "whatIfSalesSaid",
                    "whatIfDeal", "whatIfAgain", "close", "closeDialog"),
                title: nameOf(candidate),
                asTried: get("whatIfBy", nameOf(candidate)),
                asInForce: inForce ? get("whatIfByInForce", nameOf(inForce)) : "",
            },
        }, WIDTH);
    }

    /** @param {any} set */
    const nameOf = (set) => `${set.crma_name} ${set.crma_version}`;

    return { show };
})();
