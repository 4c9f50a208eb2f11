import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { runInNewContext } from "node:vm";
import { resources } from "./xrm.mjs";

/** What a script declares, in a world with nothing but the language; texts say their keys. */
function load(name) {
    const text = ["numbers.js", "periods.js", "healthtexts.js", "healthwords.js", "healthtables.js"].map((script) => readFileSync(join(resources, "pages", script), "utf8")).join("\n");
    return runInNewContext(`const Page = { tag: "en", text: (key, ...values) => [key, ...values].join("|") };\n${text}\n${name};`, { Intl, Date });
}

/** Objects of another world are not equal by their prototypes. */
const plain = (value) => JSON.parse(JSON.stringify(value));

const share = { part: 1, base: 20, sample: 20, isShare: true, value: 0.05, low: 0.0089, high: 0.2361 };
const nothing = { part: 0, base: 0, sample: 0, isShare: true, value: null, low: null, high: null };
const accepted = {
    symptom: "LeadsNotAccepted", finding: "Watch", current: share, previous: nothing, trend: null, nextStep: "ReviewCriteria",
    benchmarks: [{ kind: "Best", source: "Aberdeen", year: 2010, value: 0.47 }, { kind: "B2BAverage", source: "", year: null, value: 0.23 }],
    months: [{ month: "2026-03-01", rate: share }], rows: [], isCut: false,
};
const untended = { ...accepted, symptom: "NurtureUntended", finding: "Healthy", previous: null, nextStep: null, benchmarks: [], months: [] };

test("Share is written in percent and a ratio as a number, each with its range", () => {
    const HealthWords = load("HealthWords");
    assert.equal(HealthWords.rate(share), "between|5%|0.9%|23.6%");
    assert.equal(HealthWords.rate({ ...share, isShare: false, value: 1.5, low: 0.8, high: 2.25 }), "between|1.5|0.8|2.25");
});

test("Rate of nothing is a dash, and one that nothing bounds says so", () => {
    const HealthWords = load("HealthWords");
    assert.equal(HealthWords.rate(nothing), "–");
    assert.equal(HealthWords.rate({ ...share, isShare: false, value: 2, low: 1, high: null }), "between|2|1|noBound");
});

test("Benchmark names source and year, or says that they are not known", () => {
    assert.equal(load("HealthWords").benchmarks(accepted), "Aberdeen 2010: benchmarkBest 47%; benchmarkUnnamed|benchmarkB2BAverage 23%");
});

test("Table has a row a symptom with finding, cases and step in words", () => {
    const rows = plain(load("HealthTables").all([accepted, untended]));
    assert.deepEqual(rows[1], [
        "symptomLeadsNotAccepted", "findingWatch", "countsLeadsNotAccepted|1|20: between|5%|0.9%|23.6%", "countsLeadsNotAccepted|0|0: –",
        "trendUnknown", "20", "stepReviewCriteria",
    ]);
    assert.deepEqual(rows[2].slice(3), ["–", "trendUnknown", "20", ""]);
});

test("Months behind a symptom are named with their counts", () => {
    assert.deepEqual(plain(load("HealthTables").months(accepted))[1], ["Mar 2026", "1", "20", "between|5%|0.9%|23.6%"]);
});

test("Spreadsheet has every number as a number, and as many cells as headings", () => {
    const [headings, ...rows] = plain(load("HealthTables").whole([accepted, untended]));
    rows.forEach((row) => assert.equal(row.length, headings.length));
    assert.deepEqual(rows[0].slice(2, 14), [1, 20, 20, 0.05, 0.0089, 0.2361, 0, 0, 0, null, null, null]);
    assert.deepEqual(rows[1].slice(8, 14), [null, null, null, null, null, null]);
});

test("Every code of the domain is one of the client, and has its texts", () => {
    const codes = (folder, name) => [...readFileSync(join(resources, "..", "..", folder, "Health", `${name}.cs`), "utf8").matchAll(/^ {4}(\w+),$/gm)].map((match) => match[1]);
    const texts = load("HealthTexts");
    const places = { symptoms: "HealthSymptom", counts: "HealthSymptom", findings: "Finding", trends: "Trend", benchmarks: "BenchmarkKind", steps: "NextStep" };
    for (const [place, name] of Object.entries(places)) {
        const known = codes("plugins/CrmAlignment.Domain", name);
        assert.ok(known.length > 2, name);
        assert.deepEqual(codes("sdk/CrmAlignment.Client", name), known);
        assert.deepEqual(plain(Object.keys(texts[place])).sort(), known.sort(), place);
        Object.values(texts[place]).forEach((text) => assert.match(text("1", "2"), /^[a-z]+[A-Z]/));
    }
});
