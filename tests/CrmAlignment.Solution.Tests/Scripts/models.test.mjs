import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { runInNewContext } from "node:vm";
import { resources } from "./xrm.mjs";

/** What a script declares, in a world with nothing but the language; texts say their keys. */
function load(name) {
    const text = ["numbers.js", "periods.js", "modelswords.js", "modelstables.js", "modelschart.js"].map((script) => readFileSync(join(resources, "pages", script), "utf8")).join("\n");
    return runInNewContext(
        "const Page = { tag: \"en\", text: (key, ...values) => [key, ...values].join(\"|\") }; const Drawing = { colours: () => ({ fill: \"f\", second: \"s\", page: \"p\" }), common: () => ({}) };\n"
        + `${text}\n${name};`, { Intl });
}

/** Objects of another world are not equal by their prototypes. */
const plain = (value) => JSON.parse(JSON.stringify(value));

const rate = (part, base, isShare = true) => ({ part, base, isShare, sample: isShare ? base : part + base, value: base === 0 ? null : part / base, low: 0.1, high: 0.3 });
const stage = (name, records, costPerRecord, toNext) => ({ stage: name, records, costPerRecord, toNext, hasEnoughData: records !== null && records >= 20 });
const money = (model, buyers, clients, worth, mostPerValid) => ({ model, buyers, clients, first: 100, following: model === "SingleSale" ? null : 50, worth, mostPerValid, hasEnoughData: clients >= 20 });
const found = {
    data: { recorded: 100, leads: 100, valid: rate(80, 100), noName: 10, noAddress: 6, notAllowed: 4, costPerLead: 10, costPerValid: 12.5, spentOnInvalid: 200, hasEnoughData: true },
    money: { marketingSpend: 1000, revenue: 5000, costOfSales: 2000, costOfSalesKnown: true, marginShare: 0.6, newClients: 25, acquisitionCost: 40 },
    stages: [
        stage("LeadsCreated", 100, 10, rate(50, 100, false)), stage("MarketingQualified", 50, 20, rate(5, 50, false)), stage("SalesReady", 5, 200, rate(4, 5, false)),
        stage("Accepted", 4, 250, rate(4, 4, false)), stage("Qualified", 4, 250, rate(30, 4, false)), stage("Won", 30, 33.33, rate(25, 30, false)), stage("NewClients", 25, 40, null),
    ],
    clients: {
        firstFrom: "2025-01-01", firstTo: "2025-12-31", followedTo: "2026-12-31", areCounted: true, followed: 100, again: rate(20, 100), notAgain: rate(80, 100), monthlyChance: 0.1,
        months: Array.from({ length: 13 }, (_, months) => ({ months, clients: months === 0 ? 80 : months === 6 ? 20 : 0, expected: months === 0 ? 28.243 : 5.98 })),
    },
    models: [
        money("SingleSale", "All", 100, 60, 18.75), money("RepeatSale", "All", 100, 90, 28.13), money("MixedSale", "All", 100, 90, 28.13), money("MixedSale", "Once", 80, 60, 18.75),
        { ...money("MixedSale", "Again", 19, null, null), first: null, following: null },
    ],
    fits: "MixedSale",
};
const names = new Proxy({}, { get: (_, column) => column });

test("Every finding, model and stage of the server has its words", () => {
    const words = load("ModelsWords");
    assert.deepEqual(Object.keys(words.fits), ["NotEnoughData", "NotClear", "SingleSale", "RepeatSale", "MixedSale"]);
    assert.deepEqual(Object.keys(words.models), ["SingleSaleAll", "RepeatSaleAll", "MixedSaleAll", "MixedSaleOnce", "MixedSaleAgain"]);
    assert.deepEqual(Object.keys(words.columns), ["LeadsCreated", "MarketingQualified", "SalesReady", "Accepted", "Qualified", "Won", "NewClients"]);
    assert.equal(words.fit(found), "fitMixedSale");
    assert.equal(words.fit({ ...found, fits: "NotEnoughData" }), "fitNotEnoughData|100|20");
});

