/// <reference path="./drawing.js" />
"use strict";

/** Shares with the intervals in which they lie, one below the other: where two intervals do not overlap, the difference is no chance. */
const Intervals = (() => {
    // Behind a colour of six digits: less than half of it.
    const seeThrough = "73";

    /**
     * @typedef {object} Share
     * @property {string} name
     * @property {number|null} value 0 to 1; null where there is none.
     * @property {number|null} low
     * @property {number|null} high
     * @property {string} text
     * @property {"current"|"leak"|"reference"} kind
     */

    /** @param {Share[]} shares @param {number} width Of the chart, in pixels. */
    function option(shares, width) {
        const colour = Drawing.colours();
        const colours = { current: colour.fill, leak: colour.second, reference: colour.faint };
        const bar = { type: "bar", stack: "interval", barWidth: 6 };
        const wide = (/** @type {Share} */ share) => (share.high ?? 0) - (share.low ?? 0);
        return {
            ...Drawing.common(),
            grid: { left: 4, right: 100, top: 4, bottom: 4, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
            xAxis: {
                type: "value", min: 0, max: 1, interval: 0.25, splitLine: { lineStyle: { color: colour.line } },
                axisLabel: { color: colour.faint, hideOverlap: true, formatter: (/** @type {number} */ value) => Numbers.short(value, "share") },
            },
            yAxis: {
                type: "category", inverse: true, axisLine: { show: false }, axisTick: { show: false },
                data: shares.map((share) => ({ value: share.name, textStyle: { color: share.kind === "reference" ? colour.faint : colour.ink } })),
                axisLabel: { interval: 0, width: Math.max(60, Math.min(140, Math.floor(width / 3))), overflow: "break", lineHeight: 13 },
            },
            series: [
                { ...bar, silent: true, tooltip: { show: false }, itemStyle: { color: "transparent" }, data: shares.map((share) => share.low ?? 0) },
                {
                    ...bar, label: { show: true, position: "right", distance: 9, color: colour.ink, formatter: (/** @type {any} */ point) => point.data.text },
                    data: shares.map((share) => ({ ...share, value: wide(share), itemStyle: { color: colours[share.kind] + seeThrough, borderRadius: 3 } })),
                },
                {
                    type: "scatter", symbolSize: 11,
                    data: shares.map((share, index) => ({
                        ...share, value: [share.value ?? "-", index], symbol: share.kind === "reference" ? "diamond" : "circle", itemStyle: { color: colours[share.kind] },
                    })),
                },
            ],
        };
    }

    return { option };
})();
