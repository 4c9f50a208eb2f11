/// <reference path="./numbers.js" />
"use strict";

/** What a comparison of arms says in words, and its tables, headings first; the first of each row names it. */
const ExperimentTables = (() => {
    const count = (/** @type {number} */ value) => Numbers.write(value, "count");
    const share = (/** @type {number|null} */ value) => Numbers.write(value, "share");

    /** A chance; in words where nothing can be said. @param {number|null} value */
    const chance = (value) => (value === null ? Page.text("notEnoughData") : share(value));

    /** @param {any} arm */
    const decided = (arm) => arm.reached + arm.notReached;

    /** @param {any} arm */
    const nameOf = (arm) => (arm.isControl ? Page.text("controlArm", arm.name) : arm.name);

    /** @param {any} arm */
    const interval = (arm) => (arm.share === null ? share(null) : `${share(arm.shareLow)} – ${share(arm.shareHigh)}`);

    /** What the numbers say. @param {any} found */
    function verdict(found) {
        const better = found.arms.find((/** @type {any} */ arm) => (found.phase === "Ended" ? arm.isBetter : arm.armId === found.leaderId));
        switch (found.outcome) {
        case "Cancelled": return Page.text("experimentCancelled", found.cancelReason);
        case "BetterArm": return Page.text("experimentBetter", better.name);
        case "NoDifference": return Page.text("experimentNoDifference");
        case "NotEnoughData": return Page.text("experimentTooFew");
        default:
        }

        if (!found.hasEnoughData) {
            const few = found.arms.filter((/** @type {any} */ arm) => arm.missing > 0).map((/** @type {any} */ arm) => `${arm.name} (${count(arm.missing)})`);
            return few.length === 0 ? Page.text("experimentNoArms") : Page.text("experimentMissing", few.join(", "));
        }

        return found.isRuleMet ? Page.text("experimentMayEnd", better.name) : Page.text("experimentOpen");
    }

    /** What was agreed. @param {any} found @param {Record<string, string>} names @param {{measure: string, phase: string}} labels Of its choices. */
    const agreed = (found, names, labels) => [
        [names.crma_experimentmeasure, names.crma_experimentphase, names.crma_startdate, names.crma_enddate, names.crma_minimumsample, names.crma_agreedchance],
        [labels.measure, labels.phase, day(found.start), day(found.end), count(found.minimumSample), share(found.agreedChance)],
    ];

    /** @param {string} text yyyy-mm-dd */
    const day = (text) => new Intl.DateTimeFormat(Page.tag, { dateStyle: "medium", timeZone: "UTC" }).format(new Date(`${text}T00:00:00Z`));

    /** What was expected and learned, as far as it is said. @param {any} found @param {Record<string, string>} names */
    const learned = (found, names) => [
        [Page.text("experimentSubject"), Page.text("experimentWords")],
        ...[
            [names.crma_hypothesis, found.hypothesis], [names.crma_cancelreason, found.cancelReason], [names.crma_lesson, found.lesson],
            [names.crma_nextid, found.nextName ?? ""],
        ].filter(([, words]) => words !== ""),
    ];

    /** @param {any} found @param {Record<string, string>} names */
    const numbers = (found, names) => [
        [
            Page.text("arm"), names.crma_reached, Page.text("decidedLeads"), names.crma_undecided, Page.text("shareReached"), Page.text("interval95"),
            Page.text("missingToMinimum"), Page.text("chanceBest"), Page.text("chanceBetter"),
        ],
        ...found.arms.map((/** @type {any} */ arm) => [
            nameOf(arm), count(arm.reached), count(decided(arm)), count(arm.undecided), share(arm.share), interval(arm), count(arm.missing), chance(arm.chanceBest),
            arm.isControl ? share(null) : chance(arm.chanceBetterThanControl),
        ]),
    ];

    const methods = ["campaignName", "channel", "tactic", "captureMethod", "nurtureMethod"];

    /** @param {Record<string, string>} names */
    const headings = (names) => [names.crma_campaignid, names.crma_channel, names.crma_tactic, names.crma_capturemethod, names.crma_nurturemethod];

    /** How each arm does it. @param {any} found @param {Record<string, string>} names */
    const ways = (found, names) => [
        [Page.text("arm"), ...headings(names)],
        ...found.arms.map((/** @type {any} */ arm) => [nameOf(arm), ...methods.map((method) => arm[method] || share(null))]),
    ];

    /** The arms as shares with intervals. @param {any} found */
    const shares = (found) => found.arms.map((/** @type {any} */ arm) => ({
        name: nameOf(arm), value: arm.share, low: arm.shareLow, high: arm.shareHigh, kind: arm.isControl ? "reference" : "current",
        text: Page.text("ofDecidedLeads", count(arm.reached), count(decided(arm))),
    }));

    /** All numbers, one row an arm, for a spreadsheet. @param {any} found @param {Record<string, string>} names */
    const whole = (found, names) => [
        [
            Page.text("arm"), ...headings(names), names.crma_reached, names.crma_notreached, names.crma_undecided, Page.text("shareReached"), Page.text("shareFrom"),
            Page.text("shareUntil"), Page.text("missingToMinimum"), Page.text("chanceBest"), Page.text("chanceBetter"),
        ],
        ...found.arms.map((/** @type {any} */ arm) => [
            nameOf(arm), ...methods.map((method) => arm[method]), arm.reached, arm.notReached, arm.undecided, arm.share, arm.shareLow, arm.shareHigh, arm.missing,
            arm.chanceBest, arm.chanceBetterThanControl,
        ]),
    ];

    return { verdict, agreed, learned, numbers, ways, shares, whole };
})();