test("Sentences say the numbers behind the finding, and what is wrong with them", () => {
    const { sentences } = load("ModelsWords");
    assert.deepEqual(plain(sentences(found)), [
        "boughtAgain|20|100|Jan 1, 2025|Dec 31, 2025|between|20%|10%|30%", "boughtOnce|80|between|80%|10%|30%|28.2|28.2%", "costOfData|10.00|12.50|200.00", "mostByFit|28.13",
    ]);
    const few = {
        ...found, fits: "NotEnoughData", data: { ...found.data, leads: 19, hasEnoughData: false }, money: { ...found.money, costOfSalesKnown: false },
        clients: { ...found.clients, areCounted: false, followed: 19, again: rate(4, 19) },
    };
    assert.deepEqual(plain(sentences(few)), [
        "clientsUncounted", "boughtAgain|4|19|Jan 1, 2025|Dec 31, 2025|notEnoughData", "costOfData|notEnoughData|notEnoughData|notEnoughData", "noCostOfSales", "otherLeads|100|19",
    ]);
});

test("What too few say is told in words, in every table", () => {
    const tables = load("ModelsTables");
    const stages = plain(tables.stages(found, names));
    assert.deepEqual(stages[2], ["crma_marketingqualified", "50", "20.00", "between|0.1|0.1|0.3"]);
    assert.deepEqual(stages[3], ["crma_salesready", "5", "notEnoughData", "notEnoughData"]);
    assert.deepEqual(stages[7], ["crma_newclients", "25", "40.00", "–"]);
    const worth = plain(tables.worth(found));
    assert.deepEqual(worth[1], ["singleSale", "100", "100.00", "–", "60.00", "18.75"]);
    assert.deepEqual(worth[5], ["mixedSaleAgain", "19", "notEnoughData", "notEnoughData", "notEnoughData", "notEnoughData"]);
    const uncounted = plain(tables.worth({ ...found, money: { ...found.money, newClients: null } }));
    assert.deepEqual(uncounted[1].slice(4), ["60.00", "notEnoughData"]);
});

test("Leads that are valid data and those that are none add up", () => {
    const rows = plain(load("ModelsTables").data(found)).slice(1);
    assert.deepEqual(rows.map((row) => row[1]), ["80", "10", "6", "4", "100"]);
    assert.deepEqual(rows.map((row) => row[2]), ["between|80%|10%|30%", "10%", "6%", "4%", "100%"]);
    const few = plain(load("ModelsTables").data({ data: { ...found.data, leads: 10, valid: rate(8, 10) } })).slice(1);
    assert.deepEqual(new Set(few.map((row) => row[2])), new Set(["notEnoughData"]));
});

test("Spreadsheet has every number as it is, with its cases", () => {
    const rows = plain(load("ModelsTables").whole(found, names));
    assert.ok(rows.every((row) => row.length === 4));
    assert.ok(rows.some((row) => row.join() === "validDataTable,costOfValid,12.5,80"));
    assert.ok(rows.some((row) => row.join() === "mixedSale,clientWorth,90,100"));
    assert.ok(rows.some((row) => row.join() === "monthsOf|0,ifAlike,28.243,100"));
    assert.ok(rows.some((row) => row.join() === "crma_won,costOfOne,33.33,30"));
    assert.equal(rows.filter((row) => row[0] === "mixedSaleAgain" && row[2] === null).length, 4);
});

test("Chart has what was and what would be for every number of months", () => {
    const { series, xAxis } = plain(load("ModelsChart").option(found));
    assert.deepEqual(series.map((one) => one.data.length), [13, 13]);
    assert.deepEqual(series.map((one) => one.data[0].value), [80, 28.243]);
    assert.equal(series[1].data[0].name, "monthsOf|0, ifAlike");
    assert.equal(xAxis.data.length, 13);
    assert.notEqual(series[0].itemStyle.borderWidth, series[1].itemStyle.borderWidth);
});
