import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { runInNewContext } from "node:vm";
import { resources } from "./xrm.mjs";

/** What a script declares, in a world with nothing but the language; texts say their keys. */
function load(name) {
    const text = ["numbers.js", "nurturetables.js"].map((script) => readFileSync(join(resources, "pages", script), "utf8")).join("\n");
    return runInNewContext(`const Page = { tag: "en", text: (key, ...values) => [key, ...values].join("|") };\n${text}\n${name};`, { Intl });
}

/** Objects of another world are not equal by their prototypes. */
const plain = (value) => JSON.parse(JSON.stringify(value));

const fates = (won, onItsWay, boughtOtherwise, lost, revenue) => ({ all: won + onItsWay + boughtOtherwise + lost, won, onItsWay, boughtOtherwise, lost, revenue });
const tally = (enough) => ({
    ended: 30, decided: 25, hasEnoughData: enough, chance: enough ? 0.2 : null, chanceLow: enough ? 0.1 : null, chanceHigh: enough ? 0.35 : null,
    returned: fates(4, 3, 0, 3, 400), agedOut: fates(1, 1, 2, 11, 100.5), withdrawn: fates(0, 1, 0, 4, 0),
});
const lead = (value, chance) => ({
    leadId: "a", name: "Ann", trackId: "t", track: "Long run", value, valueSource: "Budget", chance, isChanceOfTrack: true, daysLeft: 12, passed: 0.5,
    atRisk: value === null ? null : value * (chance ?? 1) * 0.5,
});
const found = {
    total: tally(true), tracks: [{ tally: tally(true), trackId: "t", name: "Long run" }, { tally: tally(false), trackId: null, name: "" }, { tally: tally(false), trackId: "u", name: "" }],
    leads: [lead(1000, 0.2), lead(1000, null), lead(null, 0.2)],
};

test("Lead at risk stands with each factor, and says what is not known", () => {
    const rows = plain(load("NurtureTables").atRisk(found, (one) => one.name)).slice(1);
    assert.deepEqual(rows[0], ["Ann", "Long run", "1,000.00", "valueFromBudget", "chanceOfTrack|20%", "12", "50%", "100.00"]);
    assert.equal(rows[1][4], "notEnoughData");
    assert.deepEqual(rows[2].slice(2, 4).concat(rows[2][7]), ["valueNotKnown", "–", "–"]);
});

test("What became of those that left adds up the ways in which they left, with the total below", () => {
    const rows = plain(load("NurtureTables").left(found)).slice(1);
    assert.deepEqual(rows[0], ["Long run", "30", "5", "5", "2", "18", "500.50", "chanceBetween|20%|10%|35%"]);
    assert.deepEqual([rows[1][0], rows[1][7], rows[2][0]], ["noTrack", "notEnoughData", "hiddenTrack"]);
    assert.equal(rows[3][0], "total");
});

test("Those that aged out are told by themselves", () => {
    const rows = plain(load("NurtureTables").agedOut(found)).slice(1);
    assert.deepEqual(rows[0], ["Long run", "15", "1", "1", "2", "11", "100.50"]);
});

test("Spreadsheet gets every number as it is", () => {
    const rows = plain(load("NurtureTables").whole(found)).slice(1);
    assert.deepEqual(rows[0], ["Ann", "Long run", 1000, "valueFromBudget", 0.2, 12, 0.5, 100]);
    assert.equal(rows[2][3], null);
});
