/// <reference path="./texts.js" />
/// <reference path="./requests.js" />
/// <reference path="./guard.js" />
/// <reference path="./runner.js" />
/// <reference path="./dialogs.js" />
/// <reference path="./failures.js" />
"use strict";

/** @namespace */
var CrmAlignment = CrmAlignment || {};

/** Says which events gave points of a lead's engagement score, what is left of each, and what has faded. */
CrmAlignment.ScoreExplanation = (() => {
    /**
     * @param {string} command Unique name of the command.
     * @param {Target} target One lead.
     * @returns {Promise<void>}
     */
    async function show(command, target) {
        await CrmAlignment.Guard.once(command, target.rows.map((row) => row.id), async () => {
            try {
                if (await target.begin()) {
                    await explain(target.rows[0]);
                }
            } catch (error) {
                await CrmAlignment.Failures.tell(CrmAlignment.Failures.messageOf(error));
            }
        });
    }

    /** @param {Row} row */
    async function explain(row) {
        const answer = await CrmAlignment.Runner.showing(() => CrmAlignment.Requests.onRow("crma_ExplainScore", row));
        const explained = JSON.parse(answer.Result);
        await CrmAlignment.Dialogs.ask("crma_/pages/score.html", CrmAlignment.Texts.get("scoreTitle"), {
            texts: { ...CrmAlignment.Texts.all("scoreCounting", "scoreFaded", "close", "closeDialog"), intro: introduction(row, explained) },
            events: explained.events.map(line),
            faded: explained.faded.map(line),
            more: rest(explained),
        });
    }

    /** @param {Row} row @param {any} explained */
    function introduction(row, explained) {
        return explained.counted === 0
            ? CrmAlignment.Texts.get("scoreOfNothing", row.name)
            : CrmAlignment.Texts.get("scoreOf", row.name, explained.score, explained.exact, explained.counted);
    }

    /** @param {any} event */
    function line(event) {
        return {
            name: event.name,
            points: CrmAlignment.Texts.get("scoreLeft", event.left, event.points),
            facts: [kinds()[`event${event.kind}`], event.occurredOn.slice(0, 10), event.rule === event.name ? "" : event.rule, fading(event)].filter(Boolean).join(" · "),
        };
    }

    /** @returns {any} */
    function kinds() {
        return CrmAlignment.Texts.all(
            "eventCampaignResponse", "eventEmail", "eventPhoneCall", "eventAppointment", "eventPageVisit", "eventColumnChange");
    }

    /** @param {any} event */
    function fading(event) {
        const parts = [
            event.halfLifeDays === null ? "" : CrmAlignment.Texts.get("scoreHalves", event.halfLifeDays),
            event.endsAfterDays === null ? "" : CrmAlignment.Texts.get("scoreEnds", event.endsAfterDays),
        ].filter(Boolean);
        return parts.length === 0 ? CrmAlignment.Texts.get("scoreStays") : parts.join(", ");
    }

    /** @param {any} explained */
    function rest(explained) {
        const isCut = explained.counted > explained.events.length || explained.moreFaded;
        return isCut ? CrmAlignment.Texts.get("scoreMore") : "";
    }

    return { show };
})();
