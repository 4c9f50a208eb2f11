import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { runInNewContext } from "node:vm";
import { resources } from "./xrm.mjs";

/** What a script declares, in a world with nothing but the language. */
function load(name, ...scripts) {
    const text = scripts.map((script) => readFileSync(join(resources, "pages", script), "utf8")).join("\n");
    return runInNewContext(`const Page = { tag: "en", text: (key, ...values) => [key, ...values].join("|") };\n${text}\n${name};`, { Intl, Date });
}

/** Objects of another world are not equal by their prototypes. */
const plain = (value) => JSON.parse(JSON.stringify(value));

test("Csv writes numbers with a point, quotes texts and runs none of them as a formula", () => {
    const Csv = load("Csv", "csv.js");

    assert.equal(
        Csv.of([["Name", "Value"], ["=HYPERLINK(\"http://x\")", -1.5], ["+1", null], ["-1", 0], ["@a", 1e6], ["\t=1", 2], ["Say \"no\", thanks", 3], ["  =1", 4]]),
        "\uFEFF\"Name\",\"Value\"\r\n\"'=HYPERLINK(\"\"http://x\"\")\",-1.5\r\n\"'+1\",\"\"\r\n\"'-1\",0\r\n\"'@a\",1000000\r\n\"'\t=1\",2\r\n\"Say \"\"no\"\", thanks\",3\r\n\"'  =1\",4\r\n");
});

test("Periods shift over years and end on their last day", () => {
    const Periods = load("Periods", "periods.js");

    assert.equal(Periods.shift("2024-12-01", "month", 1), "2025-01-01");
    assert.equal(Periods.shift("2025-01-01", "quarter", -1), "2024-10-01");
    assert.equal(Periods.end("2024-02-01", "month"), "2024-02-29");
    assert.equal(Periods.end("2025-10-01", "quarter"), "2025-12-31");
    assert.deepEqual(plain(Periods.upTo("2025-02-01", "month", 3)), ["2024-12-01", "2025-01-01", "2025-02-01"]);
    assert.deepEqual(["month", "quarter", "year"].map((grain) => Periods.containing("2025-06-30", grain)), ["2025-06-01", "2025-04-01", "2025-01-01"]);
    assert.equal(Periods.name("2025-04-01", "quarter", "en"), "Q2 2025");
    assert.equal(Periods.name("2025-04-01", "month", "en"), "Apr 2025");
});

/** The two fields of a period, and the answers that they wait for. @param {string} [day] What the clock of the machine shows. */
function periodChoice(day = "2025-01-27") {
    const Clock = class extends Date {
        constructor(...from) {
            super(...(from.length === 0 ? [`${day}T12:00:00`] : from));
        }
    };
    const field = (value) => ({
        value, disabled: false, options: [], changed: null,
        addEventListener(_, listener) { this.changed = listener; },
        replaceChildren(...options) {
            this.options = options;
            this.value = options[0]?.value ?? "";
        },
    });
    const fields = { grain: field("month"), period: field("") };
    const answers = [];
    const world = {
        Intl, Date: Clock,
        document: { getElementById: (id) => fields[id] },
        Page: { tag: "en", fail: (error) => { throw error; }, element: (_, properties, text) => ({ ...properties, text }), rows: () => new Promise((resolve) => { answers.push(resolve); }) },
    };
    const scripts = ["periods.js", "periodchoice.js"].map((script) => readFileSync(join(resources, "pages", script), "utf8")).join("\n");
    return { ...fields, answers, choice: runInNewContext(`${scripts}\nPeriodChoice;`, world) };
}

const settled = () => new Promise((resolve) => { setImmediate(resolve); });

test("A period cannot be chosen while those of another grain are asked for, and a late answer offers nothing", async () => {
    const { grain, period, answers, choice } = periodChoice();
    const chosen = [];
    const begun = choice.begin(async () => { chosen.push(choice.name); });
    answers.shift()([{ crma_periodstart: "2024-09-01" }, { crma_periodstart: "2024-07-01" }]);
    await begun;
    assert.deepEqual([period.disabled, chosen], [false, ["Sep 2024"]]);

    grain.value = "quarter";
    grain.changed();
    assert.deepEqual([period.disabled, period.options, choice.start], [true, [], ""]);
    grain.value = "month";
    grain.changed();
    const [quarters, months] = answers;
    months([{ crma_periodstart: "2024-08-01" }]);
    await settled();
    quarters([{ crma_periodstart: "2024-07-01" }]);
    await settled();
    assert.deepEqual([period.disabled, period.options.map((option) => option.text), chosen], [false, ["Aug 2024"], ["Sep 2024", "Aug 2024"]]);
});

