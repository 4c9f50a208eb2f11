/// <reference path="./numbers.js" />
"use strict";

/** What the library is told to draw: https://echarts.apache.org/en/option.html */
const Drawing = (() => {
    // After Okabe and Ito's set for people who see colours differently (https://jfly.uni-koeln.de/color/), with a contrast of 3 to the page.
    const light = { fill: "#0072b2", second: "#b34700", ink: "#242424", faint: "#616161", line: "#d1d1d1", page: "#ffffff" };
    const dark = { fill: "#56b4e9", second: "#ff9d5c", ink: "#ffffff", faint: "#c8c6c4", line: "#525252", page: "#1f1f1f" };
    const darkness = matchMedia("(prefers-color-scheme: dark)");
    const paper = matchMedia("print");

    // Names of so few values find room, in two lines where they are long: each is shown, as far as none covers another.
    const FEW = 6;

    // Characters of a line of the names beside lying bars.
    const LINE = 18;

    /**
     * A name in lines of whole words. The library would break it by itself, but takes letters other than Latin ones for as wide as Chinese ones,
     * and breaks words that have room.
     * @param {string} name
     */
    const lines = (name) => name.split(" ").reduce((text, word) =>
        (text === "" ? word : (text.length - text.lastIndexOf("\n") - 1) + 1 + word.length <= LINE ? `${text} ${word}` : `${text}\n${word}`), "");

    /** What a name may take of a chart, in pixels: its part of what the axis beside it leaves. @param {number} width @param {number} count */
    const roomOfName = (width, count) => Math.max(32, Math.min(92, Math.floor((width - 56) / count) - 8));

    const colours = () => (darkness.matches && !paper.matches ? dark : light);

    /** What all charts have: no motion, and tips drawn by the chart itself, since the page's policy allows no inline styles. */
    function common() {
        const colour = colours();
        return {
            animation: false,
            textStyle: { color: colour.ink, fontFamily: "Segoe UI, Microsoft YaHei, system-ui, sans-serif", fontSize: 12 },
            tooltip: {
                trigger: "item", renderMode: "richText", confine: true, backgroundColor: colour.page, borderColor: colour.line, textStyle: { color: colour.ink },
                formatter: (/** @type {any} */ point) => `${point.data.name}: ${point.data.text}`,
            },
            grid: { left: 4, right: 12, top: 24, bottom: 4, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
        };
    }

    /**
     * A value by period, as bars or as a line; what was planned for it as a dash.
     * @param {{name: string, value: number|null, text: string, plan?: number|null, planText?: string}[]} points
     * @param {{drawn: string, kind: string}} measure
     * @param {number} width Of the chart, in pixels.
     */
    function periods(points, { drawn, kind }, width) {
        const colour = colours();
        return {
            ...common(),
            xAxis: {
                type: "category", data: points.map((point) => point.name), axisTick: { show: false }, axisLine: { lineStyle: { color: colour.faint } },
                axisLabel: { color: colour.faint, hideOverlap: true, ...(points.length > FEW ? {} : { interval: 0, width: roomOfName(width, points.length), overflow: "break", lineHeight: 14 }) },
            },
            yAxis: {
                type: "value", splitNumber: 3, splitLine: { lineStyle: { color: colour.line } },
                axisLabel: { color: colour.faint, formatter: (/** @type {number} */ value) => Numbers.short(value, kind) },
            },
            series: [{
                type: drawn, data: points.map((point) => ({ ...point, value: point.value ?? "-" })), barMaxWidth: 40, itemStyle: { color: colour.fill },
                lineStyle: { color: colour.fill, width: 2 }, symbol: "circle", symbolSize: 7,
            }, ...(points.some((point) => (point.plan ?? null) !== null) ? [{
                type: "scatter", data: points.map((point) => ({ name: point.name, value: point.plan ?? "-", text: point.planText })), z: 3,
                symbol: "rect", symbolSize: [24, 4], itemStyle: { color: colour.second },
            }] : [])],
        };
    }

    /**
     * A value by name, as bars that lie: names have room there, whatever the language and the width of the window.
     * @param {{name: string, value: number|null, text: string}[]} points
     * @param {string} kind
     */
    function named(points, kind) {
        const colour = colours();
        return {
            ...common(),
            grid: { left: 4, right: 64, top: 4, bottom: 4, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
            xAxis: {
                type: "value", splitNumber: 3, splitLine: { lineStyle: { color: colour.line } },
                axisLabel: { color: colour.faint, hideOverlap: true, formatter: (/** @type {number} */ value) => Numbers.short(value, kind) },
            },
            yAxis: {
                type: "category", inverse: true, data: points.map((point) => point.name), axisTick: { show: false }, axisLine: { lineStyle: { color: colour.faint } },
                axisLabel: { color: colour.ink, interval: 0, lineHeight: 14, formatter: lines },
            },
            series: [{
                type: "bar", data: points.map((point) => ({ ...point, value: point.value ?? "-" })), barMaxWidth: 32, itemStyle: { color: colour.fill },
                label: { show: true, position: "right", color: colour.ink, formatter: (/** @type {any} */ point) => (point.data.value === "-" ? "" : Numbers.write(point.data.value, kind)) },
            }],
        };
    }

    /**
     * Layers, each a bar in the middle; what was lost on the way is seen at its sides.
     * @param {{name: string, value: number, text: string}[]} layers
     * @param {number} leak The layer after which most are lost; -1 for none.
     */
    function funnel(layers, leak) {
        const colour = colours();
        const most = Math.max(1, ...layers.map((layer) => layer.value));
        return {
            ...common(),
            grid: { left: 4, right: 8, top: 4, bottom: 4, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
            xAxis: { type: "value", show: false, max: most },
            yAxis: {
                type: "category", inverse: true, data: layers.map((layer) => layer.name), axisLine: { show: false }, axisTick: { show: false },
                axisLabel: { color: colour.ink, interval: 0, lineHeight: 14, formatter: lines },
            },
            series: [
                { type: "bar", stack: "funnel", silent: true, tooltip: { show: false }, itemStyle: { color: "transparent" }, data: layers.map((layer) => (most - layer.value) / 2) },
                {
                    type: "bar", stack: "funnel", barCategoryGap: "16%",
                    data: layers.map((layer, index) => ({ ...layer, itemStyle: { color: index === leak ? colour.second : colour.fill } })),
                    label: {
                        show: true, position: "inside", color: colour.ink, backgroundColor: colour.page, padding: [2, 4], borderRadius: 2,
                        formatter: (/** @type {any} */ point) => point.data.text,
                    },
                },
            ],
        };
    }

    /** Calls back when other colours are right. @param {() => void} changed */
    function onColours(changed) {
        darkness.addEventListener("change", changed);
        paper.addEventListener("change", changed);
    }

    return { common, colours, periods, named, funnel, onColours };
})();
