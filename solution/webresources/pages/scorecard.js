/// <reference path="./csv.js" />
/// <reference path="./scorecardnumbers.js" />
/// <reference path="./categorychoice.js" />
/// <reference path="./words.js" />
/// <reference path="./figure.js" />
"use strict";

Page.begin(async () => {
    const shown = 12;
    const { measures } = ScorecardNumbers;
    const names = await Page.labels("crma_scorecard", measures.map((measure) => measure.column));
    const words = await Words.of("crma_targetmeasure");
    const grain = /** @type {HTMLSelectElement} */ (document.getElementById("grain"));

    /** @type {{name: string, kind: string, measure: number|null, points: any[]}[]} */
    let series = [];

    /** The periods that are drawn: while others are asked for, these are on the screen and are what is saved. */
    let drawn = grain.value;

    /** The question whose answer counts. @type {object} */
    let asked = {};

    const nameOf = (/** @type {string} */ start) => Periods.name(start, drawn, Page.tag);

    async function load() {
        const question = asked = {};
        const periods = grain.value;
        const [rows, targets] = await Promise.all([
            Page.rows("crma_scorecard", ScorecardNumbers.query(periods, shown, CategoryChoice.value)),
            // Who may not read what is planned still sees what was reached.
            Page.rows("crma_kpitarget", ScorecardNumbers.targetQuery(periods, CategoryChoice.value)).catch((error) => { Page.fail(error); return []; }),
        ]);
        if (asked !== question) {
            return;
        }

        drawn = periods;
        series = measures.map((measure) => ({ ...measure, name: names[measure.column], points: ScorecardNumbers.points(rows, drawn, shown, measure, targets) }));
        draw();
    }

    function draw() {
        Figure.clear();
        document.getElementById("tiles")?.replaceChildren(...series.filter((one) => one.points.length > 0).map(tile));
        series.filter((one) => one.points.length > 0).forEach((one, index) => {
            const points = one.points.map((point) => ({
                name: nameOf(point.start), value: point.value, text: Numbers.write(point.value, one.kind),
                plan: point.plan, planText: `${Page.text("plan")} ${Numbers.write(point.plan, one.kind)}`,
            }));
            Figure.show(one.name, (width) => Drawing.periods(points, measures[index], width), table(one));
        });
        const last = series[0].points.at(-1);
        (/** @type {HTMLButtonElement} */ (document.getElementById("export"))).disabled = !last;
        Page.say(last ? Page.text("latestPeriod", nameOf(last.start)) : Page.text("noScorecards"));
    }

    /** @param {{name: string, kind: string, measure: number|null, points: any[]}} one */
    function tile({ name, kind, measure, points }) {
        const point = points.at(-1);
        const before = nameOf(Periods.shift(point.start, drawn, -1));
        const sign = point.change === null || point.change === 0 ? "" : point.change > 0 ? "▲ " : "▼ ";
        const share = point.share === null ? "" : ` (${Numbers.difference(point.change, kind)})`;
        const change = point.change === null ? Page.text("nothingBefore", before)
            : Page.text("against", sign + (share ? Numbers.write(point.share, "share", { signDisplay: "exceptZero" }) + share : Numbers.difference(point.change, kind)), before);
        return Page.element("li", {}, Page.element("h2", { title: Words.lineOf(words, measure) }, name), Page.element("strong", {}, Numbers.write(point.value, kind)), Page.element("p", {}, change), ...plan(point, kind));
    }

    /** What was planned, and which part of it was reached. @param {any} point @param {string} kind */
    function plan(point, kind) {
        if (point.plan === null) {
            return [];
        }

        const reached = point.value !== null && point.plan > 0 ? Numbers.write(point.value / point.plan, "share") : "–";
        return [Page.element("p", {}, Page.text("plannedReached", Numbers.write(point.plan, kind), reached))];
    }

    /** @param {{name: string, kind: string, points: any[]}} one */
    function table({ name, kind, points }) {
        const planned = points.some((point) => point.plan !== null);
        return [
            [Page.text("period"), name, Page.text("change"), Page.text("changeShare"), ...(planned ? [Page.text("plan")] : [])],
            ...points.map((point) => [
                nameOf(point.start), Numbers.write(point.value, kind), Numbers.difference(point.change, kind), Numbers.write(point.share, "share"),
                ...(planned ? [Numbers.write(point.plan, kind)] : []),
            ]),
        ];
    }

    document.getElementById("export")?.addEventListener("click", () => {
        const starts = series[0].points.map((point) => point.start);
        Csv.save(`scorecard-${drawn}`, [
            [Page.text("period"), ...series.map((one) => one.name)],
            ...starts.map((start, index) => [start, ...series.map((one) => one.points[index].value)]),
        ]);
    });
    // Without them the scorecard of the organization is still there.
    await CategoryChoice.begin(load).catch(Page.fail);
    grain.addEventListener("change", () => { load().catch(Page.fail); });
    Words.foot(words, measures.map(({ measure }) => measure));
    await load();
});
