/// <reference path="./numbers.js" />
"use strict";

/** The tables of a review of purchases, headings first; the first of each row names it. */
const PurchaseTables = (() => {
    /** More deals than these are not shown; a spreadsheet gets all. */
    const bound = 50;

    const amount = (/** @type {number} */ value) => Numbers.write(value, "amount", { minimumFractionDigits: 2 });
    const count = (/** @type {number} */ value) => Numbers.write(value, "count");
    const share = (/** @type {number|null} */ value) => Numbers.write(value, "share");

    const stageNames = /** @type {Record<string, () => string>} */ ({
        NeedRecognized: () => Page.text("purchaseNeedRecognized"), SearchingSolutions: () => Page.text("purchaseSearchingSolutions"),
        EvaluatingOffers: () => Page.text("purchaseEvaluatingOffers"), Deciding: () => Page.text("purchaseDeciding"),
        Purchased: () => Page.text("purchasePurchased"),
    });

    const kinds = /** @type {Record<string, (found: any) => string>} */ ({
        Ahead: () => Page.text("stepAhead"), Stalled: (found) => Page.text("stepStalled", count(found.stalledDays)),
        Silent: (found) => Page.text("stepSilent", count(found.silentDays)), NotClosed: () => Page.text("stepNotClosed"),
    });

    /** @param {string|null|undefined} stage */
    const stageOf = (stage) => (stage ? stageNames[stage]() : Page.text("stageNotKnown"));

    /** Open deals by the customer's stage. @param {any} found */
    const stages = (found) => [
        [Page.text("customersStage"), Page.text("deals"), Page.text("estimatedRevenue")],
        ...found.stages.map((/** @type {any} */ one) => [stageOf(one.stage), count(one.count), amount(one.value)]),
        [stageOf(null), count(found.unknownStage.count), amount(found.unknownStage.value)],
        [Page.text("total"), count(found.open.count), amount(found.open.value)],
    ];

    /** @param {string} name @param {any} one */
    const finding = (name, one) => [
        name, count(one.count), count(one.of),
        one.hasEnoughData ? Page.text("chanceBetween", share(one.share), share(one.low), share(one.high)) : Page.text("notEnoughData"),
        amount(one.value),
    ];

    /** What to look at. @param {any} found */
    const findings = (found) => [
        [Page.text("toLookAt"), Page.text("deals"), Page.text("ofDeals"), Page.text("shareOfDeals"), Page.text("estimatedRevenue")],
        finding(Page.text("noDecider"), found.withoutDecider),
        ...found.kinds.map((/** @type {any} */ one) => finding(kinds[one.kind](found), one)),
    ];

    /** @param {any} deal @param {any} found */
    const why = (deal, found) => [
        ...(deal.deciders === 0 ? [Page.text("noDecider")] : []), ...deal.outOfStep.map((/** @type {string} */ kind) => kinds[kind](found)),
    ].join("; ");

    const headings = () => [Page.text("deal"), Page.text("estimatedRevenue"), Page.text("customersStage"), Page.text("toLookAt")];

    // The largest first; of equal ones always the same.
    /** @param {any[]} deals */
    const ordered = (deals) => [...deals].sort((one, other) => other.value - one.value || one.opportunityId.localeCompare(other.opportunityId));

    /** The largest deals concerned. @param {any} found @param {any[]} deals @param {(deal: any) => Node|string} name Shows a deal. */
    const largest = (found, deals, name) => [
        headings(), ...ordered(deals).slice(0, bound).map((deal) => [name(deal), amount(deal.value), stageOf(deal.stage), why(deal, found)]),
    ];

    /** All of them, for a spreadsheet. @param {any} found @param {any[]} deals */
    const whole = (found, deals) => [headings(), ...ordered(deals).map((deal) => [deal.name, deal.value, stageOf(deal.stage), why(deal, found)])];

    return { bound, stages, findings, largest, whole };
})();
