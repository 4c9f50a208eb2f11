/// <reference path="./drawing.js" />
"use strict";

/** A chart with a heading, and behind it the table of its numbers, for keyboards, for paper and for people who cannot see it. */
const Figure = (() => {
    /** @typedef {(width: number) => any} Option What is drawn in a chart of so many pixels. */

    /** @type {{place: HTMLElement, option: Option, chart: any}[]} */
    const shown = [];

    // The width of a chart changes with the window, and when a figure comes to stand beside it.
    const sized = new ResizeObserver(() => shown.forEach(fit));

    /** Takes all figures away. */
    function clear() {
        sized.disconnect();
        shown.splice(0).forEach((one) => one.chart.dispose());
        document.getElementById("figures")?.replaceChildren();
    }

    /**
     * @param {string} title
     * @param {Option} option Asked again when colours or width change.
     * @param {string[][]} rows The table, headings first; the first of each row names it.
     * @param {string} [about] What stands under the heading.
     * @param {string} [size] Class of the chart: tall for one of many rows.
     */
    function show(title, option, rows, about = "", size = "") {
        const place = Page.element("div", { className: `chart ${size}` });
        place.setAttribute("role", "img");
        place.setAttribute("aria-label", Page.text("chartOf", title));
        document.getElementById("figures")?.append(figure(
            title, about, place, Page.element("details", {}, Page.element("summary", {}, Page.text("showTable")), region(Page.text("tableOf", title), rows))));
        const one = { place, option, chart: null };
        shown.push(one);
        draw(one);
        sized.observe(place);
    }

    /**
     * A table that stands for itself.
     * @param {string} title
     * @param {(Node|string)[][]} rows
     * @param {string} [about]
     * @param {number[]} [words] Places of the columns that hold words; the others, but for the first, hold numbers.
     */
    function list(title, rows, about = "", words = []) {
        document.getElementById("figures")?.append(figure(title, about, region(title, rows, words)));
    }

    /** @param {string} title @param {string} about @param {...Node} content */
    const figure = (title, about, ...content) => Page.element(
        "section", { className: "figure" }, Page.element("h2", {}, title), ...(about ? [Page.element("p", { className: "hint" }, about)] : []), ...content);

    /**
     * A table that scrolls by itself where there is no room, also by the keyboard.
     * @param {string} name
     * @param {(Node|string)[][]} rows
     * @param {number[]} [words]
     */
    function region(name, rows, words = []) {
        const made = Page.element("div", { className: "rows", tabIndex: 0 }, table(rows, words));
        made.setAttribute("role", "region");
        made.setAttribute("aria-label", name);
        return made;
    }

    /** @param {{place: HTMLElement, option: Option, chart: any}} one */
    function draw(one) {
        one.chart?.dispose();
        one.chart = (/** @type {any} */ (globalThis)).echarts.init(one.place, null, { renderer: "svg" });
        one.chart.setOption(one.option(one.place.clientWidth));
    }

    // Names have another room then.
    /** @param {{place: HTMLElement, option: Option, chart: any}} one */
    function fit(one) {
        one.chart?.resize();
        one.chart?.setOption(one.option(one.place.clientWidth));
    }

    /** @param {(Node|string)[][]} rows @param {number[]} words */
    function table([headings, ...rows], words) {
        const cell = (/** @type {string} */ name, /** @type {Node|string} */ content, /** @type {number} */ index, /** @type {Record<string, any>} */ also = {}) =>
            Page.element(name, { ...also, className: words.includes(index) ? "words" : "" }, content);
        return Page.element(
            "table", {},
            Page.element("thead", {}, Page.element("tr", {}, ...headings.map((content, index) => cell("th", content, index, { scope: "col" })))),
            Page.element("tbody", {}, ...rows.map((row) => Page.element(
                "tr", {}, ...row.map((content, index) => (index === 0 ? cell("th", content, index, { scope: "row" }) : cell("td", content, index)))))));
    }

    Drawing.onColours(() => shown.forEach(draw));

    // On paper the tables are open.
    addEventListener("beforeprint", () => {
        document.querySelectorAll("details").forEach((details) => { details.open = true; });
        shown.forEach(fit);
    });

    return { clear, show, list, region };
})();
