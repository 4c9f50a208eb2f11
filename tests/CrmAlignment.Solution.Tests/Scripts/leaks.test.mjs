import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { runInNewContext } from "node:vm";
import { resources } from "./xrm.mjs";

/** What a script declares, in a world with nothing but the language; texts say their keys. */
function load(name, ...scripts) {
    const text = scripts.map((script) => readFileSync(join(resources, "pages", script), "utf8")).join("\n");
    return runInNewContext(`const Page = { tag: "en", text: (key, ...values) => [key, ...values].join("|") };\n${text}\n${name};`, { Intl, Date });
}

/** Objects of another world are not equal by their prototypes. */
const plain = (value) => JSON.parse(JSON.stringify(value));

const slice = (isComplete, leads, NextState) => ({ Result: JSON.stringify({ isComplete, leads, referenceLeads: 0 }), NextState });

test("Walk carries the state from slice to slice until all is read", async () => {
    const DiagnosisWalk = load("DiagnosisWalk", "diagnosiswalk.js");
    const answers = [slice(false, 500, "a"), slice(false, 700, "b"), slice(true, 700, "")];
    const states = [];
    const told = [];
    const walk = DiagnosisWalk.of(async (state) => { states.push(state); return answers[states.length - 1]; }, (found) => told.push(found.leads));

    assert.deepEqual(plain(await walk.run()), { isComplete: true, leads: 700, referenceLeads: 0 });
    assert.deepEqual(states, ["", "a", "b"]);
    assert.deepEqual(told, [500, 700, 700]);
});

test("Walk of which a slice fails goes on from the state before it, as often as it fails", async () => {
    const DiagnosisWalk = load("DiagnosisWalk", "diagnosiswalk.js");
    const states = [];
    const walk = DiagnosisWalk.of(async (state) => {
        states.push(state);
        if (states.length === 1) {
            return slice(false, 500, "a");
        }

        if (states.length < 4) {
            throw new Error("busy");
        }

        return slice(true, 600, "");
    }, () => { /* nobody */ });

    await assert.rejects(walk.run(), /busy/);
    await assert.rejects(walk.run(), /busy/);
    assert.equal((await walk.run()).leads, 600);
    assert.deepEqual(states, ["", "a", "a", "a"]);
});

test("Walk that is stopped answers nothing, keeps the slice that was being read, and goes on after it", async () => {
    const DiagnosisWalk = load("DiagnosisWalk", "diagnosiswalk.js");
    const states = [];
    const walk = DiagnosisWalk.of(async (state) => { states.push(state); return states.length === 1 ? slice(false, 500, "a") : slice(true, 600, ""); }, () => { walk.stop(); });

    assert.equal(await walk.run(), null);
    assert.deepEqual(states, [""]);
    // It is stopped again, but nothing is left to read.
    assert.equal((await walk.run()).leads, 600);
    assert.deepEqual(states, ["", "a"]);
});

