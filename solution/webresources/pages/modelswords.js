/// <reference path="./numbers.js" />
/// <reference path="./periods.js" />
"use strict";

/** What a comparison of funnel models says, in words: its codes, rates and amounts. */
const ModelsWords = (() => {
    /** Fewer cases than these say nothing: AlignmentHealth.LeastCases of the domain. */
    const least = 20;

    const count = (/** @type {number|null} */ value) => Numbers.write(value, "count");
    const amount = (/** @type {number|null} */ value) => Numbers.write(value, "amount", { minimumFractionDigits: 2 });
    const tenths = (/** @type {number} */ value) => Numbers.write(value, "tenths");

    /** An amount, where there are enough cases. @param {number|null} value @param {boolean} isEnough */
    const told = (value, isEnough) => (isEnough ? amount(value) : Page.text("notEnoughData"));

    /** The columns of a scorecard that name the stages, by their codes. @type {Record<string, string>} */
    const columns = {
        LeadsCreated: "crma_leadscreated", MarketingQualified: "crma_marketingqualified", SalesReady: "crma_salesready", Accepted: "crma_accepted",
        Qualified: "crma_qualified", Won: "crma_won", NewClients: "crma_newclients",
    };

    /** Which model fits. @type {Record<string, (found: any) => string>} */
    const fits = {
        NotEnoughData: (found) => Page.text("fitNotEnoughData", count(found.clients.followed), least),
        NotClear: () => Page.text("fitNotClear"),
        SingleSale: () => Page.text("fitSingleSale"),
        RepeatSale: () => Page.text("fitRepeatSale"),
        MixedSale: () => Page.text("fitMixedSale"),
    };

    /** What a row of the models is called, by model and kind of buyers. @type {Record<string, () => string>} */
    const models = {
        SingleSaleAll: () => Page.text("singleSale"),
        RepeatSaleAll: () => Page.text("repeatSale"),
        MixedSaleAll: () => Page.text("mixedSale"),
        MixedSaleOnce: () => Page.text("mixedSaleOnce"),
        MixedSaleAgain: () => Page.text("mixedSaleAgain"),
    };

    const fit = (/** @type {any} */ found) => fits[found.fits](found);

    const model = (/** @type {any} */ money) => models[money.model + money.buyers]();

    const day = (/** @type {string} */ iso) => new Intl.DateTimeFormat(Page.tag, { dateStyle: "medium", timeZone: "UTC" }).format(new Date(`${iso}T00:00:00Z`));

    /** A rate with its interval; in words where there are too few cases, a dash where there is none. @param {any} of */
    function rate(of) {
        if (of === null || of.value === null) {
            return Numbers.write(null, "share");
        }

        const number = (/** @type {number} */ value) => Numbers.write(value, of.isShare ? "share" : "amount");
        return of.sample < least ? Page.text("notEnoughData")
            : Page.text("between", number(of.value), number(of.low), of.high === null ? Page.text("noBound") : number(of.high));
    }

    /** Whether what a valid datum may cost at most can be told. @param {any} found */
    const mostIsTold = (found) => found.data.hasEnoughData && found.money.newClients !== null && found.money.newClients >= least;

    /** The money of the model that fits; undefined where none does. @param {any} found */
    const fitting = (found) => found.models.find((/** @type {any} */ money) => money.model === found.fits && money.buyers === "All");

    /** What stands above the figures, a sentence each. @param {any} found @returns {string[]} */
    function sentences(found) {
        const { data, clients, money } = found;
        const most = fitting(found)?.mostPerValid ?? null;
        const enough = clients.followed >= least;
        return [
            ...(clients.areCounted ? [] : [Page.text("clientsUncounted")]),
            Page.text("boughtAgain", count(clients.again.part), count(clients.followed), day(clients.firstFrom), day(clients.firstTo), rate(clients.again)),
            ...(enough
                ? [Page.text("boughtOnce", count(clients.notAgain.part), rate(clients.notAgain), tenths(clients.months[0].expected), Numbers.write(clients.months[0].expected / clients.followed, "share"))]
                : []),
            Page.text("costOfData", told(data.costPerLead, data.hasEnoughData), told(data.costPerValid, data.hasEnoughData), told(data.spentOnInvalid, data.hasEnoughData)),
            ...(most === null ? [] : [Page.text("mostByFit", amount(most))]),
            ...(money.costOfSalesKnown ? [] : [Page.text("noCostOfSales")]),
            ...(data.recorded === data.leads ? [] : [Page.text("otherLeads", count(data.recorded), count(data.leads))]),
        ];
    }

    return { least, columns, fits, models, count, amount, tenths, told, rate, fit, model, mostIsTold, sentences };
})();
