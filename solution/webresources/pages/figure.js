/// <reference path="./drawing.js" />
"use strict";

/** A chart with a heading, and behind it the table of its numbers, for keyboards, for paper and for people who cannot see it. */
const Figure = (() => {
    /** @type {{place: HTMLElement, option: () => any, chart: any}[]} */
    const shown = [];

    // The width of a chart changes with the window, and when a figure comes to stand beside it.
    const sized = new ResizeObserver(() => shown.forEach((one) => one.chart?.resize()));

    /** Takes all figures away. */
    function clear() {
        sized.disconnect();
        shown.splice(0).forEach((one) => one.chart.dispose());
        document.getElementById("figures")?.replaceChildren();
    }

    /**
     * @param {string} title
     * @param {() => any} option What is drawn; asked again when the colours change.
     * @param {string[][]} rows The table, headings first; the first of each row names it.
     * @param {string} [about] What stands under the heading.
     */
    function show(title, option, rows, about = "") {
        const place = Page.element("div", { className: "chart" });
        place.setAttribute("role", "img");
        place.setAttribute("aria-label", Page.text("chartOf", title));
        const region = Page.element("div", { className: "rows", tabIndex: 0 }, table(rows));
        region.setAttribute("role", "region");
        region.setAttribute("aria-label", Page.text("tableOf", title));
        document.getElementById("figures")?.append(Page.element(
            "section", { className: "figure" },
            Page.element("h2", {}, title),
            ...(about ? [Page.element("p", { className: "hint" }, about)] : []),
            place,
            Page.element("details", {}, Page.element("summary", {}, Page.text("showTable")), region)));
        const one = { place, option, chart: null };
        shown.push(one);
        draw(one);
        sized.observe(place);
    }

    /** @param {{place: HTMLElement, option: () => any, chart: any}} one */
    function draw(one) {
        one.chart?.dispose();
        one.chart = (/** @type {any} */ (globalThis)).echarts.init(one.place, null, { renderer: "svg" });
        one.chart.setOption(one.option());
    }

    /** @param {string[][]} rows */
    function table([headings, ...rows]) {
        const scoped = (/** @type {string} */ words, /** @type {string} */ scope) => Page.element("th", { scope }, words);
        return Page.element(
            "table", {},
            Page.element("thead", {}, Page.element("tr", {}, ...headings.map((words) => scoped(words, "col")))),
            Page.element("tbody", {}, ...rows.map(([name, ...cells]) => Page.element("tr", {}, scoped(name, "row"), ...cells.map((words) => Page.element("td", {}, words))))));
    }

    Drawing.onColours(() => shown.forEach(draw));

    // On paper the tables are open.
    addEventListener("beforeprint", () => {
        document.querySelectorAll("details").forEach((details) => { details.open = true; });
        shown.forEach((one) => one.chart?.resize());
    });

    return { clear, show };
})();
