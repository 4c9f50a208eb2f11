"use strict";

/** Where a lead stands on its way through the funnel, and when it came to each stage. */
const StageSteps = (() => {
    // Global choice crma_leadstage, in the order of the funnel. An inquiry has no date of its own: a lead is one from its creation on.
    const layers = [
        { stage: 471200000, key: "stageInquiry", date: "createdon" },
        { stage: 471200001, key: "stageMarketingQualified", date: "crma_marketingqualifiedon" },
        { stage: 471200002, key: "stageSalesReady", date: "crma_salesreadyon" },
        { stage: 471200003, key: "stageSalesAccepted", date: "crma_salesacceptedon" },
        { stage: 471200004, key: "stageQualified", date: "crma_qualifiedon" },
    ];

    // Whoever stands here left the way; one of them at a time.
    const beside = [
        { stage: 471200005, key: "stageNurture", date: "crma_nurturedon" },
        { stage: 471200006, key: "stageDisqualified", date: "crma_disqualifiedon" },
    ];

    const columns = ["crma_stage", ...[...layers, ...beside].map((layer) => layer.date)];

    /**
     * @param {any} lead As the Web API gives it; null while it is not saved.
     * @returns {{key: string, state: "done"|"current"|"ahead", date: string, beside: boolean}[]} Dates as the user's settings write them, of what the lead has passed.
     */
    function of(lead) {
        const stage = lead?.crma_stage ?? layers[0].stage;
        const at = layers.findIndex((layer) => layer.stage === stage);
        const left = beside.filter((one) => one.stage === stage);
        return [
            ...layers.map((layer, index) => step(layer, index === at ? "current" : (at < 0 ? dateOf(lead, layer) !== "" : index < at) ? "done" : "ahead", lead, false)),
            ...left.map((layer) => step(layer, "current", lead, true)),
        ];
    }

    /**
     * Dates are those of the first time: of a lead that has fallen back they would stand at stages that it has yet to reach.
     * @param {{key: string, date: string}} layer
     * @param {"done"|"current"|"ahead"} state
     * @param {any} lead
     * @param {boolean} isBeside
     */
    const step = (layer, state, lead, isBeside) => ({ key: layer.key, state, date: state === "ahead" ? "" : dateOf(lead, layer), beside: isBeside });

    /** @param {any} lead @param {{date: string}} layer @returns {string} */
    const dateOf = (lead, { date }) => lead?.[`${date}@OData.Community.Display.V1.FormattedValue`] ?? "";

    return { of, columns };
})();
