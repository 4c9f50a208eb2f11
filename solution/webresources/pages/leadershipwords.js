/// <reference path="./numbers.js" />
"use strict";

/** What the codes of a leader's scorecard are called. */
const LeadershipWords = (() => {
    /** @type {Record<string, () => string>} */
    const parts = {
        ModelBuilding: () => Page.text("partModelBuilding"),
        ModelChecking: () => Page.text("partModelChecking"),
        LearningOrganization: () => Page.text("partLearningOrganization"),
    };

    /** @type {Record<string, () => string>} */
    const aspects = {
        CriteriaCoverage: () => Page.text("aspectCriteriaCoverage"),
        AgreedTerms: () => Page.text("aspectAgreedTerms"),
        PlaybooksInForce: () => Page.text("aspectPlaybooksInForce"),
        PlannedMonths: () => Page.text("aspectPlannedMonths"),
        SharedUnderstanding: () => Page.text("aspectSharedUnderstanding"),
        AnsweredHandovers: () => Page.text("aspectAnsweredHandovers"),
        AnsweredSteps: () => Page.text("aspectAnsweredSteps"),
        ConclusiveExperiments: () => Page.text("aspectConclusiveExperiments"),
        CheckedAssumptions: () => Page.text("aspectCheckedAssumptions"),
        FollowedLessons: () => Page.text("aspectFollowedLessons"),
        SettledInnovations: () => Page.text("aspectSettledInnovations"),
        ExchangeMonths: () => Page.text("aspectExchangeMonths"),
        PointsInTime: () => Page.text("aspectPointsInTime"),
        Openness: () => Page.text("aspectOpenness"),
    };

    /** @type {Record<string, () => string>} */
    const sources = {
        OwnTeam: () => Page.text("ideaOwnTeam"),
        OtherDepartment: () => Page.text("ideaOtherDepartment"),
        Customer: () => Page.text("ideaCustomer"),
        Competitor: () => Page.text("ideaCompetitor"),
        OtherIndustry: () => Page.text("ideaOtherIndustry"),
        Research: () => Page.text("ideaResearch"),
        Event: () => Page.text("ideaEvent"),
        Partner: () => Page.text("ideaPartner"),
    };

    /** @type {Record<string, () => string>} */
    const phases = {
        Proposed: () => Page.text("innovationProposed"),
        Tried: () => Page.text("innovationTried"),
        Adopted: () => Page.text("innovationAdopted"),
        Dropped: () => Page.text("innovationDropped"),
    };

    /** @type {Record<string, () => string>} */
    const sides = {
        Marketing: () => Page.text("sideMarketing"),
        Sales: () => Page.text("sideSales"),
        Both: () => Page.text("sideBoth"),
    };

    /** @param {Record<string, () => string>} words @param {string|null} code A newer server may know more: its code is shown. */
    const of = (words, code) => (code === null ? "–" : words[code]?.() ?? code);

    /** Where the value of an aspect comes from. @param {any} aspect */
    const from = (aspect) => (aspect.source === "Measured" ? Page.text("fromData")
        : aspect.source === "SelfRated" ? Page.text("fromSelfRating", aspect.rating)
            : aspect.least === 0 ? Page.text("noSelfRating")
                : Page.text("tooFewOf", Numbers.write(aspect.least, "count")));

    return {
        part: (/** @type {string} */ code) => of(parts, code),
        aspect: (/** @type {string} */ code) => of(aspects, code),
        idea: (/** @type {string|null} */ code) => of(sources, code),
        phase: (/** @type {string} */ code) => of(phases, code),
        side: (/** @type {string|null} */ code) => of(sides, code),
        from,
    };
})();
