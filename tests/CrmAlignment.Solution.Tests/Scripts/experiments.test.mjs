import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { runInNewContext } from "node:vm";
import { resources } from "./xrm.mjs";

/** The tables, in a world with nothing but the language; texts say their keys. */
function load() {
    const text = ["numbers.js", "experimenttables.js"].map((script) => readFileSync(join(resources, "pages", script), "utf8")).join("\n");
    return runInNewContext(
        `const Page = { tag: "en", text: (key, ...values) => [key, ...values].join("|") };\n${text}\nExperimentTables;`, { Intl });
}

/** Objects of another world are not equal by their prototypes. */
const plain = (value) => JSON.parse(JSON.stringify(value));

const arm = (armId, name, isControl, reached, notReached, also = {}) => ({
    armId, name, isControl, campaignName: name, channel: "", tactic: "", captureMethod: "Form", nurtureMethod: "", reached, notReached, undecided: 3,
    share: reached + notReached === 0 ? null : reached / (reached + notReached), shareLow: 0.04, shareHigh: 0.22, missing: 0, chanceBest: 0.001,
    chanceBetterThanControl: isControl ? null : 0.999, isBetter: false, ...also,
});
const found = {
    phase: "Running", outcome: null, cancelReason: "", hypothesis: "Cases convince.", lesson: "", nextName: null, start: "2026-03-01", end: "2026-03-31", minimumSample: 20,
    agreedChance: 0.95, hasEnoughData: true, isRuleMet: true, leaderId: "b", arms: [arm("a", "Brochure", true, 4, 36), arm("b", "Case", false, 20, 20, { chanceBest: 0.999 })],
};

test("Verdict says what the numbers say in each phase", () => {
    const { verdict } = load();
    assert.equal(verdict(found), "experimentMayEnd|Case");
    assert.equal(verdict({ ...found, isRuleMet: false }), "experimentOpen");
    assert.equal(verdict({ ...found, hasEnoughData: false, arms: [found.arms[0], { ...found.arms[1], missing: 1200 }] }), "experimentMissing|Case (1,200)");
    assert.equal(verdict({ ...found, hasEnoughData: false, arms: [] }), "experimentNoArms");
    assert.equal(verdict({ ...found, phase: "Ended", outcome: "BetterArm", arms: [found.arms[0], { ...found.arms[1], isBetter: true }] }), "experimentBetter|Case");
    assert.equal(verdict({ ...found, phase: "Ended", outcome: "NoDifference" }), "experimentNoDifference");
    assert.equal(verdict({ ...found, phase: "Ended", outcome: "NotEnoughData" }), "experimentTooFew");
    assert.equal(verdict({ ...found, phase: "Ended", outcome: "Cancelled", cancelReason: "Off." }), "experimentCancelled|Off.");
});

test("Numbers have an interval and chances, and words where nothing can be said", () => {
    const rows = plain(load().numbers({ ...found, arms: [found.arms[0], arm("b", "Case", false, 0, 0, { missing: 20, chanceBest: null, chanceBetterThanControl: null })] }, {}));
    assert.deepEqual(rows[1].slice(0, 2), ["controlArm|Brochure", "4"]);
    assert.deepEqual(rows[1].slice(2), ["40", "3", "10%", "4% – 22%", "0", "0.1%", "–"]);
    assert.deepEqual(rows[2].slice(2), ["0", "3", "–", "–", "20", "notEnoughData", "notEnoughData"]);
});

test("What nobody said is left out of what was learned", () => {
    const names = { crma_hypothesis: "Hypothesis", crma_lesson: "Lesson", crma_nextid: "Next experiment", crma_cancelreason: "Reason" };
    assert.deepEqual(plain(load().learned(found, names)).slice(1), [["Hypothesis", "Cases convince."]]);
    assert.deepEqual(
        plain(load().learned({ ...found, lesson: "Cases pay.", nextName: "Longer cases" }, names)).slice(2), [["Lesson", "Cases pay."], ["Next experiment", "Longer cases"]]);
});

test("Spreadsheet has every number as it is", () => {
    const rows = plain(load().whole(found, {}));
    assert.deepEqual(rows[2], ["Case", "Case", "", "", "Form", "", 20, 20, 3, 0.5, 0.04, 0.22, 0, 0.999, 0.999]);
    assert.equal(rows[0].length, rows[1].length);
});

test("Control is drawn as what the others are held against", () => {
    assert.deepEqual(plain(load().shares(found)).map((share) => [share.kind, share.text]), [["reference", "ofDecidedLeads|4|40"], ["current", "ofDecidedLeads|20|40"]]);
});
