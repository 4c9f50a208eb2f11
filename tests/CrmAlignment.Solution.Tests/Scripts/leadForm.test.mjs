import assert from "node:assert/strict";
import { test } from "node:test";
import { Client, refusal } from "./xrm.mjs";

const LEAD = "aaaaaaaa-0000-0000-0000-000000000001";
const HANDOVER = "cccccccc-0000-0000-0000-000000000001";
const NotMet = 471200001;
const Met = 471200002;
const Stage = { Inquiry: 471200000, SalesReady: 471200002, Disqualified: 471200006 };
const call = `call crma_EvaluateLead entity 0 entity=mscrm.lead/5:${LEAD}`;
const suggest = `call crma_SuggestSteps entity 0 entity=mscrm.lead/5:${LEAD}`;

const criterion = (name, column, required) => ({ name, column, actual: "", required, guidance: null });
const unmet = (...criteria) => ({ Verdict: NotMet, Score: 0, Threshold: 30, UnmetCriteria: JSON.stringify(criteria), CriteriaSetCode: "A", SetVersion: 1 });
const met = { Verdict: Met, Score: 30, Threshold: 30, UnmetCriteria: JSON.stringify([criterion("Size", "numberofemployees", "at least 50")]), CriteriaSetCode: "A", SetVersion: 1 };

const lead = (changes = {}) => ({ statecode: 0, crma_stage: Stage.Inquiry, crma_assessedon: "2026-03-01", crma_handoverid: null, budgetamount: null, jobtitle: null, numberofemployees: 1, ...changes });
const onOffer = () => lead({ crma_stage: Stage.SalesReady, crma_handoverid: [{ id: `{${HANDOVER.toUpperCase()}}`, entityType: "crma_handover" }] });
const handover = (outcome, due) => ({ crma_handover: [{ id: HANDOVER, crma_outcome: outcome, crma_dueon: due }] });

const context = (form) => ({ getFormContext: () => form });
const settled = () => new Promise((resolve) => { setTimeout(resolve, 0); });

/** Opens a form as the platform does: its OnLoad first, then the OnLoad of its data. */
async function open(client, form) {
    const answer = client.commands.LeadForm.onLoad(context(form));
    raise(client, form);
    await settled();
    return answer;
}

function raise(client, form) {
    client.dataHandlers.forEach((handler) => { handler(context(form)); });
}

test("An open lead is evaluated once when its form is opened, and nobody waits for it", async () => {
    const client = new Client({ answers: { crma_EvaluateLead: met } }).load("leadForm.js");

    const answer = await open(client, client.form({ columns: lead() }));

    assert.equal(answer, undefined);
    assert.deepEqual(client.log, [call, suggest]);
    assert.deepEqual([...client.notices], []);
    assert.deepEqual([...client.marks], []);
});

test("Unmet criteria are counted, the first are named, and the columns of all of them are marked", async () => {
    const answer = unmet(
        criterion("Budget", "budgetamount", "at least 10000"),
        criterion("Size", "numberofemployees", "at least 50"),
        criterion("Budget limit", "budgetamount", "at most 90000"),
        criterion("Job", "jobtitle", "any value"),
        criterion("Elsewhere", "crma_notonform", "any value"));
    const client = new Client({ answers: { crma_EvaluateLead: answer } }).load("leadForm.js");

    await open(client, client.form({ columns: lead() }));

    assert.deepEqual([...client.notices], [["crma_unmet", "WARNING: formNotMet(5|Budget: at least 10000; Size: at least 50; Budget limit: at most 90000)"]]);
    assert.deepEqual([...client.marks], [
        ["budgetamount crma_unmet", "RECOMMENDATION: formNeeded(at least 10000; at most 90000)"],
        ["numberofemployees crma_unmet", "RECOMMENDATION: formNeeded(at least 50)"],
        ["jobtitle crma_unmet", "RECOMMENDATION: formNeeded(any value)"],
    ]);
});

test("Banner and marks go when a save makes the lead meet its criteria", async () => {
    const columns = lead();
    const answers = { crma_EvaluateLead: unmet(criterion("Budget", "budgetamount", "any value")) };
    const client = new Client({ answers }).load("leadForm.js");
    const form = client.form({ columns });
    await open(client, form);

    answers.crma_EvaluateLead = met;
    columns.crma_assessedon = "2026-03-02";
    raise(client, form);
    await settled();

    assert.deepEqual(client.log.filter((line) => line === call).length, 2);
    assert.deepEqual([...client.notices], []);
    assert.deepEqual([...client.marks], []);
});

test("No criteria for the lead say nothing", async () => {
    const client = new Client({ answers: { crma_EvaluateLead: { Verdict: 471200000, UnmetCriteria: "" } } }).load("leadForm.js");

    await open(client, client.form({ columns: lead() }));

    assert.deepEqual([...client.notices], []);
});