test("Reference is the days before that are as many, the same days last year, or another segment on the same days", () => {
    const LeakQuestion = load("LeakQuestion", "periods.js", "calls.js", "leakquestion.js");
    const march = { start: "2024-03-01", grain: "month", segment: "" };
    const days = (choice) => plain(LeakQuestion.days(choice));

    assert.deepEqual(days({ ...march, reference: "before" }), ["2024-01-30", "2024-02-29"]);
    assert.deepEqual(days({ ...march, reference: "year" }), ["2023-03-01", "2023-03-31"]);
    assert.deepEqual(days({ ...march, start: "2024-02-01", reference: "year" }), ["2023-02-01", "2023-02-28"]);
    assert.deepEqual(days({ ...march, start: "2024-01-01", grain: "quarter", reference: "before" }), ["2023-10-02", "2023-12-31"]);
    assert.deepEqual(days({ ...march, reference: "segment:Retail" }), ["2024-03-01", "2024-03-31"]);
    const day = (value) => ({ type: "Edm.DateTimeOffset", value: `${value}T00:00:00Z` });
    assert.deepEqual(plain(LeakQuestion.parameters({ ...march, segment: "Industry", reference: "segment:segment: A" })), {
        From: day("2024-03-01"), To: day("2024-03-31"), Segment: { type: "Edm.String", value: "Industry" },
        ReferenceFrom: day("2024-03-01"), ReferenceTo: day("2024-03-31"), ReferenceSegment: { type: "Edm.String", value: "segment: A" },
    });
    assert.equal(LeakQuestion.parameters({ ...march, reference: "before" }).Segment, undefined);
    assert.equal(LeakQuestion.parameters({ ...march, reference: "before" }).AgainstTargets, undefined);
    assert.equal(LeakQuestion.parameters({ ...march, category: "", reference: "before" }).LeadCategoryId, undefined);
    assert.deepEqual(plain(LeakQuestion.parameters({ ...march, category: "c1", reference: "before" }).LeadCategoryId), { type: "Edm.Guid", value: "c1" });
});

test("Agreed target is asked for without a reference, of the lead category that is chosen", () => {
    const LeakQuestion = load("LeakQuestion", "periods.js", "calls.js", "leakquestion.js");
    const day = (value) => ({ type: "Edm.DateTimeOffset", value: `${value}T00:00:00Z` });

    assert.deepEqual(plain(LeakQuestion.parameters({ start: "2024-10-01", grain: "quarter", segment: "Retail", category: "c1", reference: "target" })), {
        From: day("2024-10-01"), To: day("2024-12-31"), Segment: { type: "Edm.String", value: "Retail" }, LeadCategoryId: { type: "Edm.Guid", value: "c1" },
        AgainstTargets: { type: "Edm.Boolean", value: true },
    });
});

const counts = (conversion, more = {}) => ({
    entered: 30, wentOn: 20, inside: 5, nurtured: 3, lost: 2, conversion, conversionLow: 0.6, conversionHigh: 0.91, measured: 18, medianDays: 2.25, percentile90Days: 9,
    reasons: [{ reason: "", leads: 3 }, { reason: "=No fit", leads: 2 }], ...more,
});
const layer = (name, difference, isSure, rank, more = {}) => ({
    name, rank, difference, isSure, differenceLow: difference === null ? null : difference - 0.1, differenceHigh: difference === null ? null : difference + 0.1,
    missingLeads: difference === null ? null : 4.5, moneyLost: null, moneyLostLow: null, moneyLostHigh: null, current: counts(0.8), reference: counts(0.9), ...more,
});

test("How sure a leak is follows from what the server says, and unknown is no leak", () => {
    const LeakNumbers = load("LeakNumbers", "numbers.js", "leaknumbers.js");
    const words = [layer("A", -0.3, true, 2), layer("B", -0.05, false, 1), layer("C", 0, false, null), layer("D", 0.2, false, null), layer("E", null, false, null)].map((one) => LeakNumbers.verdict(one));

    assert.deepEqual(plain(words), ["leakSure", "leakUnsure", "leakNone", "leakNone", "leakUnknown|20"]);
    assert.deepEqual(plain(LeakNumbers.leaks([layer("A", -0.3, true, 2), layer("C", 0, false, null), layer("B", -0.05, false, 1)]).map((one) => one.name)), ["B", "A"]);
});

test("Shares stand with their interval and the leads behind them, of none with a word", () => {
    const LeakNumbers = load("LeakNumbers", "numbers.js", "leaknumbers.js");

    assert.equal(LeakNumbers.share(counts(0.8)), "shareBetween|80%|60%|91%|25");
    assert.equal(LeakNumbers.ofDecided(counts(0.8)), "shareOf|80%|25");
    assert.equal(LeakNumbers.share(counts(null)), "noneDecided");
    assert.equal(LeakNumbers.difference(layer("A", -0.3, true, 1)), "between|points|-30|points|-40|points|-20");
    assert.equal(LeakNumbers.difference(layer("A", null, false, null)), "–");
    assert.equal(LeakNumbers.money(layer("A", -0.3, true, 1, { moneyLost: 1234.56, moneyLostLow: 0, moneyLostHigh: 9999.5 })), "between|1,235|0|10,000");
    assert.equal(LeakNumbers.money(layer("A", -0.3, true, 1)), "–");
});

