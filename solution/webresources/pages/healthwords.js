/// <reference path="./healthtexts.js" />
/// <reference path="./numbers.js" />
"use strict";

/** What a check of alignment says, in words: its codes, rates and benchmarks. */
const HealthWords = (() => {
    /** Fewer cases than these say nothing: AlignmentHealth.LeastCases of the domain. */
    const least = 20;

    /** What is said of something, with the colon of the language. @param {string} what @param {string} words */
    const said = (what, words) => (Page.tag.startsWith("zh") ? `${what}：${words}` : `${what}: ${words}`);

    /** @param {number|null} value @param {boolean} isShare */
    const number = (value, isShare) => Numbers.write(value, isShare ? "share" : "amount");

    /** The counts in a sentence. @param {any} checked @param {any} rate */
    const counts = (checked, rate) => HealthTexts.counts[checked.symptom](Numbers.write(rate.part, "count"), Numbers.write(rate.base, "count"));

    /** A rate with its interval; a dash where it has no base. @param {any} rate */
    function rate({ value, low, high, isShare }) {
        return value === null ? Numbers.write(null, "share")
            : Page.text("between", number(value, isShare), number(low, isShare), high === null ? Page.text("noBound") : number(high, isShare));
    }

    /** Counts and rate. @param {any} checked @param {any} of */
    const side = (checked, of) => (of === null ? Numbers.write(null, "share") : said(counts(checked, of), rate(of)));

    /** @param {any} benchmark */
    function benchmark({ kind, source, year, value }) {
        const words = `${HealthTexts.benchmarks[kind]()} ${Numbers.write(value, "share")}`;
        return year === null ? Page.text("benchmarkUnnamed", words) : said(`${source} ${year}`, words);
    }

    /** @param {any} checked */
    const benchmarks = (checked) => checked.benchmarks.map(benchmark).join("; ");

    /** @param {any} checked */
    const symptom = (checked) => HealthTexts.symptoms[checked.symptom]();

    /** @param {any} checked */
    const finding = (checked) => HealthTexts.findings[checked.finding]();

    /** @param {any} checked */
    const trend = (checked) => (checked.trend === null ? Page.text("trendUnknown") : HealthTexts.trends[checked.trend]());

    /** @param {any} checked @returns {string} "" where there is nothing to do. */
    const step = (checked) => (checked.nextStep === null ? "" : HealthTexts.steps[checked.nextStep]());

    /** @param {any} money */
    const money = ({ marketingSpend, revenue, campaignRoi }) => Page.text("moneyOf", Numbers.write(marketingSpend, "amount"), Numbers.write(revenue, "amount"), Numbers.write(campaignRoi, "share"));

    return { least, said, counts, rate, side, benchmarks, symptom, finding, trend, step, money };
})();