test("An organization without scorecards has no period, and no name of one", async () => {
    const { answers, choice } = periodChoice();
    const chosen = [];
    const begun = choice.begin(async () => { chosen.push([choice.start, choice.name]); });
    answers.shift()([]);
    await begun;
    assert.deepEqual(chosen, [["", ""]]);
});

test("Every period up to the present one can be chosen where no scorecard is needed, and the latest with new leads is shown first", async () => {
    const { period, answers, choice } = periodChoice();
    const chosen = [];
    const begun = choice.beginAny(async () => { chosen.push(choice.start); });
    answers.shift()([{ crma_periodstart: "2024-11-01" }, { crma_periodstart: "2024-09-01" }]);
    await begun;
    const offers = period.options.map((option) => option.value);
    assert.deepEqual([chosen, offers.length, offers.slice(0, 4), offers.at(-1)], [["2024-11-01"], 24, ["2025-01-01", "2024-12-01", "2024-11-01", "2024-10-01"], "2023-02-01"]);

    period.value = "2024-12-01";
    period.changed();
    assert.deepEqual(chosen, ["2024-11-01", "2024-12-01"]);
});

test("Before the first scorecard the present period is shown, of whichever grain", async () => {
    const { grain, period, answers, choice } = periodChoice();
    const chosen = [];
    grain.value = "quarter";
    const begun = choice.beginAny(async () => { chosen.push(choice.name); });
    answers.shift()([]);
    await begun;
    grain.value = "year";
    grain.changed();
    answers.shift()([]);
    await settled();
    assert.deepEqual([chosen, period.options.length], [["Q1 2025", "2025"], 24]);
});

test("Periods of a database that nobody has worked with for long, or whose clock is ahead, can be chosen without a hole", async () => {
    const old = periodChoice("2027-06-30");
    const begun = old.choice.beginAny(async () => { /* nobody */ });
    old.answers.shift()([{ crma_periodstart: "2024-11-01" }, { crma_periodstart: "2024-09-01" }]);
    await begun;
    const offers = old.period.options.map((option) => option.value);
    assert.deepEqual([old.choice.start, offers.length, offers[0], offers.at(-1), new Set(offers).size], ["2024-11-01", 34, "2027-06-01", "2024-09-01", 34]);

    const ahead = periodChoice("2024-06-30");
    const later = ahead.choice.beginAny(async () => { /* nobody */ });
    ahead.answers.shift()([{ crma_periodstart: "2024-11-01" }]);
    await later;
    assert.deepEqual([ahead.choice.start, ahead.period.options[0].value], ["2024-11-01", "2024-11-01"]);
});

test("Scorecard compares each period with the one before, and a period without rows with none", () => {
    const ScorecardNumbers = load("ScorecardNumbers", "periods.js", "scorecardnumbers.js");
    const rows = [
        { crma_periodstart: "2025-04-01T00:00:00Z", crma_profit: 150, crma_acceptancerate: 0.5 },
        { crma_periodstart: "2025-03-01", crma_profit: -100, crma_acceptancerate: 0.75 },
        { crma_periodstart: "2025-01-01", crma_profit: 0, crma_acceptancerate: null },
    ];

    assert.deepEqual(plain(ScorecardNumbers.points(rows, "month", 3, { column: "crma_profit", kind: "amount" })), [
        { start: "2025-02-01", value: null, change: null, share: null, plan: null },
        { start: "2025-03-01", value: -100, change: null, share: null, plan: null },
        { start: "2025-04-01", value: 150, change: 250, share: 2.5, plan: null },
    ]);
    assert.deepEqual(plain(ScorecardNumbers.points(rows, "month", 12, { column: "crma_acceptancerate", kind: "share" }).at(-1)), { start: "2025-04-01", value: 0.5, change: -0.25, share: null, plan: null });
    assert.equal(ScorecardNumbers.points(rows, "month", 12, { column: "crma_profit", kind: "amount" }).length, 4);
    assert.deepEqual(plain(ScorecardNumbers.points([], "month", 12, { column: "crma_profit", kind: "amount" })), []);
});

