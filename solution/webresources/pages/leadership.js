/// <reference path="./calls.js" />
/// <reference path="./csv.js" />
/// <reference path="./periodchoice.js" />
/// <reference path="./figure.js" />
/// <reference path="./recordlink.js" />
/// <reference path="./leadershiptables.js" />
"use strict";

Page.begin(async () => {
    const button = /** @type {HTMLButtonElement} */ (document.getElementById("export"));
    const answer = /** @type {HTMLElement} */ (document.getElementById("answer"));

    /** The question whose answer counts. @type {object} */
    let asked = {};

    /** What is shown, as it is saved. @type {(string|number|null)[][]} */
    let exported = [];
    let file = "";

    async function load() {
        const question = asked = {};
        const { start, grain } = PeriodChoice;
        button.disabled = true;
        Figure.clear();
        answer.replaceChildren();
        const response = await Calls.unbound("crma_ScoreLeadership", { Grain: Calls.number(Periods.grains[grain]), PeriodStart: Calls.day(start) });
        if (asked === question) {
            show(JSON.parse(response.Result), grain);
        }
    }

    /** @param {any} found @param {string} grain */
    function show(found, grain) {
        const name = Periods.name(found.periodStart, grain, Page.tag);
        Page.say(Page.text("leadershipScored", name));
        file = `leadership-${grain}-${found.periodStart}`;
        exported = LeadershipTables.whole(found);
        button.disabled = false;
        answer.replaceChildren(
            Page.element("h2", {}, Page.text("leadershipTotal")),
            Page.element("p", {}, Page.element("strong", {}, found.total === null ? Page.text("notEnoughData") : Page.text("outOf100", LeadershipTables.score(found.total)))),
            ...found.missing.map((/** @type {string} */ part) => Page.element("p", {}, Page.text("nothingKnownOf", LeadershipWords.part(part)))));
        for (const part of found.parts) {
            Figure.list(Page.text("partWeighs", LeadershipWords.part(part.part), part.weight), LeadershipTables.aspects(part), "", [2]);
        }

        const reasons = LeadershipTables.reasons(found);
        if (reasons.length > 1) {
            Figure.list(Page.text("selfRatings"), reasons, Page.text("selfRatingsHint"), [2]);
        }

        const all = found.organization;
        Figure.list(
            Page.text("innovationLog"),
            LeadershipTables.innovations(found, (one) => RecordLink.to("crma_innovation", one.innovationId, one.name)),
            Page.text("innovationLogHint", ...[all.revenue, all.profit].map((value) => Numbers.write(value, "amount")), ...[all.clients, all.won].map((value) => Numbers.write(value, "count"))),
            [1, 2]);
        Figure.list(
            Page.text("exchangeDays"), LeadershipTables.days(found, (day) => RecordLink.to("crma_exchangeday", day.exchangeDayId, day.name)),
            found.exchangeDays.length === 0 ? Page.text("noExchangeDay") : "", [2, 3, 4]);
        Figure.list(
            Page.text("openPoints"), LeadershipTables.points(found, (point) => RecordLink.to("crma_openpoint", point.openPointId, point.name)),
            found.openPoints.length === 0 ? Page.text("noOpenPoint") : "", [1, 3]);
    }

    button.addEventListener("click", () => Csv.save(file, exported));
    // Exchange days, innovations and steps need no scorecard, and no new lead.
    await PeriodChoice.beginAny(load);
});
