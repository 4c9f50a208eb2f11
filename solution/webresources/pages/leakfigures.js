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
        Figure.show(Page.text("layerConversion"), (width) => Intervals.option(layers.flatMap(pair), width), LeakTables.conversions(layers), Page.text("intervalHint"), "tall");
        Figure.list(
            Page.text("whereabouts"), LeakTables.whereabouts(layers, (layer, fate, words) => (layer.current[fate] > 0 ? way(layer, fate, words) : words)),
            Page.text("whereaboutsHint"));
        const timed = layers.filter((layer) => layer.current.medianDays !== null).map(time);
        Figure.show(Page.text("timeInStage"), () => Drawing.named(timed, "days"), LeakTables.times(layers), Page.text("median"));
        Figure.list(Page.text("lostByReason"), LeakTables.reasons(layers), Page.text("lostByReasonHint"), [1]);
    }

    /** A layer and its reference. @param {any} layer @returns {any[]} */
    const pair = (layer) => [layer.current, layer.reference].map((counts, side) => ({
        name: side === 0 ? layer.name : Page.text("reference"), value: counts.conversion, low: counts.conversionLow, high: counts.conversionHigh,
        text: LeakNumbers.ofDecided(counts), kind: side === 1 ? "reference" : LeakNumbers.confidence(layer) === "sure" ? "leak" : "current",
    }));

    /** @param {any} layer */
    const time = ({ name, current }) => ({
        name, value: current.medianDays,
        text: Page.text("daysOf", Numbers.write(current.medianDays, "days"), Numbers.write(current.percentile90Days, "days"), Numbers.write(current.measured, "count")),
    });

    return { show };
})();
