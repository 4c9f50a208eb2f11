/// <reference path="./numbers.js" />
"use strict";

/** The tables of a review of playbooks, headings first; the first of each row names it. */
const PlaybookTables = (() => {
    const count = (/** @type {number} */ value) => Numbers.write(value, "count");
    const share = (/** @type {number|null} */ value) => Numbers.write(value, "share");

    const sides = /** @type {Record<string, () => string>} */ ({
        Marketing: () => Page.text("ofMarketing"), Sales: () => Page.text("ofSales"), Both: () => Page.text("ofBoth"),
    });

    /** A share with its interval. @param {any} one */
    const told = (one) => (one.share === null ? Page.text("notEnoughData") : Page.text("chanceBetween", share(one.share), share(one.shareLow), share(one.shareHigh)));

    /** @param {any} team */
    const unit = (team) => team.businessUnit || Page.text("noBusinessUnit");

    /** @param {any} playbook */
    const nameOf = (playbook) => Page.text("playbookVersion", playbook.name || playbook.playbookId, count(playbook.version));

    /** How many steps were suggested. @param {any} found */
    const steps = (found) => found.teams.reduce((/** @type {number} */ sum, /** @type {any} */ team) => sum + team.done + team.notDone + team.unanswered, 0);

    /** How far each team does its steps. @param {any} found */
    const teams = (found) => [
        [Page.text("team"), Page.text("stepsOf"), Page.text("stepsDone"), Page.text("stepsNotDone"), Page.text("stepsUnanswered"), Page.text("shareDone")],
        ...found.teams.map((/** @type {any} */ team) => [
            unit(team), sides[team.responsible](), count(team.done), count(team.notDone), count(team.unanswered), told(team),
        ]),
    ];

    /** @param {any} playbook */
    const difference = (playbook) => (playbook.difference === null ? Page.text("notEnoughData") : Page.text(
        "chanceBetween", Numbers.difference(playbook.difference, "share"), Numbers.difference(playbook.differenceLow, "share"), Numbers.difference(playbook.differenceHigh, "share")));

    /** @param {any} playbook @param {any} leads @param {string} which */
    const row = (playbook, leads, which) => [
        nameOf(playbook), which, count(leads.qualified), count(leads.lost), count(leads.open), told(leads),
    ];

    /** How leads go on where all steps were done, and where they were not. @param {any} found */
    const leads = (found) => [
        [Page.text("playbook"), Page.text("leadsOf"), Page.text("wereQualified"), Page.text("wereLost"), Page.text("areOpen"), Page.text("qualifiedOfDecided")],
        ...found.playbooks.flatMap((/** @type {any} */ playbook) => [
            row(playbook, playbook.allDone, Page.text("allStepsDone")), row(playbook, playbook.others, Page.text("leadsWithout")),
        ]),
    ];

    /** By how much they go on more often. @param {any} found */
    const differences = (found) => [
        [Page.text("playbook"), Page.text("differenceOfShares")],
        ...found.playbooks.map((/** @type {any} */ playbook) => [nameOf(playbook), difference(playbook)]),
    ];

    /** All of it, for a spreadsheet. @param {any} found */
    const whole = (found) => [
        [
            Page.text("playbook"), Page.text("leadsOf"), Page.text("wereQualified"), Page.text("wereLost"), Page.text("areOpen"), Page.text("qualifiedOfDecided"),
            Page.text("intervalFrom"), Page.text("intervalTo"),
        ],
        ...found.playbooks.flatMap((/** @type {any} */ playbook) => [[playbook.allDone, Page.text("allStepsDone")], [playbook.others, Page.text("leadsWithout")]].map(
            ([one, which]) => [nameOf(playbook), which, one.qualified, one.lost, one.open, one.share, one.shareLow, one.shareHigh])),
    ];

    return { steps, teams, leads, differences, whole };
})();
