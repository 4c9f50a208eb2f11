/// <reference path="./numbers.js" />
/// <reference path="./leadershipwords.js" />
"use strict";

/** The tables of a leader's scorecard, headings first; the first of each row names it. */
const LeadershipTables = (() => {
    const count = (/** @type {number} */ value) => Numbers.write(value, "count");
    const amount = (/** @type {number} */ value) => Numbers.write(value, "amount");
    const score = (/** @type {number|null} */ value) => Numbers.write(value, "tenths");

    const headings = () => [Page.text("aspect"), Page.text("scoreTo100"), Page.text("valueComesFrom"), Page.text("rowsThatHaveIt"), Page.text("rowsLookedAt")];

    /** One part. @param {any} part */
    const aspects = (part) => [
        headings(),
        ...part.aspects.map((/** @type {any} */ aspect) => [
            LeadershipWords.aspect(aspect.aspect), score(aspect.value), LeadershipWords.from(aspect),
            aspect.least === 0 ? "–" : count(aspect.counted),
            aspect.least === 0 ? "–" : aspect.isCut ? Page.text("firstRows", count(aspect.of)) : count(aspect.of),
        ]),
        [
            LeadershipWords.part(part.part), score(part.value), Page.text("partComesFrom", part.measured, part.selfRated, part.notKnown), "–", "–",
        ],
    ];

    /** What the leader said, where that counts. @param {any} found */
    const reasons = (found) => [
        [Page.text("aspect"), Page.text("scoreTo100"), Page.text("ratingReason")],
        ...found.parts.flatMap((/** @type {any} */ part) => part.aspects)
            .filter((/** @type {any} */ aspect) => aspect.source === "SelfRated")
            .map((/** @type {any} */ aspect) => [LeadershipWords.aspect(aspect.aspect), score(aspect.value), aspect.reason]),
    ];

    /** @param {any} share @param {number|null} part */
    const shareOf = (share, part) => (share.hasEnoughData ? Numbers.write(part, "share") : Page.text("notEnoughData"));

    /** @param {any} share */
    const cells = (share) => (share.isMeasured
        ? [
            count(share.won), amount(share.revenue), shareOf(share, share.revenueShare), amount(share.profit), shareOf(share, share.profitShare),
            count(share.clients), shareOf(share, share.clientShare),
        ]
        : ["–", "–", Page.text("notMeasured"), "–", "–", "–", "–"]);

    /** @param {any} found @param {(innovation: any) => Node|string} name Shows an innovation. */
    const innovations = (found, name) => [
        [
            Page.text("innovation"), Page.text("ideaFrom"), Page.text("innovationPhase"), Page.text("wonBy"), Page.text("revenueBy"), Page.text("revenueShareBy"),
            Page.text("profitBy"), Page.text("profitShareBy"), Page.text("clientsBy"), Page.text("clientShareBy"),
        ],
        ...found.innovations.map((/** @type {any} */ one) => [name(one), LeadershipWords.idea(one.source), LeadershipWords.phase(one.phase), ...cells(one.share)]),
        [Page.text("allAdopted"), "–", "–", ...cells(found.adopted)],
    ];

    /** @param {any} found @param {(day: any) => Node|string} name */
    const days = (found, name) => [
        [Page.text("exchangeDay"), Page.text("heldOn"), Page.text("visitingSide"), Page.text("whatWasSeen"), Page.text("whatWasAgreed")],
        ...found.exchangeDays.map((/** @type {any} */ day) => [name(day), day.heldOn, LeadershipWords.side(day.visitingSide), day.seen, day.agreed || "–"]),
    ];

    /** @param {any} found @param {(point: any) => Node|string} name */
    const points = (found, name) => [
        [Page.text("openPoint"), Page.text("whoDoesIt"), Page.text("pointDue"), Page.text("pointState")],
        ...found.openPoints.map((/** @type {any} */ point) => [
            name(point), LeadershipWords.side(point.responsible), point.dueDate, point.isOverdue ? Page.text("pointOverdue") : Page.text("pointInTime"),
        ]),
    ];

    /** The aspects, for a spreadsheet. @param {any} found */
    const whole = (found) => [
        [Page.text("part"), ...headings()],
        ...found.parts.flatMap((/** @type {any} */ part) => part.aspects.map((/** @type {any} */ aspect) => [
            LeadershipWords.part(part.part), LeadershipWords.aspect(aspect.aspect), aspect.value, LeadershipWords.from(aspect),
            aspect.least === 0 ? null : aspect.counted, aspect.least === 0 ? null : aspect.of,
        ])),
    ];

    return { aspects, reasons, innovations, days, points, whole, score };
})();
