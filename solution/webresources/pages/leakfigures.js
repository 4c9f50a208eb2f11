/// <reference path="./leaktables.js" />
/// <reference path="./intervals.js" />
/// <reference path="./figure.js" />
"use strict";

/** The figures of a diagnosis: shares beside the reference, what became of the leads, how long they took, why they were lost. */
const LeakFigures = (() => {
    /**
     * @param {any[]} layers
     * @param {(layer: any, fate: string, words: string) => Node} way Leads from a number to its leads.
     */
    function show(layers, way) {
        const title = layers.some((layer) => layer.againstTargets) ? Page.text("layerConversionPlanned") : Page.text("layerConversion");
        Figure.show(title, (width) => Intervals.option(layers.flatMap(pair), width), LeakTables.conversions(layers), Page.text("intervalHint"), "tall");
        Figure.list(
            Page.text("whereabouts"), LeakTables.whereabouts(layers, (layer, fate, words) => (layer.current[fate] > 0 ? way(layer, fate, words) : words)),
            Page.text("whereaboutsHint"));
        const timed = layers.filter((layer) => layer.current.medianDays !== null).map(time);
        Figure.show(Page.text("timeInStage"), () => Drawing.named(timed, "days"), LeakTables.times(layers), Page.text("median"));
        Figure.list(Page.text("lostByReason"), LeakTables.reasons(layers), Page.text("lostByReasonHint"), [1]);
    }

    /** A layer and what it is held against. @param {any} layer @returns {any[]} */
    const pair = (layer) => [
        share(layer.name, layer.current, LeakNumbers.confidence(layer) === "sure" ? "leak" : "current"),
        layer.againstTargets ? planned(layer) : share(Page.text("reference"), layer.reference, "reference"),
    ];

    /** @param {string} name @param {any} counts @param {string} kind */
    const share = (name, counts, kind) => (
        { name, value: counts.conversion, low: counts.conversionLow, high: counts.conversionHigh, text: LeakNumbers.ofDecided(counts), kind });

    // A plan is a number: a point without a bar.
    /** @param {any} layer */
    const planned = (layer) => ({ name: Page.text("plan"), value: layer.plan, low: layer.plan, high: layer.plan, text: LeakNumbers.planned(layer), kind: "reference" });

    /** @param {any} layer */
    const time = ({ name, current }) => ({
        name, value: current.medianDays,
        text: Page.text("daysOf", Numbers.write(current.medianDays, "days"), Numbers.write(current.percentile90Days, "days"), Numbers.write(current.measured, "count")),
    });

    return { show };
})();
