/// <reference path="./numbers.js" />
"use strict";

/** The tables of a review of nurture, headings first; the first of each row names it. */
const NurtureTables = (() => {
    const amount = (/** @type {number|null} */ value) => Numbers.write(value, "amount", { minimumFractionDigits: 2 });
    const count = (/** @type {number} */ value) => Numbers.write(value, "count");
    const share = (/** @type {number|null} */ value) => Numbers.write(value, "share");

    const fates = ["won", "onItsWay", "boughtOtherwise", "lost"];
    const fateNames = () => [Page.text("fateWon"), Page.text("fateOnItsWay"), Page.text("fateBoughtOtherwise"), Page.text("fateLost")];

    /** @param {any} one A track, or a lead with its track. @param {string} name */
    const track = (one, name) => (one.trackId === null ? Page.text("noTrack") : name || Page.text("hiddenTrack"));

    /** @param {any} lead */
    const chance = (lead) => (lead.chance === null
        ? Page.text("notEnoughData")
        : lead.isChanceOfTrack ? Page.text("chanceOfTrack", share(lead.chance))
            : Page.text("chanceOfAll", share(lead.chance)));

    /** @param {any} lead */
    const value = (lead) => (lead.value === null ? Page.text("valueNotKnown") : amount(lead.value));

    /** @param {any} lead */
    const source = (lead) => (lead.valueSource === "EstimatedValue" ? Page.text("valueFromEstimatedValue")
        : lead.valueSource === "Budget" ? Page.text("valueFromBudget")
            : Page.text("valueFromAverageRevenue"));

    const headings = () => [
        Page.text("lead"), Page.text("track"), Page.text("leadValue"), Page.text("valueFrom"), Page.text("chanceToWin"), Page.text("daysLeft"),
        Page.text("windowPassed"), Page.text("atRisk"),
    ];

    /** Leads most at risk. @param {any} found @param {(lead: any) => Node|string} name Shows a lead. */
    const atRisk = (found, name) => [
        headings(),
        ...found.leads.map((/** @type {any} */ lead) => [
            name(lead), track(lead, lead.track), value(lead), lead.value === null ? "–" : source(lead), chance(lead),
            count(lead.daysLeft), share(lead.passed), amount(lead.atRisk),
        ]),
    ];

    /** @param {any} found @param {(tally: any) => string[]} cells */
    const byTrack = (found, cells) => [
        ...found.tracks.map((/** @type {any} */ one) => [track(one, one.name), ...cells(one.tally)]),
        [Page.text("total"), ...cells(found.total)],
    ];

    /** @param {any} tally @param {string} fate */
    const sum = (tally, fate) => tally.returned[fate] + tally.agedOut[fate] + tally.withdrawn[fate];

    /** @param {any} tally */
    const interval = (tally) => (tally.hasEnoughData
        ? Page.text("chanceBetween", share(tally.chance), share(tally.chanceLow), share(tally.chanceHigh))
        : Page.text("notEnoughData"));

    /** What became of all that left nurture. @param {any} found */
    const left = (found) => [
        [Page.text("track"), Page.text("leftNurture"), ...fateNames(), Page.text("revenueSince"), Page.text("chanceToWin")],
        ...byTrack(found, (tally) => [count(tally.ended), ...fates.map((fate) => count(sum(tally, fate))), amount(sum(tally, "revenue")), interval(tally)]),
    ];

    /** What became of those that aged out. @param {any} found */
    const agedOut = (found) => [
        [Page.text("track"), Page.text("agedOutLeads"), ...fateNames(), Page.text("revenueSince")],
        ...byTrack(found, ({ agedOut: out }) => [count(out.all), ...fates.map((fate) => count(out[fate])), amount(out.revenue)]),
    ];

    /** The leads at risk, for a spreadsheet. @param {any} found */
    const whole = (found) => [
        headings(),
        ...found.leads.map((/** @type {any} */ lead) => [
            lead.name, lead.track, lead.value, lead.value === null ? null : source(lead), lead.chance, lead.daysLeft, lead.passed, lead.atRisk,
        ]),
    ];

    return { atRisk, left, agedOut, whole, words: [1, 3, 4] };
})();
