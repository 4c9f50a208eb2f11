/// <reference path="./leaknumbers.js" />
"use strict";

/** The tables of a diagnosis, headings first; the first of each row names it. */
const LeakTables = (() => {
    /** What may have become of a lead in a layer, by the property that counts it. */
    const fates = ["entered", "wentOn", "inside", "nurtured", "lost"];

    /** @param {string} fate */
    const fateName = (fate) => fateNames()[fates.indexOf(fate)];

    const fateNames = () => [Page.text("entered"), Page.text("wentOn"), Page.text("stillInWork"), Page.text("inNurture"), Page.text("lost")];

    /**
     * @param {any[]} layers
     * @param {(layer: any, fate: string, words: string) => Node|string} cell Shows a number with a way to the leads behind it.
     */
    const whereabouts = (layers, cell) => [
        [Page.text("layer"), ...fateNames()],
        ...layers.map((layer) => [layer.name, ...fates.map((fate) => cell(layer, fate, Numbers.write(layer.current[fate], "count")))]),
    ];

    /** @param {any[]} layers */
    const conversions = (layers) => [
        [Page.text("layer"), Page.text("wentOnShare"), isPlanned(layers) ? Page.text("plan") : Page.text("reference"), Page.text("difference"), Page.text("confidence"), Page.text("missingLeads"), Page.text("moneyLost")],
        ...layers.map((layer) => [
            layer.name, LeakNumbers.share(layer.current), LeakNumbers.besides(layer), LeakNumbers.difference(layer), LeakNumbers.verdict(layer),
            Numbers.write(layer.missingLeads, "tenths"), LeakNumbers.money(layer),
        ]),
    ];

    /** Whether they are held against targets, which plan no times. @param {any[]} layers */
    const isPlanned = (layers) => layers.some((layer) => layer.againstTargets);

    /** @param {any[]} layers */
    function times(layers) {
        const headings = [Page.text("daysToNext"), Page.text("nineOfTen"), Page.text("measured")];
        return isPlanned(layers)
            ? [[Page.text("layer"), ...headings], ...layers.map((layer) => [layer.name, ...stay(layer.current)])]
            : [
                [Page.text("layer"), ...headings, ...headings.map((heading) => Page.text("ofReference", heading))],
                ...layers.map((layer) => [layer.name, ...stay(layer.current), ...stay(layer.reference)]),
            ];
    }

    /** @param {any} counts */
    const stay = (counts) => [Numbers.write(counts.medianDays, "days"), Numbers.write(counts.percentile90Days, "days"), Numbers.write(counts.measured, "count")];

    /** @param {any[]} layers */
    const reasons = (layers) => [
        [Page.text("layer"), Page.text("reason"), Page.text("leads"), Page.text("shareOfLeft")],
        ...layers.flatMap((layer) => layer.current.reasons.map((/** @type {any} */ { reason, leads }) => [
            layer.name, reasonName(reason), Numbers.write(leads, "count"),
            Page.text("shareOf", Numbers.write(leads / (layer.current.nurtured + layer.current.lost), "share"), Numbers.write(layer.current.nurtured + layer.current.lost, "count")),
        ])),
    ];

    /** @param {string} reason */
    const reasonName = (reason) => reason || Page.text("noReason");

    const sides = ["entered", "wentOn", "inside", "nurtured", "lost", "conversion", "conversionLow", "conversionHigh", "measured", "medianDays", "percentile90Days"];
    const compared = ["difference", "differenceLow", "differenceHigh", "missingLeads", "moneyLost", "moneyLostLow", "moneyLostHigh"];

    /** All numbers, one row a layer, for a spreadsheet. @param {any[]} layers */
    function whole(layers) {
        const side = [
            ...fateNames(), Page.text("wentOnShare"), Page.text("lowEnd", Page.text("wentOnShare")), Page.text("highEnd", Page.text("wentOnShare")),
            Page.text("measured"), Page.text("daysToNext"), Page.text("nineOfTen"),
        ];
        const both = [
            Page.text("difference"), Page.text("lowEnd", Page.text("difference")), Page.text("highEnd", Page.text("difference")), Page.text("missingLeads"),
            Page.text("moneyLost"), Page.text("lowEnd", Page.text("moneyLost")), Page.text("highEnd", Page.text("moneyLost")),
        ];
        const planned = isPlanned(layers);
        return [
            [Page.text("layer"), ...side, ...(planned ? [Page.text("plan")] : side.map((heading) => Page.text("ofReference", heading))), ...both, Page.text("confidence"), Page.text("reasons")],
            ...layers.map((layer) => [
                layer.name, ...sides.map((name) => layer.current[name]), ...(planned ? [layer.plan] : sides.map((name) => layer.reference[name])), ...compared.map((name) => layer[name]),
                LeakNumbers.verdict(layer), layer.current.reasons.map((/** @type {any} */ { reason, leads }) => `${reasonName(reason)}: ${leads}`).join("; "),
            ]),
        ];
    }

    return { fateName, whereabouts, conversions, times, reasons, reasonName, whole };
})();
