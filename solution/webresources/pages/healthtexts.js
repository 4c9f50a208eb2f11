/// <reference path="./page.js" />
"use strict";

/** The texts of the codes that a check of alignment answers with. */
const HealthTexts = (() => {
    /** What a symptom is called. @type {Record<string, () => string>} */
    const symptoms = {
        FunnelNotRefilled: () => Page.text("symptomFunnelNotRefilled"),
        QualifyingFalls: () => Page.text("symptomQualifyingFalls"),
        WinningFalls: () => Page.text("symptomWinningFalls"),
        RoiNotShown: () => Page.text("symptomRoiNotShown"),
        LeadsNotAccepted: () => Page.text("symptomLeadsNotAccepted"),
        SalesFindsItself: () => Page.text("symptomSalesFindsItself"),
        AnswersLate: () => Page.text("symptomAnswersLate"),
        RejectionsWithoutUse: () => Page.text("symptomRejectionsWithoutUse"),
        NurtureUntended: () => Page.text("symptomNurtureUntended"),
        OwnersOverlap: () => Page.text("symptomOwnersOverlap"),
        CampaignsWithoutResult: () => Page.text("symptomCampaignsWithoutResult"),
    };

    /** The two counts of a symptom in a sentence. @type {Record<string, (part: string, base: string) => string>} */
    const counts = {
        FunnelNotRefilled: (part, base) => Page.text("countsFunnelNotRefilled", part, base),
        QualifyingFalls: (part, base) => Page.text("countsQualifyingFalls", part, base),
        WinningFalls: (part, base) => Page.text("countsWinningFalls", part, base),
        RoiNotShown: (part, base) => Page.text("countsRoiNotShown", part, base),
        LeadsNotAccepted: (part, base) => Page.text("countsLeadsNotAccepted", part, base),
        SalesFindsItself: (part, base) => Page.text("countsSalesFindsItself", part, base),
        AnswersLate: (part, base) => Page.text("countsAnswersLate", part, base),
        RejectionsWithoutUse: (part, base) => Page.text("countsRejectionsWithoutUse", part, base),
        NurtureUntended: (part, base) => Page.text("countsNurtureUntended", part, base),
        OwnersOverlap: (part, base) => Page.text("countsOwnersOverlap", part, base),
        CampaignsWithoutResult: (part, base) => Page.text("countsCampaignsWithoutResult", part, base),
    };

    /** What was found. @type {Record<string, () => string>} */
    const findings = {
        Symptom: () => Page.text("findingSymptom"),
        Watch: () => Page.text("findingWatch"),
        Healthy: () => Page.text("findingHealthy"),
        NotEnoughData: () => Page.text("findingNotEnoughData"),
    };

    /** How a number moved. @type {Record<string, () => string>} */
    const trends = {
        Better: () => Page.text("trendBetter"),
        AsBefore: () => Page.text("trendAsBefore"),
        Worse: () => Page.text("trendWorse"),
    };

    /** Of which organizations a benchmark is. @type {Record<string, () => string>} */
    const benchmarks = {
        Best: () => Page.text("benchmarkBest"),
        B2BAverage: () => Page.text("benchmarkB2BAverage"),
        Worst: () => Page.text("benchmarkWorst"),
    };

    /** What to do next. @type {Record<string, () => string>} */
    const steps = {
        PlanMoreLeads: () => Page.text("stepPlanMoreLeads"),
        FindTheLeak: () => Page.text("stepFindTheLeak"),
        BookSpend: () => Page.text("stepBookSpend"),
        LinkRevenue: () => Page.text("stepLinkRevenue"),
        ReviewCriteria: () => Page.text("stepReviewCriteria"),
        LearnFromSales: () => Page.text("stepLearnFromSales"),
        AgreeAnswerTime: () => Page.text("stepAgreeAnswerTime"),
        RouteRejections: () => Page.text("stepRouteRejections"),
        TendNurture: () => Page.text("stepTendNurture"),
        NameOneOwner: () => Page.text("stepNameOneOwner"),
        ReviewCampaigns: () => Page.text("stepReviewCampaigns"),
    };

    return { symptoms, counts, findings, trends, benchmarks, steps };
})();
