/// <reference path="./attributionnumbers.js" />
"use strict";

/** The tables of an attribution, headings first; the first of each row names it. Every model adds up to the last row. */
const AttributionTables = (() => {
    const { models, modelNames, nameOf, by, roi } = AttributionNumbers;
    const amount = (/** @type {number} */ value) => Numbers.write(value, "amount", { minimumFractionDigits: 2 });

    /** @param {any} found @param {string} what Of a credit: revenue, costOfSales or profit. */
    const amounts = (found, what) => [
        ...found.campaigns.map((/** @type {any} */ campaign) => models.map((model) => amount(by(campaign, model)[what]))),
        models.map(() => amount(found.total[what])),
    ];

    /** Names, with what stands beside them, before the amounts. @param {any} found @param {(one: any) => string} beside @param {string} what */
    const rows = (found, beside, what) => amounts(found, what).map((cells, index) => (
        index < found.campaigns.length
            ? [nameOf(found.campaigns[index]), beside(found.campaigns[index]), ...cells]
            : [Page.text("total"), beside(found), ...cells]));

    const wins = (/** @type {any} */ one) => Numbers.write(one.wins, "count");

    /** @param {any} found */
    const revenue = (found) => [[Page.text("campaign"), Page.text("wins"), ...modelNames()], ...rows(found, wins, "revenue")];

    /** @param {any} found @param {Record<string, string>} names What columns of a scorecard are called. */
    const profit = (found, names) => [[Page.text("campaign"), names.crma_marketingspend, ...modelNames()], ...rows(found, (one) => amount(one.marketingSpend), "profit")];

    /** Of campaigns; what no campaign led to has no return. @param {any} found */
    const returns = (found) => [
        [Page.text("campaign"), Page.text("wins"), Page.text("touches"), ...modelNames()],
        ...found.campaigns.filter((/** @type {any} */ campaign) => campaign.campaignId !== null).map((/** @type {any} */ campaign) => [
            nameOf(campaign), wins(campaign), Numbers.write(campaign.touches, "count"), ...models.map((model) => roi(campaign, model)),
        ]),
    ];

    /** The columns of a scorecard that a credit has, by its own name for them. */
    const columns = /** @type {Record<string, string>} */ ({
        revenue: "crma_revenue", costOfSales: "crma_costofsales", won: "crma_won", profit: "crma_profit", campaignRoi: "crma_campaignroi",
    });
    const numbers = Object.keys(columns);

    /** All numbers, one row a campaign, for a spreadsheet. @param {any} found @param {Record<string, string>} names */
    function whole(found, names) {
        return [
            [
                Page.text("campaign"), Page.text("wins"), Page.text("touches"), names.crma_marketingspend,
                ...modelNames().flatMap((model) => numbers.map((name) => Page.text("byModel", names[columns[name]], model))),
            ],
            ...found.campaigns.map((/** @type {any} */ campaign) => [
                nameOf(campaign), campaign.wins, campaign.touches, campaign.marketingSpend, ...models.flatMap((model) => numbers.map((name) => by(campaign, model)[name])),
            ]),
            [Page.text("total"), found.wins, null, found.marketingSpend, ...models.flatMap(() => numbers.map((name) => found.total[name]))],
        ];
    }

    return { columns: ["crma_marketingspend", ...Object.values(columns)], revenue, profit, returns, whole };
})();
