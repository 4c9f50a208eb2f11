import assert from "node:assert/strict";
import { test } from "node:test";
import { Client, refusal, selected } from "./xrm.mjs";

const DRAFT = { id: "aaaaaaaa-0000-0000-0000-000000000001", crma_criteriasetid: "aaaaaaaa-0000-0000-0000-000000000001", crma_name: "B2B", crma_code: "b2b", crma_version: 2, crma_phase: 471200000 };
const IN_FORCE = { id: "aaaaaaaa-0000-0000-0000-000000000002", crma_criteriasetid: "aaaaaaaa-0000-0000-0000-000000000002", crma_name: "B2B", crma_code: "B2B", crma_version: 1, crma_phase: 471200001 };
const OTHER = { ...IN_FORCE, id: "aaaaaaaa-0000-0000-0000-000000000003", crma_criteriasetid: "aaaaaaaa-0000-0000-0000-000000000003", crma_code: "B2C" };
const ASKED = { from: "2026-01-01", to: "2026-03-31", points: "", present: false };

const counts = (leads, revenue = 0) => ({ leads, accepted: 0, rejected: 0, won: leads, lost: 0, open: 0, revenue });
const tally = (all, after) => ({ all: counts(all), before: counts(0), after: counts(after, 0.1), joined: counts(after), dropped: counts(0) });

/** A slice of so many compared leads of a segment, of which so many would be ready. */
function slice(leads, after, segment) {
    return {
        leads, assessments: leads, compared: leads, byPresentValues: 0, withoutValues: 0, notKept: 0, outsideScope: 0, leftScope: 0,
        total: tally(leads, after),
        criteria: [{ name: "Budget", column: "budgetamount", isRequired: true, points: 0, decidesAlone: counts(leads - after) }],
        segments: [{ segment, tally: tally(leads, after) }],
        campaigns: [{ campaignId: "00000000-0000-0000-0000-000000000000", name: "", tally: tally(leads, after) }],
        changed: Array.from({ length: after }, (_, index) => ({ leadId: `${segment}${index}`, name: "Ada", wouldBeReady: true, accepted: false, rejected: false, deal: "None", revenue: 0 })),
    };
}

/** A client whose server answers with the slices in turn; its user answers the dialogs in turn. */
function clientOf(slices, answers, { records = [DRAFT], confirms = true } = {}) {
    const client = new Client({
        records: { crma_criteriaset: records },
        user: { confirms },
        answers: {
            crma_SimulateCriteriaSet: () => {
                const next = slices.shift();
                if (next instanceof Error || next.errorCode) {
                    throw next;
                }

                return { Result: JSON.stringify(next), NextCursor: slices.length > 0 ? `after ${slices.length}` : "" };
            },
        },
    });
    Object.defineProperty(client.user, "answer", { get: () => answers.shift() });
    return client.load("criteriaset.js");
}

const calls = (client) => client.log.filter((line) => line.startsWith("call"));
const tryOut = (client) => client.commands.CriteriaSets.tryOut(client.form({ table: "crma_criteriaset", name: "B2B" }));

test("What if adds the slices up and shows them with their sample", async () => {
    const client = clientOf([slice(3, 1, "Retail"), slice(2, 2, "retail"), slice(1, 0, "Bank")], [ASKED]);

    await tryOut(client);

    const set = "CriteriaSetId=Edm.Guid/1:aaaaaaaa-0000-0000-0000-000000000001 From=Edm.DateTimeOffset/1:2026-01-01T00:00:00Z To=Edm.DateTimeOffset/1:2026-03-31T00:00:00Z UsePresentValues=Edm.Boolean/1:false";
    assert.deepEqual(calls(client), [
        `call crma_SimulateCriteriaSet null 0 ${set}`,
        `call crma_SimulateCriteriaSet null 0 ${set} Cursor=Edm.String/1:after 2`,
        `call crma_SimulateCriteriaSet null 0 ${set} Cursor=Edm.String/1:after 1`,
    ]);
    assert.deepEqual(client.log.filter((line) => line.startsWith("progress whatIf")), ["progress whatIfProgress(B2B 2|0)", "progress whatIfProgress(B2B 2|3)", "progress whatIfProgress(B2B 2|5)"]);
    assert.deepEqual(client.log.filter((line) => line.startsWith("dialog")), ["dialog webresource crma_/pages/whatif.html 2", "dialog webresource crma_/pages/whatifresult.html 2"]);
    const { tried, inForce, app } = client.questions[1];
    assert.deepEqual([tried.leads, tried.total.after.leads, tried.total.after.revenue, tried.criteria[0].decidesAlone.leads, tried.changed.length], [6, 3, 0.3, 3, 3]);
    assert.deepEqual(tried.segments.map((group) => [group.segment, group.tally.all.leads]), [["Retail", 5], ["Bank", 1]]);
    assert.deepEqual([inForce, app], [null, "https://crm.example/main.aspx?appid=app"]);
    assert.equal(client.storage.size, 0);
});