test("Scorecard does not divide by a period of nothing", () => {
    const ScorecardNumbers = load("ScorecardNumbers", "periods.js", "scorecardnumbers.js");
    const rows = [{ crma_periodstart: "2025-02-01", crma_profit: 5 }, { crma_periodstart: "2025-01-01", crma_profit: 0 }];

    assert.deepEqual(plain(ScorecardNumbers.points(rows, "month", 1, { column: "crma_profit", kind: "amount" })), [{ start: "2025-02-01", value: 5, change: 5, share: null, plan: null }]);
});

test("Scorecard has the plan of its measure and period, and none of a fiscal period of other days", () => {
    const ScorecardNumbers = load("ScorecardNumbers", "periods.js", "scorecardnumbers.js");
    const rows = [{ crma_periodstart: "2025-04-01", crma_profit: 5 }, { crma_periodstart: "2025-01-01", crma_profit: 4 }];
    const target = (/** @type {number} */ measure, /** @type {string} */ start, /** @type {string} */ end, /** @type {number} */ plan) =>
        ({ crma_targetmeasure: measure, crma_periodstart: start, crma_periodend: end, crma_plan: plan });
    const targets = [
        target(471200002, "2025-04-01", "2025-06-30", 1), target(471200001, "2025-04-01", "2025-06-28", 2),
        target(471200001, "2025-04-01T00:00:00Z", "2025-06-30T00:00:00Z", 10), target(471200001, "2025-02-01", "2025-04-30", 3),
    ];

    const [profit, , , clients] = ScorecardNumbers.measures.map((one) => ScorecardNumbers.points(rows, "quarter", 2, one, targets).map((point) => point.plan));
    assert.deepEqual(plain(profit), [null, 10]);
    assert.deepEqual(plain(clients), [null, null]);
    assert.match(ScorecardNumbers.targetQuery("quarter"), /statecode eq 0 and crma_scopekey eq 'org' and crma_grain eq 471200001$/);
    assert.match(ScorecardNumbers.targetQuery("month", "x' or 'a' eq 'a"), /crma_scopekey eq 'category:x'' or ''a'' eq ''a' and crma_grain eq 471200000$/);
});

test("Scorecard of a lead category is asked for by its scope, and nothing else gets into the query", () => {
    const ScorecardNumbers = load("ScorecardNumbers", "periods.js", "scorecardnumbers.js");
    const id = "0f8fad5b-d9cb-469f-a165-70867728950e";

    assert.match(ScorecardNumbers.query("month", 12), /crma_scopekey eq 'org' and/);
    assert.match(ScorecardNumbers.query("month", 12, id), new RegExp(`crma_scopekey eq 'category:${id}' and`));
    assert.match(ScorecardNumbers.query("month", 12, "x' or 'a' eq 'a"), /crma_scopekey eq 'category:x'' or ''a'' eq ''a' and/);
});

test("Funnel of a lead category reads its leads in each of its queries, and takes nothing but an id", () => {
    const FunnelQueries = load("FunnelQueries", "periods.js", "funnelqueries.js");
    const id = "0f8fad5b-d9cb-469f-a165-70867728950e";
    for (const query of [FunnelQueries.layers, FunnelQueries.won, FunnelQueries.times]) {
        assert.doesNotMatch(query("2026-01-01", "month"), /crma_leadcategoryid/);
        assert.match(query("2026-01-01", "month", id), new RegExp(`<condition attribute="crma_leadcategoryid" operator="eq" value="${id}" />`));
        assert.match(query("2026-01-01", "month", "none"), /<condition attribute="crma_leadcategoryid" operator="null" \/>/);
        assert.throws(() => query("2026-01-01", "month", `${id}" />`), /is no id of a lead category/);
    }
});

