/// <reference path="./modelswords.js" />
/// <reference path="./drawing.js" />
"use strict";

/** Clients by the months in which they bought again, beside how many it would be if all were alike: two bars that differ much are two kinds of clients. */
const ModelsChart = (() => {
    /** @param {any} found */
    function option(found) {
        const colour = Drawing.colours();
        const { months } = found.clients;
        const names = [Page.text("followedClients"), Page.text("ifAlike")];
        return {
            ...Drawing.common(),
            legend: { data: names, top: 0, left: 0, itemWidth: 14, textStyle: { color: colour.ink } },
            grid: { left: 4, right: 12, top: 40, bottom: 24, outerBoundsMode: "same", outerBoundsContain: "axisLabel" },
            xAxis: {
                type: "category", data: months.map((/** @type {any} */ one) => Numbers.write(one.months, "count")), axisTick: { show: false },
                axisLine: { lineStyle: { color: colour.faint } }, axisLabel: { color: colour.faint, hideOverlap: true },
                name: Page.text("monthsAgain"), nameLocation: "middle", nameGap: 24, nameTextStyle: { color: colour.faint },
            },
            yAxis: {
                type: "value", splitNumber: 3, splitLine: { lineStyle: { color: colour.line } },
                axisLabel: { color: colour.faint, formatter: (/** @type {number} */ value) => Numbers.short(value, "count") },
            },
            // The second is drawn hollow, so that nobody needs the colours to tell them apart.
            series: [
                bars(names[0], { color: colour.fill }, months, (one) => one.clients, ModelsWords.count),
                bars(names[1], { color: colour.page, borderColor: colour.second, borderWidth: 2 }, months, (one) => one.expected, ModelsWords.tenths),
            ],
        };
    }

    /**
     * @param {string} name
     * @param {object} itemStyle
     * @param {any[]} months
     * @param {(one: any) => number} value
     * @param {(value: number) => string} write
     */
    const bars = (name, itemStyle, months, value, write) => ({
        type: "bar", name, itemStyle, barMaxWidth: 24,
        data: months.map((one) => ({ name: `${Page.text("monthsOf", one.months)}, ${name}`, value: value(one), text: write(value(one)) })),
    });

    return { option };
})();