test("A draft is held against the version in force as well", async () => {
    const client = clientOf([slice(3, 1, "Retail"), slice(3, 2, "Retail")], [{ ...ASKED, points: "10", present: true }], { records: [DRAFT, OTHER, IN_FORCE] });

    // The server gives the first an empty cursor only at the end of both: each walk has one slice.
    client.answers.crma_SimulateCriteriaSet = ((former) => (request) => ({ ...former(request), NextCursor: "" }))(client.answers.crma_SimulateCriteriaSet);
    await tryOut(client);

    assert.deepEqual(calls(client).map((call) => call.split(" ")[4]), [`CriteriaSetId=Edm.Guid/1:${DRAFT.id}`, `CriteriaSetId=Edm.Guid/1:${IN_FORCE.id}`]);
    assert.deepEqual(calls(client).map((call) => call.includes("Threshold=Edm.Int32/1:10")), [true, false]);
    assert.ok(calls(client).every((call) => call.includes("UsePresentValues=Edm.Boolean/1:true")));
    assert.equal(client.questions[1].inForce.after.leads, 2);
    assert.match(client.questions[1].texts.asInForce, /B2B 1/);
});

test("Work that stops goes on from there, or is given up", async () => {
    for (const confirms of [true, false]) {
        const client = clientOf([slice(3, 1, "Retail"), refusal("Busy."), slice(2, 2, "Retail")], [ASKED], { confirms });

        await tryOut(client);

        assert.ok(client.log.includes("confirm whatIfGoOn(3|Busy.)"));
        assert.deepEqual(client.questions.slice(1).map((question) => question.tried.leads), confirms ? [5] : []);
        assert.deepEqual(calls(client).slice(1).map((call) => call.split("Cursor=")[1]), confirms ? ["Edm.String/1:after 2", "Edm.String/1:after 2"] : ["Edm.String/1:after 2"]);
        assert.equal(client.log.filter((line) => line.startsWith("progress")).at(-1), "progress closed");
    }
});

test("What the server refuses is said in its words", async () => {
    const client = clientOf([refusal("CRMA2007: There is no scored criterion.")], [ASKED]);

    await tryOut(client);

    assert.equal(client.log.at(-1), "alert notDone, close: CRMA2007: There is no scored criterion.");
});

test("Who gives the question up asks the server nothing", async () => {
    const client = clientOf([], [undefined]);

    await tryOut(client);

    assert.deepEqual(calls(client), []);
    assert.match(client.questions[0].values.from, /^\d{4}-\d{2}-\d{2}$/);
    assert.ok(client.questions[0].values.from < client.questions[0].values.to);
});

test("From what was found one goes back to other days, which stand as they were entered", async () => {
    const client = clientOf([slice(1, 1, "Retail")], [ASKED, "again", undefined]);

    await tryOut(client);

    assert.deepEqual(client.questions[2].values, ASKED);
    assert.equal(calls(client).length, 1);
});

test("What if works on the selected row of a list", async () => {
    const client = clientOf([slice(1, 1, "Retail")], [ASKED], { records: [{ ...DRAFT, id: "bbbbbbbb-0000-0000-0000-000000000001" }] });

    await client.commands.CriteriaSets.tryOut(client.list(), selected("crma_criteriaset", "B2B"));

    assert.equal(client.questions.length, 2);
});

test("Of leads that change side the page gets the first thousand, and the sums of all", async () => {
    const client = clientOf([slice(900, 900, "Retail"), slice(300, 300, "Retail")], [ASKED]);

    await tryOut(client);

    assert.deepEqual([client.questions[1].tried.changed.length, client.questions[1].tried.total.joined.leads], [1000, 1200]);
});