test("Spreadsheet has a row a layer with every number as it is, and the reasons in words", () => {
    const LeakTables = load("LeakTables", "numbers.js", "leaknumbers.js", "leaktables.js");
    const [headings, row] = plain(LeakTables.whole([layer("Sales ready", -0.3, true, 1, { moneyLost: 1234.56, moneyLostLow: 0, moneyLostHigh: 9999.5 })]));

    assert.equal(headings.length, row.length);
    assert.deepEqual(row.slice(0, 12), ["Sales ready", 30, 20, 5, 3, 2, 0.8, 0.6, 0.91, 18, 2.25, 9]);
    assert.deepEqual(row.slice(23, 27), [-0.3, -0.4, -0.19999999999999998, 4.5]);
    assert.deepEqual(row.slice(-3), [9999.5, "leakSure", "noReason: 3; =No fit: 2"]);
});

test("Reasons are shares of those who did not go on", () => {
    const LeakTables = load("LeakTables", "numbers.js", "leaknumbers.js", "leaktables.js");

    assert.deepEqual(plain(LeakTables.reasons([layer("Sales ready", null, false, null)])).slice(1), [["Sales ready", "noReason", "3", "shareOf|60%|5"], ["Sales ready", "=No fit", "2", "shareOf|40%|5"]]);
});

test("Numbers lead to their leads where there are any", () => {
    const LeakTables = load("LeakTables", "numbers.js", "leaknumbers.js", "leaktables.js");

    assert.deepEqual(
        plain(LeakTables.whereabouts([layer("A", null, false, null)], (of, fate, words) => `${of.name} ${fate} ${words}`))[1],
        ["A", "A entered 30", "A wentOn 20", "A inside 5", "A nurtured 3", "A lost 2"]);
});

test("Query of leads is bounded, names instants, and lets no segment become a condition", () => {
    const LeakQueries = load("LeakQueries", "leakqueries.js");
    const query = LeakQueries.leads({ arrivedFrom: "2024-06-30T22:00:00Z", arrivedBefore: "2024-09-30T22:00:00Z", segment: "R&D \"<A>\"' />" }, 2, "lost");

    assert.match(query, /^\?fetchXml=<fetch count="100"><entity name="lead">/);
    assert.ok(query.includes("<condition attribute=\"createdon\" operator=\"ge\" value=\"2024-06-30T22:00:00Z\" /><condition attribute=\"createdon\" operator=\"lt\" value=\"2024-09-30T22:00:00Z\" />"));
    assert.ok(query.includes("<condition attribute=\"crma_segment\" operator=\"eq\" value=\"R&#38;D &#34;&#60;A&#62;&#34;&#39; /&#62;\" />"));
    assert.ok(query.includes("<condition attribute=\"crma_salesreadyon\" operator=\"not-null\" /><condition attribute=\"crma_salesacceptedon\" operator=\"null\" />"));
    assert.ok(query.includes("<condition attribute=\"crma_stage\" operator=\"eq\" value=\"471200006\" />"));
    assert.ok(!LeakQueries.leads({ arrivedFrom: "", arrivedBefore: "", segment: "" }, 0, "entered").includes("crma_segment"));
});

const planned = (name, plan, difference, more = {}) => layer(name, difference, false, null, { againstTargets: true, plan, reference: counts(null), ...more });

