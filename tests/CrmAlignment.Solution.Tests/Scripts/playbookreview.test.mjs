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

const told = (share) => ({ share, shareLow: share === null ? null : share - 0.1, shareHigh: share === null ? null : share + 0.1 });
const leads = (qualified, lost, open, share) => ({ qualified, lost, open, ...told(share) });
const found = {
    teams: [
        { businessUnit: "North", responsible: "Sales", done: 15, notDone: 3, unanswered: 2, ...told(0.75) },
        { businessUnit: "", responsible: "Both", done: 1, notDone: 0, unanswered: 0, ...told(null) },
    ],
    playbooks: [
        { playbookId: "a", name: "Answer an offer", version: 2, allDone: leads(18, 2, 4, 0.9), others: leads(10, 10, 1, 0.5), difference: 0.4, differenceLow: 0.125, differenceHigh: 0.6 },
        { playbookId: "b", name: "", version: 1, allDone: leads(1, 0, 0, null), others: leads(0, 0, 0, null), difference: null, differenceLow: null, differenceHigh: null },
    ],
};

test("Each team stands with its steps, and of too few with no share", () => {
    const PlaybookTables = load("PlaybookTables", "playbooktables.js");
    const rows = plain(PlaybookTables.teams(found)).slice(1);

    assert.equal(PlaybookTables.steps(found), 21);
    assert.deepEqual(rows, [
        ["North", "ofSales", "15", "3", "2", "chanceBetween|75%|65%|85%"], ["noBusinessUnit", "ofBoth", "1", "0", "0", "notEnoughData"],
    ]);
});

test("Leads with all steps done stand above the others of the same version", () => {
    const rows = plain(load("PlaybookTables", "playbooktables.js").leads(found)).slice(1);

    assert.deepEqual(rows[0], ["playbookVersion|Answer an offer|2", "allStepsDone", "18", "2", "4", "chanceBetween|90%|80%|100%"]);
    assert.deepEqual(rows[1], ["playbookVersion|Answer an offer|2", "leadsWithout", "10", "10", "1", "chanceBetween|50%|40%|60%"]);
    assert.deepEqual([rows[2][0], rows[2][5]], ["playbookVersion|b|1", "notEnoughData"]);
});

test("Difference is in points with its interval, or there is not enough data", () => {
    assert.deepEqual(plain(load("PlaybookTables", "playbooktables.js").differences(found)).slice(1), [
        ["playbookVersion|Answer an offer|2", "chanceBetween|points|+40|points|+12.5|points|+60"], ["playbookVersion|b|1", "notEnoughData"],
    ]);
});

test("Spreadsheet gets every number as it is", () => {
    const [headings, row] = plain(load("PlaybookTables", "playbooktables.js").whole(found));

    assert.equal(headings.length, row.length);
    assert.deepEqual(row.slice(2), [18, 2, 4, 0.9, 0.8, 1]);
});