test("A new lead and a closed one are not evaluated, and what stood there goes", async () => {
    for (const options of [{ id: "", columns: lead() }, { columns: lead({ statecode: 2, crma_stage: Stage.Disqualified }) }]) {
        const client = new Client().load("leadForm.js");
        const notices = new Map([["crma_unmet", "x"], ["crma_offer", "x"], ["crma_notchecked", "x"], ["other", "x"]]);

        await open(client, client.form({ ...options, notices }));

        assert.deepEqual(client.log, []);
        assert.deepEqual([...client.notices.keys()], ["other"]);
    }
});

test("Until when sales decides stands on a lead on offer", async () => {
    const client = new Client({ answers: { crma_EvaluateLead: met }, records: handover(471200000, "2999-01-01T10:00:00Z") }).load("leadForm.js");

    await open(client, client.form({ columns: onOffer() }));

    assert.deepEqual([...client.notices], [["crma_offer", `INFO: formOffered(${new Date("2999-01-01T10:00:00Z").toLocaleString()})`]]);
});

test("The time of an offer is written as the user's settings write it", async () => {
    const offer = handover(471200000, "2999-01-01T10:00:00Z");
    offer.crma_handover[0]["crma_dueon@OData.Community.Display.V1.FormattedValue"] = "1.1.2999 11:00";
    const client = new Client({ answers: { crma_EvaluateLead: met }, records: offer }).load("leadForm.js");

    await open(client, client.form({ columns: onOffer() }));

    assert.deepEqual([...client.notices], [["crma_offer", "INFO: formOffered(1.1.2999 11:00)"]]);
});