test("Funnel counts layers, conversion, losses and the median of the days between", () => {
    const FunnelNumbers = load("FunnelNumbers", "periods.js", "funnelqueries.js", "funnelnumbers.js");
    const group = (stage, created, qualified, ready, accepted, sales) => ({
        stage, created, crma_marketingqualifiedon: qualified, crma_salesreadyon: ready, crma_salesacceptedon: accepted, crma_qualifiedon: sales,
    });
    const groups = [
        group(471200000, 40, 0, 0, 0, 0), group(471200003, 10, 10, 10, 10, 0), group(471200004, 20, 20, 20, 20, 20),
        group(471200005, 20, 20, 5, 0, 0), group(471200006, 10, 6, 2, 1, 0),
    ];
    const rows = [1, 3, 8].map((days) => ({ createdon: "2025-01-01T00:00:00Z", crma_marketingqualifiedon: new Date(Date.UTC(2025, 0, 1 + days)).toISOString() }));

    const layers = plain(FunnelNumbers.layers(groups, 4, rows));

    assert.deepEqual(layers.map((layer) => layer.count), [100, 56, 37, 31, 20, 4]);
    assert.deepEqual(layers.map((layer) => layer.conversion), [null, 0.56, 37 / 56, 31 / 37, 20 / 31, 0.2]);
    assert.deepEqual(layers.map((layer) => [layer.nurtured, layer.closed, layer.inWork]), [[0, 4, 40], [15, 4, 0], [5, 1, 0], [0, 1, 10], [null, null, null], [null, null, null]]);
    assert.deepEqual(layers.map((layer) => layer.days), [3, null, null, null, null, null]);
    assert.equal(FunnelNumbers.leak(layers), 1);
});

test("Funnel of nothing has no ratios and no leak", () => {
    const FunnelNumbers = load("FunnelNumbers", "periods.js", "funnelqueries.js", "funnelnumbers.js");
    const layers = plain(FunnelNumbers.layers([], 0, []));

    assert.deepEqual(layers.map((layer) => [layer.count, layer.conversion]), [[0, null], [0, null], [0, null], [0, null], [0, null], [0, null]]);
    assert.equal(FunnelNumbers.leak(layers), -1);
});

/** A target as crma_CompareTargets answers it. */
const target = (changes = {}) => ({
    measure: "Won", scopeName: "", isShare: false, isAmount: false, plan: 40, fact: 9, sample: 9, hasEnoughData: true, planToDate: 10, reached: 0.225, reachedToDate: 0.9,
    missing: 31, missingADay: 0.5, periodStart: "2026-04-06", periodEnd: "2026-07-05", countedUntil: "2026-04-28",
    previous: { periodStart: "2026-01-06", periodEnd: "2026-04-05", comparedUntil: "2026-01-28", fact: 6, sample: 6, growth: 0.5, wholeFact: 30 },
    lastYear: { periodStart: "2025-04-06", periodEnd: "2025-07-05", comparedUntil: "2025-04-28", fact: 0, sample: 0, growth: null, wholeFact: 20 },
    yearBeforeLast: { periodStart: "2024-04-06", periodEnd: "2024-07-05", comparedUntil: "2024-04-28", fact: 3, sample: 3, growth: 2, wholeFact: 10 },
    ...changes,
});

test("Targets stand beside the same days of three years and of the period before, oldest first", () => {
    const TargetNumbers = load("TargetNumbers", "targetnumbers.js");

    const periods = plain(TargetNumbers.periods(target()));

    assert.deepEqual(periods.map((period) => [period.key, period.start, period.until, period.fact, period.growth, period.whole]), [
        ["yearBeforeLast", "2024-04-06", "2024-04-28", 3, 2, 10],
        ["lastYear", "2025-04-06", "2025-04-28", 0, null, 20],
        ["previous", "2026-01-06", "2026-01-28", 6, 0.5, 30],
        ["own", "2026-04-06", "2026-04-28", 9, null, null],
    ]);
});

test("Targets come in the order of the measures, then of the scopes", () => {
    const TargetNumbers = load("TargetNumbers", "targetnumbers.js");
    const targets = [["Won", ""], ["Revenue", "Fair"], ["AcceptanceRate", ""], ["Revenue", ""]].map(([measure, scopeName]) => target({ measure, scopeName }));

    assert.deepEqual(plain(TargetNumbers.ordered(targets)).map((one) => one.measure + one.scopeName), ["Revenue", "RevenueFair", "AcceptanceRate", "Won"]);
});

test("Targets are written by their kind, and a part of a count has a digit more", () => {
    const TargetNumbers = load("TargetNumbers", "targetnumbers.js");
    const kinds = (changes) => [TargetNumbers.kind(target(changes)), TargetNumbers.kindOfPart(target(changes))];

    assert.deepEqual(kinds({}), ["count", "days"]);
    assert.deepEqual(kinds({ isAmount: true }), ["amount", "amount"]);
    assert.deepEqual(kinds({ isShare: true }), ["share", "share"]);
});

