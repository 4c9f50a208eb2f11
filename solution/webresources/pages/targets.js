/// <reference path="./csv.js" />
/// <reference path="./periods.js" />
/// <reference path="./targetquery.js" />
/// <reference path="./targetnumbers.js" />
/// <reference path="./figure.js" />
/// <reference path="./words.js" />
"use strict";

Page.begin(async () => {
    const { columns, kind, kindOfPart } = TargetNumbers;
    const labels = await Page.labels("crma_scorecard", Object.values(columns));
    const words = await Words.of("crma_targetmeasure");
    const grain = /** @type {HTMLSelectElement} */ (document.getElementById("grain"));
    const date = /** @type {HTMLInputElement} */ (document.getElementById("date"));

    /** @type {any[]} */
    let targets = [];

    /** The periods whose targets are on the screen, and are what is saved. */
    let drawn = grain.value;

    /** The question whose answer counts. @type {object} */
    let asked = {};

    const nameOf = (/** @type {any} */ target) => labels[columns[target.measure]] + (target.scopeName ? ` · ${target.scopeName}` : "");
    const share = (/** @type {number|null} */ value) => Numbers.write(value, "share");
    const growth = (/** @type {number|null} */ value) => Numbers.write(value, "share", { signDisplay: "exceptZero" });
    const known = (/** @type {any} */ target) => (TargetNumbers.fact(target) === null ? Page.text("notEnoughData") : Numbers.write(target.fact, kind(target)));

    /** @param {string} start @param {string} end */
    function days(start, end) {
        const format = new Intl.DateTimeFormat(Page.tag, { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
        return format.formatRange(new Date(`${start}T00:00:00Z`), new Date(`${end}T00:00:00Z`));
    }

    async function load() {
        const question = asked = {};
        const periods = grain.value;
        const answer = await TargetQuery.compare(periods, date.value);
        if (asked !== question) {
            return;
        }

        drawn = periods;
        targets = TargetNumbers.ordered(answer.targets);
        date.value = answer.date;
        draw();
        if (answer.isToday) {
            const forecasts = await TargetQuery.forecasts(targets);
            if (asked === question) {
                targets.forEach((target, index) => forecasts.has(target) && document.querySelectorAll("#tiles li")[index].append(forecast(target, forecasts.get(target))));
            }
        }
    }

    function draw() {
        Figure.clear();
        document.getElementById("tiles")?.replaceChildren(...targets.map(tile));
        if (targets.length > 0) {
            Figure.show(Page.text("reachedSoFar"), () => Drawing.named(targets.map(reached), "share"), plans(), Page.text("reachedHint"));
            targets.forEach((target) => Figure.show(nameOf(target), (width) => history(target, width), years(target), days(target.periodStart, target.countedUntil)));
        }

        Words.foot(words, targets.map(TargetNumbers.measure));
        (/** @type {HTMLButtonElement} */ (document.getElementById("export"))).disabled = targets.length === 0;
        Page.say(targets.length > 0 ? Page.text("periodShown", days(targets[0].periodStart, targets[0].periodEnd)) : Page.text("noTargets"));
    }

    /** @param {any} target */
    function tile(target) {
        const last = target.lastYear.growth;
        return Page.element(
            "li", {},
            Page.element("h2", { title: Words.lineOf(words, TargetNumbers.measure(target)) }, nameOf(target)),
            Page.element("strong", {}, known(target)),
            Page.element("p", {}, Page.text("ofPlanned", Numbers.write(target.plan, kind(target)), share(target.reached))),
            ...(target.daysLeft > 0 ? [Page.element("p", {}, Page.text("dueNow", Numbers.write(target.planToDate, kindOfPart(target)), share(target.reachedToDate)))] : []),
            Page.element("p", {}, last === null ? Page.text("noYearBefore") : Page.text("onYearBefore", (last > 0 ? "▲ " : last < 0 ? "▼ " : "") + growth(last))));
    }

    /** What is expected at the end, and between which numbers it will be in 8 of 10 cases. @param {any} target @param {any} known */
    function forecast(target, known) {
        const [expected, low, high] = target.isAmount ? [known.expectedRevenue, known.lowRevenue, known.highRevenue] : [known.expected, known.low, known.high];
        const atEnd = (/** @type {number} */ more) => Numbers.write(target.fact + more, kindOfPart(target));
        return Page.element("p", {}, expected === null ? Page.text("noForecast", known.historyRecords)
            : Page.text("forecast", atEnd(expected), atEnd(low), atEnd(high), known.waiting, known.historyRecords));
    }

    /** @param {any} target */
    function reached(target) {
        const value = TargetNumbers.fact(target) === null ? null : target.reached;
        return { name: nameOf(target), value, text: Page.text("reachedOfDue", share(value), share(TargetNumbers.due(target))) };
    }

    /** The facts of as many days as bars; what is planned, and what of it is due by now, as lines. @param {any} target @param {number} width */
    function history(target, width) {
        const points = TargetNumbers.periods(target).map((period) => ({
            name: days(period.start, period.until), value: period.fact, text: Numbers.write(period.fact, kind(target)),
        }));
        const option = Drawing.periods(points, { drawn: "bar", kind: kind(target) }, width);
        const line = (/** @type {string} */ key, /** @type {number|null} */ value, /** @type {string} */ type) => ({
            type: "line", name: key, symbol: "circle", symbolSize: 4, lineStyle: { color: option.textStyle.color, width: 2, type }, itemStyle: { color: option.textStyle.color },
            data: points.map(() => ({ name: key, value: value ?? "-", text: Numbers.write(value, kindOfPart(target)) })),
        });
        return { ...option, series: [...option.series, line(Page.text("plan"), target.plan, "solid"), line(Page.text("dueByNow"), target.planToDate, "dashed")] };
    }

    function plans() {
        return [
            [
                Page.text("target"), Page.text("plan"), Page.text("fact"), Page.text("records"), Page.text("dueByNow"), Page.text("ofPlan"), Page.text("ofDue"), Page.text("missing"),
                Page.text("aDayLeft"),
            ],
            ...targets.map((target) => [
                nameOf(target), Numbers.write(target.plan, kind(target)), known(target), Numbers.write(target.sample, "count"), Numbers.write(target.planToDate, kindOfPart(target)),
                share(target.reached), share(target.reachedToDate), Numbers.write(target.missing, kindOfPart(target)), Numbers.write(target.missingADay, kindOfPart(target)),
            ]),
        ];
    }

    /** @param {any} target */
    function years(target) {
        return [
            [Page.text("asManyDays"), Page.text("fact"), Page.text("records"), Page.text("growthSince"), Page.text("wholePeriod")],
            ...TargetNumbers.periods(target).map((period) => [
                days(period.start, period.until), Numbers.write(period.fact, kind(target)), Numbers.write(period.sample, "count"), growth(period.growth),
                Numbers.write(period.whole, kind(target)),
            ]),
        ];
    }

    document.getElementById("export")?.addEventListener("click", () => Csv.save(`targets-${drawn}`, [
        [
            "target", "periodStart", "periodEnd", "countedUntil", "plan", "fact", "sample", "planToDate", "reached", "reachedToDate", "missing", "missingADay", "previousFact",
            "previousGrowth", "lastYearFact", "lastYearGrowth", "yearBeforeLastFact", "yearBeforeLastGrowth",
        ],
        ...TargetNumbers.lines(targets, nameOf),
    ]));
    grain.addEventListener("change", () => {
        date.value = "";
        load().catch(Page.fail);
    });
    date.addEventListener("change", () => { load().catch(Page.fail); });
    await load();
});
