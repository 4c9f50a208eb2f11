import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { runInNewContext } from "node:vm";
import { resources } from "./xrm.mjs";

/** What a script declares, in a world with nothing but the language; texts say their keys. */
function load(name) {
    const text = ["numbers.js", "attributionnumbers.js", "attributiontables.js", "attributionchart.js"].map((script) => readFileSync(join(resources, "pages", script), "utf8")).join("\n");
    return runInNewContext(
        "const Page = { tag: \"en\", text: (key, ...values) => [key, ...values].join(\"|\") }; const Drawing = { colours: () => ({ fill: \"f\", second: \"s\", ink: \"i\" }), common: () => ({}) };\n"
        + `${text}\n${name};`, { Intl });
}

/** Objects of another world are not equal by their prototypes. */
const plain = (value) => JSON.parse(JSON.stringify(value));

const models = ["First", "Last", "Linear", "Position", "TimeDecay"];
const credit = (revenue, profit, campaignRoi) => ({ revenue, costOfSales: 10, won: 1, profit, campaignRoi });
const campaign = (campaignId, name, wins, revenue, spend, roi) => ({
    campaignId, name, wins, touches: wins * 2, marketingSpend: spend, hasEnoughData: wins >= 5,
    models: models.map((model, place) => ({ model, ...credit(revenue + place, revenue - spend, roi) })),
});
const found = {
    wins: 8, unreadable: 0, marketingSpend: 500, total: credit(3000.5, 2400, 4.8),
    campaigns: [campaign("a", "Fair", 6, 2000, 400, 4), campaign("b", "", 2, 500, 100, 3), campaign("c", "Blog", 5, 100, 0, null), campaign(null, "", 1, 400, 0, null)],
};

test("Table of revenue has a row for each campaign, with the wins behind it, and ends with the total", () => {
    const rows = plain(load("AttributionTables").revenue(found));
    assert.deepEqual(rows[0], ["campaign", "wins", "modelFirst", "modelLast", "modelLinear", "modelPosition", "modelTimeDecay"]);
    assert.deepEqual(rows[1], ["Fair", "6", "2,000.00", "2,001.00", "2,002.00", "2,003.00", "2,004.00"]);
    assert.deepEqual(rows.slice(2, 5).map((row) => row[0]), ["hiddenCampaign", "Blog", "noCampaign"]);
    assert.deepEqual(rows[5], ["total", "8", "3,000.50", "3,000.50", "3,000.50", "3,000.50", "3,000.50"]);
});

test("Table of profit has what each campaign cost beside it", () => {
    const rows = plain(load("AttributionTables").profit(found, { crma_marketingspend: "Spend" }));
    assert.deepEqual(rows.map((row) => row[1]), ["Spend", "400.00", "100.00", "0.00", "0.00", "500.00"]);
    assert.equal(rows[5][2], "2,400.00");
});

test("Return is said only where enough was won and something was spent, and of campaigns alone", () => {
    const rows = plain(load("AttributionTables").returns(found)).slice(1);
    assert.deepEqual(rows.map((row) => [row[0], row[1], row[2], row[3]]), [
        ["Fair", "6", "12", "400%"], ["hiddenCampaign", "2", "4", "notEnoughData"], ["Blog", "5", "10", "nothingSpent"],
    ]);
});

test("Spreadsheet gets every number as it is, with the total below", () => {
    const AttributionTables = load("AttributionTables");
    const names = Object.fromEntries(AttributionTables.columns.map((column) => [column, column]));
    const rows = plain(AttributionTables.whole(found, names));
    assert.ok(rows.every((row) => row.length === 29));
    assert.equal(rows[0][4], "byModel|crma_revenue|modelFirst");
    assert.deepEqual(rows[1].slice(0, 9), ["Fair", 6, 12, 400, 2000, 10, 1, 1600, 4]);
    assert.deepEqual(rows[5].slice(0, 9), ["total", 8, null, 500, 3000.5, 10, 1, 2400, 4.8]);
});

test("Chart has a shape of its own for each model, and no more rows than it can name", () => {
    const AttributionChart = load("AttributionChart");
    const many = { ...found, campaigns: Array.from({ length: 20 }, (_, number) => campaign(`${number}`, `C${number}`, 5, number, 1, 1)) };
    const { series, yAxis } = plain(AttributionChart.option(many, 400));
    assert.equal(yAxis.data.length, AttributionChart.most);
    assert.equal(new Set(series.map((one) => one.symbol)).size, models.length);
    assert.deepEqual(series[1].data[3].value, [4, 3]);
});
