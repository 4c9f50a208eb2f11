/// <reference path="./healthwords.js" />
/// <reference path="./periods.js" />
"use strict";

/** The tables of a check, headings first; the first of each row names it. */
const HealthTables = (() => {
    /** All symptoms. @param {any[]} symptoms */
    const all = (symptoms) => [
        [Page.text("symptom"), Page.text("finding"), Page.text("now"), Page.text("before"), Page.text("trend"), Page.text("cases"), Page.text("nextStep")],
        ...symptoms.map((checked) => [
            HealthWords.symptom(checked), HealthWords.finding(checked), HealthWords.side(checked, checked.current), HealthWords.side(checked, checked.previous),
            HealthWords.trend(checked), Numbers.write(checked.current.sample, "count"), HealthWords.step(checked),
        ]),
    ];

    /** Places of its columns that hold words. */
    const words = [1, 2, 3, 4, 6];

    /** The months behind a symptom. @param {any} checked */
    const months = (checked) => [
        [Page.text("months"), Page.text("countedPart"), Page.text("countedBase"), Page.text("rate")],
        ...checked.months.map((/** @type {any} */ { month, rate }) => [
            Periods.name(month, "month", Page.tag), Numbers.write(rate.part, "count"), Numbers.write(rate.base, "count"), HealthWords.rate(rate),
        ]),
    ];

    const numbers = ["part", "base", "sample", "value", "low", "high"];

    /** All numbers, one row a symptom, for a spreadsheet. @param {any[]} symptoms */
    function whole(symptoms) {
        const side = [
            Page.text("countedPart"), Page.text("countedBase"), Page.text("cases"), Page.text("rate"), Page.text("lowEnd", Page.text("rate")), Page.text("highEnd", Page.text("rate")),
        ];
        const named = (/** @type {string} */ when) => side.map((heading) => HealthWords.said(when, heading));
        return [
            [Page.text("symptom"), Page.text("finding"), ...named(Page.text("now")), ...named(Page.text("before")), Page.text("trend"), Page.text("benchmark"), Page.text("nextStep")],
            ...symptoms.map((checked) => [
                HealthWords.symptom(checked), HealthWords.finding(checked), ...numbers.map((name) => checked.current[name]),
                ...numbers.map((name) => checked.previous?.[name] ?? null), HealthWords.trend(checked), HealthWords.benchmarks(checked), HealthWords.step(checked),
            ]),
        ];
    }

    return { all, words, months, whole };
})();
