import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { runInNewContext } from "node:vm";
import { resources } from "./xrm.mjs";

const StageSteps = runInNewContext(`${readFileSync(join(resources, "pages", "stagesteps.js"), "utf8")}\nStageSteps;`);
const Stage = { Inquiry: 471200000, SalesReady: 471200002, SalesAccepted: 471200003, Nurture: 471200005, Disqualified: 471200006 };

/** A lead that came to the stages whose columns are given. */
const lead = (stage, ...dates) => ({ crma_stage: stage, ...Object.fromEntries(dates.map((date) => [`${date}@OData.Community.Display.V1.FormattedValue`, `day of ${date}`])) });

/** The steps in short: d(one), c(urrent), a(head), and their dates. */
const seen = (row) => [...StageSteps.of(row)].map(({ key, state, date, beside }) => `${beside ? "beside " : ""}${key.slice(5)} ${state}${date && ` ${date}`}`);

test("A lead that is not saved begins as an inquiry", () => {
    assert.deepEqual(seen(null), ["Inquiry current", "MarketingQualified ahead", "SalesReady ahead", "SalesAccepted ahead", "Qualified ahead"]);
});

test("Stages before the present one are done, with their dates", () => {
    assert.deepEqual(
        seen(lead(Stage.SalesReady, "createdon", "crma_marketingqualifiedon", "crma_salesreadyon")),
        ["Inquiry done day of createdon", "MarketingQualified done day of crma_marketingqualifiedon", "SalesReady current day of crma_salesreadyon", "SalesAccepted ahead", "Qualified ahead"]);
});

test("A lead that has fallen back has no dates at stages that it has yet to reach", () => {
    assert.deepEqual(
        seen(lead(Stage.Inquiry, "createdon", "crma_marketingqualifiedon", "crma_salesreadyon")),
        ["Inquiry current day of createdon", "MarketingQualified ahead", "SalesReady ahead", "SalesAccepted ahead", "Qualified ahead"]);
});

test("Who left the way shows how far it came, and where it is", () => {
    assert.deepEqual(
        seen(lead(Stage.Nurture, "createdon", "crma_salesreadyon", "crma_nurturedon")),
        ["Inquiry done day of createdon", "MarketingQualified ahead", "SalesReady done day of crma_salesreadyon", "SalesAccepted ahead", "Qualified ahead", "beside Nurture current day of crma_nurturedon"]);
    assert.equal(seen(lead(Stage.Disqualified, "createdon", "crma_disqualifiedon")).at(-1), "beside Disqualified current day of crma_disqualifiedon");
});

test("Every stage and date that is shown is asked for", () => {
    assert.deepEqual([...StageSteps.columns].sort(), [
        "createdon", "crma_disqualifiedon", "crma_marketingqualifiedon", "crma_nurturedon", "crma_qualifiedon", "crma_salesacceptedon", "crma_salesreadyon", "crma_stage",
    ]);
});
