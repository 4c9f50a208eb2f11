import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { runInNewContext } from "node:vm";
import { resources } from "./xrm.mjs";

/** What a script declares, in a world with nothing but the language; texts say their keys. */
function load(name, script) {
    const text = ["numbers.js", script].map((one) => readFileSync(join(resources, "pages", one), "utf8")).join("\n");
    return runInNewContext(`const Page = { tag: "en", text: (key, ...values) => [key, ...values].join("|") };\n${text}\n${name};`, { Intl });
}

/** Objects of another world are not equal by their prototypes. */
const plain = (value) => JSON.parse(JSON.stringify(value));

const sum = (count, value, more = {}) => ({ count, value, ...more });
const rate = (count, of, share) => sum(count, count * 1000, { of, hasEnoughData: share !== null, share, low: share === null ? null : share / 2, high: share === null ? null : share * 2 });
const deal = (opportunityId, value, stage, deciders, outOfStep = []) => ({ opportunityId, name: `Deal ${opportunityId}`, value, stage, deciders, outOfStep });
const found = {
    stalledDays: 30, silentDays: 14, open: sum(25, 50000), unknownStage: sum(3, 4000.5),
    stages: ["NeedRecognized", "SearchingSolutions", "EvaluatingOffers", "Deciding", "Purchased"].map((stage, at) => sum(at, at * 100, { stage })),
    withoutDecider: rate(5, 25, 0.2),
    kinds: [{ kind: "Ahead", ...rate(4, 22, 0.18) }, { kind: "Stalled", ...rate(1, 22, 0.05) }, { kind: "Silent", ...rate(1, 6, null) }, { kind: "NotClosed", ...rate(0, 22, 0) }],
};

test("Deals stand by the customer's stage, those of which nobody knows it apart, all of them below", () => {
    const rows = plain(load("PurchaseTables", "purchasetables.js").stages(found)).slice(1);

    assert.deepEqual(rows[0], ["purchaseNeedRecognized", "0", "0.00"]);
    assert.deepEqual(rows.slice(-2), [["stageNotKnown", "3", "4,000.50"], ["total", "25", "50,000.00"]]);
});

test("What to look at stands with the deals of which it is said, and of too few with no share", () => {
    const rows = plain(load("PurchaseTables", "purchasetables.js").findings(found)).slice(1);

    assert.deepEqual(rows[0], ["noDecider", "5", "25", "chanceBetween|20%|10%|40%", "5,000.00"]);
    assert.deepEqual(rows.map((row) => row[0]).slice(1), ["stepAhead", "stepStalled|30", "stepSilent|14", "stepNotClosed"]);
    assert.equal(rows[3][3], "notEnoughData");
});

test("Largest deals come first with all that is to be looked at, and no more of them than can be read", () => {
    const PurchaseTables = load("PurchaseTables", "purchasetables.js");
    const deals = [deal("b", 10, null, 0), deal("a", 500, "Deciding", 0, ["Ahead", "Silent"]), deal("c", 10, "Purchased", 1, ["NotClosed"])];
    const rows = plain(PurchaseTables.largest(found, deals, (one) => one.name)).slice(1);

    assert.deepEqual(rows, [
        ["Deal a", "500.00", "purchaseDeciding", "noDecider; stepAhead; stepSilent|14"], ["Deal b", "10.00", "stageNotKnown", "noDecider"],
        ["Deal c", "10.00", "purchasePurchased", "stepNotClosed"],
    ]);
    const many = Array.from({ length: PurchaseTables.bound + 9 }, (_, at) => deal(`d${at}`, at, null, 0));
    assert.equal(PurchaseTables.largest(found, many, (one) => one.name).length, PurchaseTables.bound + 1);
    assert.equal(PurchaseTables.whole(found, many).length, many.length + 1);
    assert.equal(plain(PurchaseTables.whole(found, deals))[1][1], 500);
});