test("An overdue offer is a warning", async () => {
    const client = new Client({ answers: { crma_EvaluateLead: met }, records: handover(471200000, "2020-01-01T10:00:00Z") }).load("leadForm.js");

    await open(client, client.form({ columns: onOffer() }));

    assert.match(client.notices.get("crma_offer"), /^WARNING: formOverdue\(/);
});

test("A handover that is decided says nothing, and takes the banner of the offer away", async () => {
    const client = new Client({ answers: { crma_EvaluateLead: met }, records: handover(471200003, "2020-01-01T10:00:00Z") }).load("leadForm.js");

    await open(client, client.form({ columns: onOffer(), notices: new Map([["crma_offer", "x"]]) }));

    assert.deepEqual([...client.notices], []);
});

test("A failure is a warning in the server's words, goes with the next success, and does not keep the other part", async () => {
    const columns = onOffer();
    const answers = { crma_EvaluateLead: () => { throw refusal("CRMA9001: no."); } };
    const client = new Client({ answers, records: handover(471200000, "2999-01-01T10:00:00Z") }).load("leadForm.js");
    const form = client.form({ columns });
    await open(client, form);
    assert.equal(client.notices.get("crma_notchecked"), "WARNING: formNotChecked(CRMA9001: no.)");
    assert.match(client.notices.get("crma_offer"), /^INFO/);

    answers.crma_EvaluateLead = met;
    raise(client, form);
    await settled();

    assert.equal(client.notices.has("crma_notchecked"), false);
});

test("A handover that cannot be read is a warning, and the criteria are shown all the same", async () => {
    const client = new Client({ answers: { crma_EvaluateLead: unmet(criterion("Budget", "budgetamount", "any value")) } }).load("leadForm.js");

    await open(client, client.form({ columns: onOffer() }));

    assert.match(client.notices.get("crma_offerunknown"), /^WARNING: formOfferUnknown\(crma_handover .* does not exist\.\)$/);
    assert.match(client.notices.get("crma_unmet"), /^WARNING: formNotMet/);
});

test("Offline is said", async () => {
    const client = new Client({ offline: true, answers: { crma_EvaluateLead: () => { throw new Error("Failed to fetch"); } } }).load("leadForm.js");

    await open(client, client.form({ columns: lead() }));

    assert.match(client.notices.get("crma_notchecked"), /^WARNING: formNotChecked\(offline/);
});

test("The answer to an earlier load does not overwrite that to a later one", async () => {
    const waiting = [];
    const columns = lead();
    const client = new Client({ answers: { crma_EvaluateLead: () => new Promise((resolve) => { waiting.push(resolve); }) } }).load("leadForm.js");
    const form = client.form({ columns });
    await open(client, form);
    columns.crma_assessedon = "2026-03-02";
    raise(client, form);
    await settled();

    waiting[1](met);
    waiting[0](unmet(criterion("Budget", "budgetamount", "any value")));
    await settled();

    assert.equal(waiting.length, 2);
    assert.deepEqual([...client.notices], []);
});

test("A save within the second of the one before is asked about, too", async () => {
    const waiting = [];
    const columns = lead();
    const client = new Client({ answers: { crma_EvaluateLead: () => new Promise((resolve) => { waiting.push(resolve); }) } }).load("leadForm.js");
    const form = client.form({ columns });
    await open(client, form);
    columns.jobtitle = "Buyer";
    raise(client, form);
    await settled();

    waiting[0](unmet(criterion("Job", "jobtitle", "any value")));
    waiting[1]?.(met);
    await settled();

    assert.equal(waiting.length, 2);
    assert.deepEqual([...client.notices], []);
});

test("An answer that comes when the form shows another lead is not shown", async () => {
    let resolve;
    const client = new Client({ answers: { crma_EvaluateLead: () => new Promise((given) => { resolve = given; }) } }).load("leadForm.js");
    const form = client.form({ columns: lead() });
    await open(client, form);
    const other = client.form({ id: "{AAAAAAAA-0000-0000-0000-000000000002}", columns: lead() });
    form.data.entity.getId = other.data.entity.getId;

    resolve(unmet(criterion("Budget", "budgetamount", "any value")));
    await settled();

    assert.deepEqual([...client.notices], []);
});

test("A form that lacks our columns shows the criteria, with a call for each load", async () => {
    const client = new Client({ answers: { crma_EvaluateLead: unmet(criterion("Budget", "budgetamount", "any value")) } }).load("leadForm.js");

    await open(client, client.form({ columns: { budgetamount: null } }));

    assert.deepEqual(client.log.filter((line) => line === call).length, 2);
    assert.match(client.notices.get("crma_unmet"), /^WARNING/);
    assert.equal(client.marks.size, 1);
});

test("A form that is loaded twice does not ask twice", async () => {
    const client = new Client({ answers: { crma_EvaluateLead: met } }).load("leadForm.js");
    const form = client.form({ columns: lead() });
    await open(client, form);

    await open(client, form);

    assert.equal(client.dataHandlers.size, 1);
    assert.equal(client.log.length, 4);
});

test("The page with the stages is told of each change, and a form without it, or a page that is not loaded, is no failure", async () => {
    const told = [];
    const page = { showStagePath: (id) => { told.push(id); } };
    const client = new Client({ answers: { crma_EvaluateLead: met } }).load("leadForm.js");
    const forms = [async () => page, async () => ({}), async () => { throw new Error("not loaded"); }]
        .map((getContentWindow) => client.form({ columns: lead(), controls: { WebResource_stagepath: { getContentWindow } } }));

    for (const form of [...forms, client.form({ columns: lead() })]) {
        await open(client, form);
    }

    assert.deepEqual(told, [`{${LEAD.toUpperCase()}}`]);
});

test("A form that takes another's place while the answer is on its way shows what is missing", async () => {
    const waiting = [];
    const client = new Client({ answers: { crma_EvaluateLead: () => new Promise((resolve) => { waiting.push(resolve); }) } }).load("leadForm.js");
    await open(client, client.form({ columns: lead() }));

    await open(client, client.form({ columns: lead() }));
    waiting.forEach((give) => give(unmet(criterion("Budget", "budgetamount", "at least 10000"))));
    await settled();

    assert.equal(client.notices.size, 1);
    assert.equal(client.marks.size, 1);
});

const step = (name, changes = {}) => ({
    runId: LEAD, name, responsible: "Sales", channel: null, guidance: "", outcome: "Suggested", dueOn: null, dueText: "", reason: "", answeredBy: "", ...changes,
});
const suggestion = (...steps) => ({ Found: true, Result: JSON.stringify({ name: "On offer", version: 1, description: "", steps }) });

test("The first step that nobody has answered says what to do now, and until when", async () => {
    const steps = suggestion(
        step("Read", { outcome: "Done" }), step("Call", { dueOn: "2999-01-01T10:00:00Z", dueText: "1.1.2999 11:00" }), step("Write", { dueOn: "2020-01-01T10:00:00Z", dueText: "1.1.2020 11:00" }));
    const client = new Client({ answers: { crma_EvaluateLead: met, crma_SuggestSteps: steps } }).load("leadForm.js");

    await open(client, client.form({ columns: lead() }));

    assert.deepEqual([...client.notices.keys()], ["crma_now"]);
    assert.match(client.notices.get("crma_now"), /^INFO: formNow\(Call, nowDue\(1\.1\.2999 11:00\)\|2/);
});

test("What to do now goes when every step is answered or no playbook is for the lead", async () => {
    for (const answer of [suggestion(step("Read", { outcome: "Done" })), { Found: false, Result: "{}" }]) {
        const client = new Client({ answers: { crma_EvaluateLead: met, crma_SuggestSteps: answer } }).load("leadForm.js");

        await open(client, client.form({ columns: lead(), notices: new Map([["crma_now", "x"]]) }));

        assert.deepEqual([...client.notices], []);
    }
});

test("Steps that cannot be read are a warning, and the criteria are shown all the same", async () => {
    const answers = { crma_EvaluateLead: unmet(criterion("Budget", "budgetamount", "any value")), crma_SuggestSteps: () => { throw refusal("CRMA8116: busy."); } };
    const client = new Client({ answers }).load("leadForm.js");

    await open(client, client.form({ columns: lead() }));

    assert.equal(client.notices.get("crma_nowunknown"), "WARNING: formNowUnknown(CRMA8116: busy.)");
    assert.match(client.notices.get("crma_unmet"), /^WARNING: formNotMet/);
});
