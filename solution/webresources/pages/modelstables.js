/// <reference path="./modelswords.js" />
"use strict";

/** The tables of a comparison of funnel models, headings first; the first of each row names it. */
const ModelsTables = (() => {
    const { count, tenths, told, rate, model, mostIsTold } = ModelsWords;

    /** Clients by the months in which they bought again. @param {any} found */
    const months = (found) => [
        [Page.text("monthsAgain"), Page.text("followedClients"), Page.text("ifAlike")],
        ...found.clients.months.map((/** @type {any} */ one) => [count(one.months), count(one.clients), tenths(one.expected)]),
    ];

    /** @param {any} found */
    const worth = (found) => [
        [
            Page.text("funnelModel"), Page.text("followedClients"), Page.text("firstMonthRevenue"), Page.text("followingRevenue"), Page.text("clientWorth"), Page.text("mostPerValid"),
        ],
        ...found.models.map((/** @type {any} */ money) => [
            model(money), count(money.clients), ...[money.first, money.following, money.worth].map((value) => told(value, money.hasEnoughData)),
            told(money.mostPerValid, money.hasEnoughData && mostIsTold(found)),
        ]),
    ];

    /** @param {any} found @param {Record<string, string>} names What columns of a scorecard are called. */
    const stages = (found, names) => [
        [Page.text("stage"), Page.text("records"), Page.text("costOfOne"), Page.text("nextForEach")],
        ...found.stages.map((/** @type {any} */ one) => [names[ModelsWords.columns[one.stage]], count(one.records), told(one.costPerRecord, one.hasEnoughData), rate(one.toNext)]),
    ];

    /** Which leads are valid data, and why the others are none. @param {any} found */
    function data({ data: read }) {
        const share = (/** @type {number} */ part) => (read.leads < ModelsWords.least ? Page.text("notEnoughData") : Numbers.write(part / read.leads, "share"));
        const row = (/** @type {string} */ name, /** @type {number} */ part) => [name, count(part), share(part)];
        return [
            [Page.text("leads"), Page.text("records"), Page.text("shareOfLeads")],
            [Page.text("validData"), count(read.valid.part), rate(read.valid)],
            row(Page.text("dataNoName"), read.noName),
            row(Page.text("dataNoAddress"), read.noAddress),
            row(Page.text("dataNotAllowed"), read.notAllowed),
            row(Page.text("total"), read.leads),
        ];
    }

    /** All numbers, one a row, for a spreadsheet. @param {any} found @param {Record<string, string>} names */
    function whole(found, names) {
        const { data: read, money, clients } = found;
        const rated = (/** @type {string} */ about, /** @type {string} */ name, /** @type {any} */ of) => (of === null ? [] : [
            [about, name, of.value, of.sample], [about, Page.text("lowEnd", name), of.low, of.sample], [about, Page.text("highEnd", name), of.high, of.sample],
        ]);
        return [
            [Page.text("tableName"), Page.text("rowName"), Page.text("rowValue"), Page.text("cases")],
            ...[
                [Page.text("validData"), read.valid.part], [Page.text("dataNoName"), read.noName], [Page.text("dataNoAddress"), read.noAddress],
                [Page.text("dataNotAllowed"), read.notAllowed],
            ].map((pair) => [Page.text("validDataTable"), ...pair, read.leads]),
            ...rated(Page.text("validDataTable"), Page.text("shareOfLeads"), read.valid),
            [Page.text("validDataTable"), Page.text("costOfLead"), read.costPerLead, read.recorded],
            [Page.text("validDataTable"), Page.text("costOfValid"), read.costPerValid, read.valid.part],
            [Page.text("validDataTable"), Page.text("spentOnOthers"), read.spentOnInvalid, read.leads - read.valid.part],
            ...found.stages.flatMap((/** @type {any} */ one) => {
                const name = names[ModelsWords.columns[one.stage]];
                return [[name, Page.text("records"), one.records, one.records], [name, Page.text("costOfOne"), one.costPerRecord, one.records], ...rated(name, Page.text("nextForEach"), one.toNext)];
            }),
            [Page.text("worthByModel"), names.crma_marketingspend, money.marketingSpend, null],
            [Page.text("worthByModel"), names.crma_revenue, money.revenue, null],
            [Page.text("worthByModel"), names.crma_costofsales, money.costOfSales, null],
            [Page.text("worthByModel"), Page.text("costOfClient"), money.acquisitionCost, money.newClients],
            ...rated(Page.text("followedClients"), Page.text("repeatRate"), clients.again),
            ...clients.months.flatMap((/** @type {any} */ one) => [
                [Page.text("monthsOf", one.months), Page.text("followedClients"), one.clients, clients.followed],
                [Page.text("monthsOf", one.months), Page.text("ifAlike"), one.expected, clients.followed],
            ]),
            ...found.models.flatMap((/** @type {any} */ one) => [
                [Page.text("firstMonthRevenue"), one.first], [Page.text("followingRevenue"), one.following], [Page.text("clientWorth"), one.worth],
                [Page.text("mostPerValid"), one.mostPerValid],
            ].map((pair) => [model(one), ...pair, one.clients])),
        ];
    }

    /** The columns of a scorecard whose names are said. */
    const columns = ["crma_marketingspend", "crma_revenue", "crma_costofsales", ...Object.values(ModelsWords.columns)];

    return { columns, months, worth, stages, data, whole };
})();
