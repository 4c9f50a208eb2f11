/// <reference path="./numbers.js" />
"use strict";

/** What a diagnosis says, in words and cells: of each layer how it does beside the reference, and how sure that is. */
const LeakNumbers = (() => {
    /** Fewer decided leads than these say nothing: FunnelDiagnosis.LeastDecided of the domain. */
    const least = 20;

    /** Those of whom it is known whether they went on. @param {any} counts */
    const decided = (counts) => counts.wentOn + counts.nurtured + counts.lost;

    /**
     * How sure it is that a layer leaks.
     * @param {any} layer
     * @returns {"unplanned"|"unknown"|"sure"|"unsure"|"none"}
     */
    function confidence({ againstTargets, plan, difference, isSure }) {
        return againstTargets && plan === null ? "unplanned" : difference === null ? "unknown" : isSure ? "sure" : difference < 0 ? "unsure" : "none";
    }

    /** The same in words. @param {any} layer */
    function verdict(layer) {
        switch (confidence(layer)) {
            case "unplanned": return Page.text("noTarget");
            case "unknown": return Page.text("leakUnknown", least);
            case "sure": return Page.text("leakSure");
            case "unsure": return Page.text("leakUnsure");
            default: return Page.text("leakNone");
        }
    }

    /** The layers that do worse, the most expensive first. @param {any[]} layers */
    const leaks = (layers) => layers.filter((layer) => layer.rank !== null).sort((one, other) => one.rank - other.rank);

    /** A share with its interval and the leads behind it. @param {any} counts */
    function share(counts) {
        return counts.conversion === null ? Page.text("noneDecided")
            : Page.text("shareBetween", percent(counts.conversion), percent(counts.conversionLow), percent(counts.conversionHigh), count(decided(counts)));
    }

    /** A share with the leads behind it. @param {any} counts */
    const ofDecided = (counts) => (counts.conversion === null ? Page.text("noneDecided") : Page.text("shareOf", percent(counts.conversion), count(decided(counts))));

    /** What a layer is held against: the share of the reference, or the planned one. @param {any} layer */
    const besides = (layer) => (layer.againstTargets ? planned(layer) : share(layer.reference));

    /** The planned share. @param {any} layer */
    const planned = ({ plan }) => (plan === null ? Page.text("noTarget") : percent(plan));

    /** @param {any} layer */
    function difference({ difference: value, differenceLow: low, differenceHigh: high }) {
        return value === null ? Numbers.write(null, "share")
            : Page.text("between", Numbers.difference(value, "share"), Numbers.difference(low, "share"), Numbers.difference(high, "share"));
    }

    /** @param {any} layer */
    function money({ moneyLost, moneyLostLow, moneyLostHigh }) {
        return moneyLost === null ? Numbers.write(null, "amount")
            : Page.text("between", amount(moneyLost), amount(moneyLostLow), amount(moneyLostHigh));
    }

    /** @param {number|null} value */
    const percent = (value) => Numbers.write(value, "share");

    /** @param {number|null} value */
    const count = (value) => Numbers.write(value, "count");

    // Cents would say more than an interval knows.
    /** @param {number|null} value */
    const amount = (value) => Numbers.write(value, "amount", { maximumFractionDigits: 0 });

    return { least, decided, confidence, verdict, leaks, share, ofDecided, besides, planned, difference, money };
})();
