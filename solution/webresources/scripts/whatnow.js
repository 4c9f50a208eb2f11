/// <reference path="./texts.js" />
/// <reference path="./requests.js" />
/// <reference path="./targets.js" />
/// <reference path="./guard.js" />
/// <reference path="./runner.js" />
/// <reference path="./dialogs.js" />
/// <reference path="./agreement.js" />
/// <reference path="./failures.js" />
"use strict";

/** @namespace */
var CrmAlignment = CrmAlignment || {};

/** The steps that a playbook suggests for a lead: a dialog that takes one answer at a time, and shows what is left. */
CrmAlignment.WhatNow = (() => {
    // Global choice crma_stepoutcome.
    const Outcome = /** @type {Record<string, number>} */ ({ Done: 471200001, NotDone: 471200002 });

    const WIDE = 640;

    /**
     * @typedef {{ runId: string|null, name: string, responsible: string, channel: string|null, guidance: string, outcome: string, dueOn: string|null, dueText: string,
     *     reason: string, answeredBy: string }} Step
     * @typedef {{ name: string, version: number, description: string, steps: Step[] }} Suggestion
     */

    /**
     * @param {string} command Unique name of the command.
     * @param {Target} target One lead.
     * @returns {Promise<void>}
     */
    async function show(command, target) {
        await CrmAlignment.Guard.once(command, target.rows.map((row) => row.id), async () => {
            try {
                if (await target.begin() && await ask(target.rows[0])) {
                    await target.end();
                }
            } catch (error) {
                await CrmAlignment.Failures.tell(CrmAlignment.Failures.messageOf(error));
            }
        });
    }

    /**
     * @param {Row} row A lead.
     * @returns {Promise<boolean>} Whether anything was answered.
     */
    async function ask(row) {
        let answered = false;
        for (;;) {
            const suggestion = await CrmAlignment.Runner.showing(() => suggest(row));
            const answer = await CrmAlignment.Dialogs.ask("crma_/pages/whatnow.html", CrmAlignment.Texts.get("nowTitle"), question(suggestion), WIDE);
            if (answer === null) {
                return answered;
            }

            await CrmAlignment.Runner.showing(() => CrmAlignment.Requests.onRow(
                "crma_AnswerStep", { table: "crma_playbookrun", id: answer.runId }, { Outcome: Outcome[answer.outcome], Reason: answer.reason }));
            answered = true;
        }
    }

    /**
     * @param {{ table: string, id: string }} row A lead.
     * @returns {Promise<Suggestion|null>} Null where no playbook is for it.
     */
    async function suggest(row) {
        const answer = await CrmAlignment.Requests.onRow("crma_SuggestSteps", row);
        return answer.Found ? JSON.parse(answer.Result) : null;
    }

    /** @param {Suggestion|null} suggestion */
    function question(suggestion) {
        return {
            texts: CrmAlignment.Texts.all("nowSetDone", "nowSetNotDone", "nowReason", "nowSave", "cancel", "close", "closeDialog"),
            intro: suggestion === null ? CrmAlignment.Texts.get("nowNone") : CrmAlignment.Texts.get("nowPlaybook", suggestion.name, suggestion.version),
            description: suggestion?.description ?? "",
            steps: (suggestion?.steps ?? []).map((step) => ({
                runId: step.runId, name: step.name, guidance: step.guidance, facts: facts(step), answer: answerOf(step),
                mayAnswer: step.runId !== null && step.outcome === "Suggested" && mayAnswer(step.responsible),
            })),
        };
    }

    /** @param {Step} step */
    function facts(step) {
        const words = CrmAlignment.Texts.all("nowMarketing", "nowSales", "nowBoth", "nowEmail", "nowPhone", "nowEvent", "nowContent");
        return [words[`now${step.responsible}`], words[`now${step.channel}`], due(step)].filter(Boolean).join(" · ");
    }

    /**
     * Until when a step is to be done.
     * @param {Step} step
     * @returns {string} Empty where there is no date, or it is answered.
     */
    function due(step) {
        if (step.dueOn === null || step.outcome !== "Suggested") {
            return "";
        }

        return CrmAlignment.Texts.get(new Date(step.dueOn).getTime() < Date.now() ? "nowOverdue" : "nowDue", step.dueText);
    }

    /** @param {Step} step */
    function answerOf(step) {
        return step.outcome === "Done" ? CrmAlignment.Texts.get("nowDone", step.answeredBy)
            : step.outcome === "NotDone" ? CrmAlignment.Texts.get("nowNotDone", step.answeredBy, step.reason)
                : "";
    }

    // The server decides; a button that it would refuse is not shown.
    /** @param {string} side */
    function mayAnswer(side) {
        return (side !== "Sales" && CrmAlignment.Agreement.mayActForMarketing()) || (side !== "Marketing" && CrmAlignment.Agreement.mayActForSales());
    }

    return { show, suggest, due };
})();