// The numbers of TargetMeasure.
test("Targets know the value of the choice that their measure is", () => {
    const TargetNumbers = load("TargetNumbers", "targetnumbers.js");

    assert.deepEqual(["Revenue", "Arpu", "AcceptanceRate", "Won", "SelfSourcedShare"].map((measure) => TargetNumbers.measure({ measure })), [471200000, 471200002, 471200007, 471200009, 471200011]);
});

/** The words of a page, whose terms are these rows; or that fails to read them. */
function wordsOf(rows) {
    const element = (name, properties, ...content) => ({ name, ...properties, content });
    const foot = { content: null, replaceChildren(...content) { this.content = content; } };
    const asked = [];
    const world = {
        console: { warn() { /* said */ } }, document: { getElementById: (id) => (id === "words" ? foot : null) },
        Page: {
            tag: "ru", element, text: (key, ...values) => [key, ...values].join("|"),
            rows: async (table, options) => {
                asked.push([table, options]);
                if (rows === null) {
                    throw new Error("no privilege");
                }

                return rows;
            },
        },
    };
    return { Words: runInNewContext(`${readFileSync(join(resources, "pages", "words.js"), "utf8")}\nWords;`, world), foot, asked };
}

/** The words and meanings at the foot. */
const told = (foot) => foot.content.flatMap((section) => (section === "" ? [] : section.content[1].content.map((one) => one.content[0])));

test("Stages that terms in force explain stand at the foot of a report in the order of the funnel, in the language of the user", async () => {
    const { Words, foot, asked } = wordsOf([
        { crma_leadstage: 471200002, crma_name: "Sales ready", crma_meaning: "Meets the criteria.", crma_russianname: "Готовый лид", crma_russianmeaning: "Отвечает критериям." },
        { crma_leadstage: 471200000, crma_name: "Inquiry", crma_meaning: "Has come in.", "crma_responsible@OData.Community.Display.V1.FormattedValue": "Маркетинг" },
    ]);

    Words.foot(await Words.of("crma_leadstage"));

    assert.deepEqual(asked.map(([table]) => table), ["crma_term"]);
    assert.deepEqual(told(foot), ["Inquiry", "Has come in. wordResponsible|Маркетинг", "Готовый лид", "Отвечает критериям."]);
});

test("Measures that are shown stand at the foot once each, in their order on the page, and unexplained ones do not", async () => {
    const { Words, foot } = wordsOf([
        { crma_targetmeasure: 471200002, crma_name: "ARPU", crma_meaning: "Per customer." }, { crma_targetmeasure: 471200001, crma_name: "Profit", crma_meaning: "What is left." },
        { crma_targetmeasure: 471200009, crma_name: "Won", crma_meaning: "Not shown." },
    ]);
    const words = await Words.of("crma_targetmeasure");

    Words.foot(words, [471200002, 471200007, null, 471200001, 471200002]);

    assert.deepEqual(told(foot), ["ARPU", "Per customer.", "Profit", "What is left."]);
    assert.equal(Words.lineOf(words, 471200001), "What is left.");
    assert.equal(Words.lineOf(words, 471200007), "");
});

test("Who may not read terms gets the report without them", async () => {
    const { Words, foot } = wordsOf(null);

    Words.foot(await Words.of("crma_leadstage"));

    assert.deepEqual(told(foot), []);
});

test("Targets without enough data have no fact, and a plan of nothing has no due share", () => {
    const TargetNumbers = load("TargetNumbers", "targetnumbers.js");

    assert.equal(TargetNumbers.fact(target({ hasEnoughData: false })), null);
    assert.equal(TargetNumbers.due(target()), 0.25);
    assert.equal(TargetNumbers.due(target({ plan: 0 })), null);
    assert.equal(TargetNumbers.due(target({ planToDate: null })), null);
});

test("Targets are saved with their numbers as they are", () => {
    const TargetNumbers = load("TargetNumbers", "targetnumbers.js");

    assert.deepEqual(plain(TargetNumbers.lines([target()], (one) => one.measure)), [
        ["Won", "2026-04-06", "2026-07-05", "2026-04-28", 40, 9, 9, 10, 0.225, 0.9, 31, 0.5, 6, 0.5, 0, null, 3, 2],
    ]);
});

