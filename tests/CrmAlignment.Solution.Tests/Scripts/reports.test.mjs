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
    assert.equal(Periods.name("2025-04-01", "quarter", "en"), "Q2 2025");
    assert.equal(Periods.name("2025-04-01", "month", "en"), "Apr 2025");
});

test("Scorecard compares each period with the one before, and a period without rows with none", () => {
    const ScorecardNumbers = load("ScorecardNumbers", "periods.js", "scorecardnumbers.js");
    const rows = [
        { crma_periodstart: "2025-04-01T00:00:00Z", crma_profit: 150, crma_acceptancerate: 0.5 },
        { crma_periodstart: "2025-03-01", crma_profit: -100, crma_acceptancerate: 0.75 },
        { crma_periodstart: "2025-01-01", crma_profit: 0, crma_acceptancerate: null },
    ];

    assert.deepEqual(plain(ScorecardNumbers.points(rows, "month", 3, { column: "crma_profit", kind: "amount" })), [
        { start: "2025-02-01", value: null, change: null, share: null },
        { start: "2025-03-01", value: -100, change: null, share: null },
        { start: "2025-04-01", value: 150, change: 250, share: 2.5 },
    ]);
    assert.deepEqual(plain(ScorecardNumbers.points(rows, "month", 12, { column: "crma_acceptancerate", kind: "share" }).at(-1)), { start: "2025-04-01", value: 0.5, change: -0.25, share: null });
    assert.equal(ScorecardNumbers.points(rows, "month", 12, { column: "crma_profit", kind: "amount" }).length, 4);
    assert.deepEqual(plain(ScorecardNumbers.points([], "month", 12, { column: "crma_profit", kind: "amount" })), []);
});

test("Scorecard does not divide by a period of nothing", () => {
    const ScorecardNumbers = load("ScorecardNumbers", "periods.js", "scorecardnumbers.js");
    const rows = [{ crma_periodstart: "2025-02-01", crma_profit: 5 }, { crma_periodstart: "2025-01-01", crma_profit: 0 }];

    assert.deepEqual(plain(ScorecardNumbers.points(rows, "month", 1, { column: "crma_profit", kind: "amount" })), [{ start: "2025-02-01", value: 5, change: 5, share: null }]);
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