test("Layer beside a target says that there is none, or what is planned", () => {
    const LeakNumbers = load("LeakNumbers", "numbers.js", "leaknumbers.js");
    const layers = [planned("A", null, null), planned("B", 0.65, null), planned("C", 0.65, -0.1), planned("D", 0.65, 0)];

    assert.deepEqual(plain(layers.map((one) => LeakNumbers.verdict(one))), ["noTarget", "leakUnknown|20", "leakUnsure", "leakNone"]);
    assert.deepEqual(plain(layers.map((one) => LeakNumbers.besides(one))), ["noTarget", "65%", "65%", "65%"]);
    assert.equal(LeakNumbers.besides(layer("E", 0, false, null)), "shareBetween|90%|60%|91%|25");
});

test("Beside the leaks it is said which layers have no target, and which too few leads", () => {
    const LeakCards = load("LeakCards", "numbers.js", "leaknumbers.js", "leaktables.js", "leakcards.js");
    const few = planned("B", 0.65, null);

    assert.deepEqual(plain(LeakCards.rest([planned("A", null, null), few, planned("D", 0.65, 0)], 0)), ["noneBelowTarget", "notEnoughHere|20|reasonOf|B|25", "noTargetAt|A"]);
    assert.deepEqual(plain(LeakCards.rest([planned("A", null, null), planned("C", null, null)], 0)), ["noTargetAt|A; C"]);
    assert.deepEqual(plain(LeakCards.rest([layer("A", null, false, null), layer("C", 0, false, null)], 0)), ["noneWorse", "notEnoughAt|20|decidedAt|A|25|25"]);
});

test("Tables beside a target have the plan in the place of a reference, and no times of one", () => {
    const LeakTables = load("LeakTables", "numbers.js", "leaknumbers.js", "leaktables.js");
    const layers = [planned("Sales ready", 0.65, -0.1), planned("Accepted", null, null)];
    const [headings, row, other] = plain(LeakTables.whole(layers));

    assert.deepEqual(plain(LeakTables.conversions(layers)).map((cells) => cells.slice(0, 3)), [
        ["layer", "wentOnShare", "plan"], ["Sales ready", "shareBetween|80%|60%|91%|25", "65%"], ["Accepted", "shareBetween|80%|60%|91%|25", "noTarget"],
    ]);
    assert.deepEqual(plain(LeakTables.times(layers))[0], ["layer", "daysToNext", "nineOfTen", "measured"]);
    assert.deepEqual([headings.length, row.length, other.length], [22, 22, 22]);
    assert.deepEqual([headings[12], row[12], other[12]], ["plan", 0.65, null]);
});

test("Planned share is drawn as a point without a bar", () => {
    const scripts = ["numbers.js", "leaknumbers.js", "leaktables.js", "leakfigures.js"].map((script) => readFileSync(join(resources, "pages", script), "utf8")).join("\n");
    const drawn = plain(runInNewContext(
        "const Page = { tag: \"en\", text: (key, ...values) => [key, ...values].join(\"|\") }; const Intervals = { option: (shares) => shares }; const Drawing = { named: () => [] };\n"
        + `const shown = []; const Figure = { show: (title, option) => { shown.push([title, option(300)]); }, list() {} };\n${scripts}\n((layers) => { LeakFigures.show(layers, () => ""); return shown[0]; });`,
        { Intl, Date })([planned("Sales ready", 0.65, -0.1), planned("Accepted", null, null)]));

    assert.equal(drawn[0], "layerConversionPlanned");
    assert.deepEqual(drawn[1].map(({ name, value, low, high, text, kind }) => [name, value, low, high, text, kind]), [
        ["Sales ready", 0.8, 0.6, 0.91, "shareOf|80%|25", "current"], ["plan", 0.65, 0.65, 0.65, "65%", "reference"],
        ["Accepted", 0.8, 0.6, 0.91, "shareOf|80%|25", "current"], ["plan", null, null, null, "noTarget", "reference"],
    ]);
});