/** The query with the calls that it makes. */
const targetQuery = (Page) =>
    runInNewContext(`${["calls.js", "targetquery.js"].map((file) => readFileSync(join(resources, "pages", file), "utf8")).join("\n")}\nTargetQuery;`, { Page });

/** A page around the query: what is asked goes to a server that has pages of one target. */
function asking(targets, latest, today = "2026-11-30") {
    const asked = [];
    const execute = async (request) => {
        assert.equal(request.getMetadata().operationName, "crma_CompareTargets");
        assert.deepEqual(Object.keys(request.getMetadata().parameterTypes).sort(), Object.keys(request).filter((key) => key !== "getMetadata").sort());
        asked.push([request.Grain, request.Date, request.Cursor]);
        const date = request.Date?.slice(0, 10) ?? today;
        const found = targets[date] ?? [];
        const index = request.Cursor ? Number(request.Cursor) : 0;
        const answer = { Result: JSON.stringify({ date, targets: found.slice(index, index + 1) }), NextCursor: index + 1 < found.length ? String(index + 1) : "" };
        return { ok: true, json: async () => answer };
    };
    const query = targetQuery({ xrm: { WebApi: { online: { execute } } }, rows: async (table, options) => { asked.push([table, options]); return latest; } });
    return { query, asked };
}

test("Target query asks page by page, of the day of the first answer", async () => {
    const { query, asked } = asking({ "2026-11-30": ["a", "b"] }, []);

    assert.deepEqual(plain(await query.compare("quarter", "")), { date: "2026-11-30", targets: ["a", "b"], isToday: true });
    assert.deepEqual(asked, [[471200001, undefined, undefined], [471200001, "2026-11-30T00:00:00Z", "1"]]);
});

test("Target query shows what was planned last where nothing is planned for today, but not for a day that was chosen", async () => {
    const planned = { "2025-12-31": ["a"] };
    const { query, asked } = asking(planned, [{ crma_periodend: "2025-12-31T00:00:00Z" }]);

    assert.deepEqual(plain(await query.compare("year", "")), { date: "2025-12-31", targets: ["a"], isToday: false });
    assert.match(asked[1][1], /crma_grain eq 471200002 and crma_periodend lt 2026-11-30&\$orderby=crma_periodend desc&\$top=1$/);
    assert.deepEqual(plain(await query.compare("year", "2024-01-01")), { date: "2024-01-01", targets: [], isToday: false });
    assert.deepEqual(plain(await asking({}, []).query.compare("month", "")), { date: "2026-11-30", targets: [], isToday: true });
});

test("Target query asks for a forecast once for each end and scope, slice by slice", async () => {
    const asked = [];
    const execute = async (request) => {
        const { getMetadata, ...parameters } = request;
        assert.equal(getMetadata().operationName, "crma_ForecastWon");
        assert.deepEqual(Object.keys(getMetadata().parameterTypes), Object.keys(parameters));
        asked.push(parameters);
        return { ok: true, json: async () => ({ Result: JSON.stringify({ until: request.Until, state: request.State ?? "" }), NextState: request.State ? "" : "more" }) };
    };
    const query = targetQuery({ xrm: { WebApi: { online: { execute } } } });
    const of = (measure, periodEnd, scopeId = null, scopeType = "Organization") => ({ measure, periodEnd, scopeId, scopeType });
    const targets = [of("Won", "2026-12-31"), of("Revenue", "2026-12-31"), of("LeadsCreated", "2026-12-31"), of("Won", "2026-12-31", "11111111-1111-1111-1111-111111111111", "Campaign")];

    const forecasts = await query.forecasts(targets);

    assert.deepEqual(targets.map((one) => forecasts.get(one)?.state), ["more", "more", undefined, "more"]);
    assert.deepEqual(asked, [
        { Until: "2026-12-31T00:00:00Z", ScopeType: 471200000, BatchSize: 2000 },
        { Until: "2026-12-31T00:00:00Z", ScopeType: 471200000, State: "more", BatchSize: 2000 },
        { Until: "2026-12-31T00:00:00Z", ScopeType: 471200002, ScopeId: "11111111-1111-1111-1111-111111111111", BatchSize: 2000 },
        { Until: "2026-12-31T00:00:00Z", ScopeType: 471200002, ScopeId: "11111111-1111-1111-1111-111111111111", State: "more", BatchSize: 2000 },
    ]);
});
