/// <reference path="./leaktables.js" />
"use strict";

/** The leaks of a diagnosis in sentences, the most expensive first, and what is not known. */
const LeakCards = (() => {
    const mostReasons = 3;

    /**
     * @param {any[]} layers
     * @param {(layer: any) => Node} way Leads to the leads that were lost or are kept for later.
     */
    function show(layers, way) {
        const leaks = LeakNumbers.leaks(layers);
        const place = /** @type {HTMLElement} */ (document.getElementById("leaks"));
        place.replaceChildren(Page.element("h2", {}, Page.text("leaksRanked")));
        if (leaks.length > 0) {
            place.append(Page.element("ol", {}, ...leaks.map((layer) => card(layer, way))), Page.element("p", { className: "hint" }, Page.text("notAdded")));
        }

        place.append(...rest(layers, leaks.length).map((words) => Page.element("p", {}, words)));
    }

    /**
     * @param {any} layer
     * @param {(layer: any) => Node} way
     */
    function card(layer, way) {
        const sentences = [
            layer.againstTargets
                ? Page.text("leakPlanned", LeakNumbers.ofDecided(layer.current), LeakNumbers.planned(layer))
                : Page.text("leakShares", LeakNumbers.ofDecided(layer.current), LeakNumbers.ofDecided(layer.reference)),
            layer.moneyLost === null
                ? Page.text("leakWithoutMoney", Numbers.write(layer.missingLeads, "tenths"))
                : Page.text("leakMoney", Numbers.write(layer.missingLeads, "tenths"), LeakNumbers.money(layer)),
            ...reasons(layer.current),
        ];
        return Page.element(
            "li", { className: LeakNumbers.confidence(layer) }, Page.element("h3", {}, Page.text("fromTo", layer.name, layer.next)),
            Page.element("strong", {}, LeakNumbers.verdict(layer)), Page.element("p", {}, sentences.join(" ")), way(layer));
    }

    /** @param {any} counts @returns {string[]} */
    function reasons(counts) {
        const named = counts.reasons.slice(0, mostReasons)
            .map((/** @type {any} */ { reason, leads }) => Page.text("reasonOf", LeakTables.reasonName(reason), Numbers.write(leads, "count")));
        return named.length === 0 ? [] : [Page.text("mostFrequent", named.join(", "))];
    }

    /**
     * What is said beside the leaks: that there are none, and where nobody knows.
     * @param {any[]} layers
     * @param {number} leaks
     */
    function rest(layers, leaks) {
        if (layers.some((layer) => layer.againstTargets)) {
            return restOfTargets(layers, leaks);
        }

        const unknown = of("unknown", layers)
            .map((layer) => Page.text("decidedAt", layer.name, LeakNumbers.decided(layer.current), LeakNumbers.decided(layer.reference)));
        return [
            ...(leaks > 0 || unknown.length === layers.length ? [] : [Page.text("noneWorse")]),
            ...(unknown.length === 0 ? [] : [Page.text("notEnoughAt", LeakNumbers.least, unknown.join("; "))]),
        ];
    }

    /** @param {any[]} layers @param {number} leaks */
    function restOfTargets(layers, leaks) {
        const unknown = of("unknown", layers).map((layer) => Page.text("reasonOf", layer.name, LeakNumbers.decided(layer.current)));
        const unplanned = of("unplanned", layers).map((layer) => layer.name);
        return [
            ...(leaks > 0 || unknown.length + unplanned.length === layers.length ? [] : [Page.text("noneBelowTarget")]),
            ...(unknown.length === 0 ? [] : [Page.text("notEnoughHere", LeakNumbers.least, unknown.join("; "))]),
            ...(unplanned.length === 0 ? [] : [Page.text("noTargetAt", unplanned.join("; "))]),
        ];
    }

    /** @param {string} confidence @param {any[]} layers */
    const of = (confidence, layers) => layers.filter((layer) => LeakNumbers.confidence(layer) === confidence);

    return { show, rest };
})();
