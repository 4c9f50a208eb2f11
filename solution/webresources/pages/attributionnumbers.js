/// <reference path="./numbers.js" />
"use strict";

/** What the numbers of an attribution are called, and how they are written. */
const AttributionNumbers = (() => {
    /** The models, in the order in which the server answers them. */
    const models = ["First", "Last", "Linear", "Position", "TimeDecay"];

    /** Wins below which what a model says of a campaign is chance; the server decides, this only says it. */
    const least = 5;

    const modelNames = () => [Page.text("modelFirst"), Page.text("modelLast"), Page.text("modelLinear"), Page.text("modelPosition"), Page.text("modelTimeDecay")];

    /** @param {any} campaign */
    const nameOf = (campaign) => (campaign.campaignId === null ? Page.text("noCampaign") : campaign.name || Page.text("hiddenCampaign"));

    /** What a model credits a campaign with. @param {any} campaign @param {string} model */
    const by = (campaign, model) => campaign.models.find((/** @type {any} */ credit) => credit.model === model);

    /** The return of a campaign; in words where nothing can be said. @param {any} campaign @param {string} model */
    function roi(campaign, model) {
        const value = by(campaign, model).campaignRoi;
        return value === null ? Page.text("nothingSpent") : campaign.hasEnoughData ? Numbers.write(value, "share") : Page.text("notEnoughData");
    }

    return { models, least, modelNames, nameOf, by, roi };
})();
