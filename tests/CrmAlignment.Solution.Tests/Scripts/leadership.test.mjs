import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { runInNewContext } from "node:vm";
import { resources } from "./xrm.mjs";

/** What a script declares, in a world with nothing but the language; texts say their keys. */
function load(name) {
    const text = ["numbers.js", "leadershipwords.js", "leadershiptables.js"].map((script) => readFileSync(join(resources, "pages", script), "utf8")).join("\n");
    return runInNewContext(`const Page = { tag: "en", text: (key, ...values) => [key, ...values].join("|") };\n${text}\n${name};`, { Intl });
}

/** Objects of another world are not equal by their prototypes. */
const plain = (value) => JSON.parse(JSON.stringify(value));

const aspect = (name, source, more) => ({ aspect: name, source, value: null, counted: 0, of: 0, least: 1, isCut: false, rating: null, reason: "", ...more });
const part = {
    part: "ModelBuilding", weight: 40, value: 60, measured: 1, selfRated: 1, notKnown: 2,
    aspects: [
        aspect("CriteriaCoverage", "Measured", { value: 90, counted: 4500, of: 5000, least: 20, isCut: true }),
        aspect("AgreedTerms", "SelfRated", { value: 25, rating: 2, reason: "Half of them" }),
        aspect("PlaybooksInForce", "NotEnoughData", {}),
        aspect("SharedUnderstanding", "NotEnoughData", { least: 0 }),
    ],
};
const share = (more) => ({
    isMeasured: true, hasEnoughData: true, revenue: 400, profit: 100, clients: 3, won: 4, revenueShare: 0.4, profitShare: null, clientShare: 0.25, ...more,
});
const found = {
    parts: [part], adopted: share({}),
    innovations: [
        { name: "Fair", source: "Customer", phase: "Adopted", share: share({}) },
        { name: "Few", source: null, phase: "Tried", share: share({ hasEnoughData: false }) },
        { name: "Talk", source: "Event", phase: "Proposed", share: share({ isMeasured: false }) },
    ],
    exchangeDays: [{ name: "At sales", heldOn: "2026-07-01", visitingSide: "Marketing", seen: "Calls", agreed: "" }],
    openPoints: [{ name: "New form", responsible: "Both", dueDate: "2026-07-10", isOverdue: true }, { name: "List", responsible: null, dueDate: "2026-09-10", isOverdue: false }],
};

test("Aspects stand with where their value comes from and the rows behind it", () => {
    const rows = plain(load("LeadershipTables").aspects(part)).slice(1);
    assert.deepEqual(rows, [
        ["aspectCriteriaCoverage", "90", "fromData", "4,500", "firstRows|5,000"],
        ["aspectAgreedTerms", "25", "fromSelfRating|2", "0", "0"],
        ["aspectPlaybooksInForce", "–", "tooFewOf|1", "0", "0"],
        ["aspectSharedUnderstanding", "–", "noSelfRating", "–", "–"],
        ["partModelBuilding", "60", "partComesFrom|1|1|2", "–", "–"],
    ]);
});

test("Reasons are told of the self-ratings that count", () => {
    assert.deepEqual(plain(load("LeadershipTables").reasons(found)).slice(1), [["aspectAgreedTerms", "25", "Half of them"]]);
});

test("Innovation without a campaign is not measured, and of few deals no share is told", () => {
    const rows = plain(load("LeadershipTables").innovations(found, (one) => one.name)).slice(1);
    assert.deepEqual(rows[0], ["Fair", "ideaCustomer", "innovationAdopted", "4", "400", "40%", "100", "–", "3", "25%"]);
    assert.deepEqual([rows[1][1], rows[1][5], rows[1][7]], ["–", "notEnoughData", "notEnoughData"]);
    assert.deepEqual(rows[2].slice(3), ["–", "–", "notMeasured", "–", "–", "–", "–"]);
    assert.equal(rows[3][0], "allAdopted");
});

test("Exchange days and open points stand as people wrote them", () => {
    const tables = load("LeadershipTables");
    assert.deepEqual(plain(tables.days(found, (day) => day.name))[1], ["At sales", "2026-07-01", "sideMarketing", "Calls", "–"]);
    assert.deepEqual(plain(tables.points(found, (point) => point.name)).slice(1), [
        ["New form", "sideBoth", "2026-07-10", "pointOverdue"], ["List", "–", "2026-09-10", "pointInTime"],
    ]);
});

test("Spreadsheet gets every number as it is", () => {
    const rows = plain(load("LeadershipTables").whole(found)).slice(1);
    assert.deepEqual(rows[0], ["partModelBuilding", "aspectCriteriaCoverage", 90, "fromData", 4500, 5000]);
    assert.deepEqual(rows[3].slice(2), [null, "noSelfRating", null, null]);
});

test("Code that a newer server answers is shown as it is", () => {
    assert.equal(load("LeadershipWords").aspect("Another"), "Another");
});
