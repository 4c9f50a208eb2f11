/// <reference path="./attributionnumbers.js" />
/// <reference path="./drawing.js" />
"use strict";

/** The revenue of campaigns, a row each, with a sign for each model: where the signs of a row lie apart, the model decides. */
const AttributionChart = (() => {
    /** More rows than these are in the table alone. */
    const most = 12;

    // A shape for each model, so that nobody needs the colours to tell them apart.
    const shapes = ["triangle", "diamond", "circle", "rect", "arrow"];

    // Within its row each sign has a height of its own, in pixels, so that none covers another of the same amount.
    const apart = 5;

    /** @param {any} found @param {number} width Of the chart, in pixels. */
    function option(found, width) {
        const colour = Drawing.colours();
        const campaigns = found.campaigns.slice(0, most);
        const names = AttributionNumbers.modelNames();
        return {
            ...Drawing.common(),
            legend: { data: names, top: 0, left: 0, itemWidth: 14, textStyle: { color: colour.ink } },
            grid: { left: 4, right: 24, top: width < 440 ? 76 : 40, bottom: 4, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
            xAxis: {
                type: "value", splitNumber: 3, splitLine: { lineStyle: { color: colour.line } },
                axisLabel: { color: colour.faint, hideOverlap: true, formatter: (/** @type {number} */ value) => Numbers.short(value, "amount") },
            },
            yAxis: {
                type: "category", inverse: true, axisLine: { show: false }, axisTick: { show: false }, splitLine: { show: true, lineStyle: { color: colour.line } },
                data: campaigns.map(AttributionNumbers.nameOf),
                axisLabel: { color: colour.ink, interval: 0, width: Math.max(60, Math.min(180, Math.floor(width / 3))), overflow: "break", lineHeight: 13 },
            },
            series: AttributionNumbers.models.map((model, place) => ({
                type: "scatter", name: names[place], symbol: shapes[place], symbolSize: 10, symbolOffset: [0, (place - 2) * apart],
                itemStyle: { color: place % 2 === 0 ? colour.fill : colour.second, opacity: 0.85 },
                data: campaigns.map((/** @type {any} */ campaign, /** @type {number} */ row) => ({ name: `${AttributionNumbers.nameOf(campaign)}, ${names[place]}`, ...point(campaign, model, row) })),
            })),
        };
    }

    /** @param {any} campaign @param {string} model @param {number} row */
    function point(campaign, model, row) {
        const { revenue } = AttributionNumbers.by(campaign, model);
        return { value: [revenue, row], text: Numbers.write(revenue, "amount") };
    }

    return { most, option };
})();
