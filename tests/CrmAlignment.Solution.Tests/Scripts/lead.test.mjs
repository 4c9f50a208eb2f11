import assert from "node:assert/strict";
import { test } from "node:test";
import { Client, refusal, selected } from "./xrm.mjs";

const LEAD = "aaaaaaaa-0000-0000-0000-000000000001";
const FIRST = "bbbbbbbb-0000-0000-0000-000000000001";
const SECOND = "bbbbbbbb-0000-0000-0000-000000000002";
const offered = { HandoverId: "x", DueOn: "2026-03-04T10:00:00Z" };

const Stage = { Inquiry: 471200000, MarketingQualified: 471200001, SalesReady: 471200002, SalesAccepted: 471200003, Qualified: 471200004, Nurture: 471200005, Disqualified: 471200006 };

const Reasons = [
    { crma_rejectionreasonid: "r1", crma_code: "EARLY", crma_name: "Too early", crma_description: "Asks again.", crma_recyclable: true },
    { crma_rejectionreasonid: "r2", crma_code: "SPAM", crma_name: "Spam", crma_description: null, crma_recyclable: false },
];

const Tracks = [
    { crma_nurturetrackid: "t1", crma_name: "Next year", crma_isdefault: true },
    { crma_nurturetrackid: "t2", crma_name: "Warm", crma_isdefault: false },
];

const rule = (reason, track, condition = {}) => ({
    _crma_rejectionreasonid_value: reason, _crma_nurturetrackid_value: track, crma_minimumscore: null, crma_maximumscore: null, crma_segment: null, ...condition,
});

test("Offer saves what is changed, calls the server and refreshes the form", async () => {
    const client = new Client({ answers: { crma_OfferLead: offered } }).load("lead.js");

    await client.commands.Leads.offer(client.form({ dirty: true }));

    assert.deepEqual(client.log.map((line) => line.replace(/Ada\|.*\)/, "Ada|...)")), [
        "saved",
        "progress working",
        `call crma_OfferLead entity 0 entity=mscrm.lead/5:${LEAD}`,
        "progress closed",
        "refreshed false",
        "ribbon refreshed",
        "notice INFO: offered(Ada|...)",
    ]);
});

test("A command is given up when the save before it is refused, which the platform has told", async () => {
    const client = new Client({ answers: { crma_OfferLead: offered } }).load("lead.js");

    await client.commands.Leads.offer(client.form({ dirty: true, savesFail: true }));

    assert.deepEqual(client.log, ["saved"]);
});

test("A command that was done says so, even when the form cannot be read any more", async () => {
    const client = new Client({ answers: { crma_AcceptLead: {} } }).load("lead.js");
    const warnings = [];
    client.context.console = { warn: (text) => warnings.push(text) };

    await client.commands.Leads.accept(client.form({ refreshFails: true }));

    assert.equal(client.log.at(-1), "notice INFO: accepted(Ada)");
    assert.deepEqual(warnings, ["CrmAlignment: the refresh after a command failed."]);
});

test("A refusal is shown in the server's own words, and the form is refreshed", async () => {
    const client = new Client({ answers: { crma_AcceptLead: () => { throw refusal("CRMA3003: The lead is not offered."); } } }).load("lead.js");

    await client.commands.Leads.accept(client.form());

    assert.deepEqual(client.log.slice(-3), ["refreshed false", "ribbon refreshed", "alert notDone, close: CRMA3003: The lead is not offered."]);
    assert.ok(client.log.includes("progress closed"));
});

test("Rows of a list are done one by one, a refused one does not keep the others, and each refusal bears the name of its row", async () => {
    const answer = (request) => {
        if (request.entity.id === FIRST) {
            throw refusal("CRMA3002: already offered.");
        }

        return offered;
    };
    const client = new Client({ answers: { crma_OfferLead: answer } }).load("lead.js");

    await client.commands.Leads.offer(client.list(), selected("lead", "Ada", "Bob"));

    assert.deepEqual(client.log, [
        "progress working",
        "progress progress(1|2)",
        `call crma_OfferLead entity 0 entity=mscrm.lead/5:${FIRST}`,
        "progress progress(2|2)",
        `call crma_OfferLead entity 0 entity=mscrm.lead/5:${SECOND}`,
        "progress closed",
        "list refreshed",
        "alert notDone, close: someDone(1|2)\n\nAda: CRMA3002: already offered.",
    ]);
});

test("All rows of a list done is a notification that can be closed", async () => {
    const client = new Client({ answers: { crma_AcceptLead: { HandoverId: "x" } } }).load("lead.js");

    await client.commands.Leads.accept(client.list(), selected("lead", "Ada", "Bob"));

    assert.deepEqual(client.log.at(-1), "notification 2 1 true: allDone(2)");
});

test("A second click does nothing while the first runs, another lead is another command, and afterwards it works again", async () => {
    const waiting = [];
    const client = new Client({ answers: { crma_OfferLead: () => new Promise((resolve) => { waiting.push(resolve); }) } }).load("lead.js");
    const form = client.form();
    const settled = () => new Promise(setImmediate);

    const first = client.commands.Leads.offer(form);
    await client.commands.Leads.offer(form);
    await settled();
    assert.equal(waiting.length, 1);

    const other = client.commands.Leads.offer(client.form({ id: "{CCCCCCCC-0000-0000-0000-000000000001}" }));
    await settled();
    assert.equal(waiting.length, 2);

    waiting.forEach((answer) => answer(offered));
    await Promise.all([first, other]);
    const again = client.commands.Leads.offer(form);
    await settled();
    assert.equal(waiting.length, 3);
    waiting[2](offered);
    await again;
});

test("A command that failed can be run again", async () => {
    let calls = 0;
    const client = new Client({ answers: { crma_AcceptLead: () => { calls++; throw refusal("no"); } } }).load("lead.js");

    await client.commands.Leads.accept(client.form());
    await client.commands.Leads.accept(client.form());

    assert.equal(calls, 2);
});

test("Without a connection the refusal says so, whatever the error is", async () => {
    const client = new Client({ offline: true, answers: { crma_AcceptLead: () => { throw new TypeError("Failed to fetch"); } } }).load("lead.js");

    await client.commands.Leads.accept(client.form());

    assert.equal(client.log.at(-1), "alert notDone, close: offline");
});

test("An error without a message is told in words", async () => {
    const client = new Client({ answers: { crma_AcceptLead: () => { throw { errorCode: 0 }; } } }).load("lead.js");

    await client.commands.Leads.accept(client.form());

    assert.equal(client.log.at(-1), "alert notDone, close: unknownFailure");
});

test("Reject asks for the reason once for all rows and passes it on, with the comment", async () => {
    const client = new Client({
        answers: { crma_RejectLead: {} },
        records: { crma_rejectionreason: Reasons, crma_nurturetrack: Tracks },
        user: { answer: { code: "EARLY", comment: "Next year." } },
    }).load("lead.js");

    await client.commands.Leads.reject(client.list(), selected("lead", "Ada", "Bob"));

    assert.equal(client.log.filter((line) => line.startsWith("dialog")).length, 1);
    assert.ok(client.log.includes(`call crma_RejectLead entity 0 entity=mscrm.lead/5:${SECOND} ReasonCode=Edm.String/1:EARLY Comment=Edm.String/1:Next year.`));
    assert.equal(client.storage.size, 0, "nothing stays in the storage");
});

test("Reject without a comment sends none", async () => {
    const client = new Client({ answers: { crma_RejectLead: {} }, records: { crma_rejectionreason: Reasons }, user: { answer: { code: "SPAM" } } }).load("lead.js");

    await client.commands.Leads.reject(client.form());

    assert.ok(client.log.includes(`call crma_RejectLead entity 0 entity=mscrm.lead/5:${LEAD} ReasonCode=Edm.String/1:SPAM`));
});

test("Reject does nothing when the dialog is closed without an answer", async () => {
    const client = new Client({ records: { crma_rejectionreason: Reasons } }).load("lead.js");

    await client.commands.Leads.reject(client.form());

    assert.deepEqual(client.log.filter((line) => /^(call|refreshed|alert)/.test(line)), []);
    assert.equal(client.storage.size, 0);
});

test("Reject says what to do when there is no reason", async () => {
    const client = new Client().load("lead.js");

    await client.commands.Leads.reject(client.form());

    assert.equal(client.log.at(-1), "alert notDone, close: noReasons");
});

for (const [what, rules, expected] of [
    ["the default track, without rules", [], "toTrack(Next year)"],
    ["the track of the rule for the reason", [rule("r1", "t2")], "toTrack(Warm)"],
    ["the track of a rule for every reason", [rule(null, "t2")], "toTrack(Warm)"],
    ["the default track, when the rule is for another reason", [rule("r2", "t2")], "toTrack(Next year)"],
    ["both, when a rule asks for the score", [rule("r1", "t2", { crma_minimumscore: 50 })], "toTracks(Warm, Next year)"],
    ["both, when a rule asks for the segment", [rule("r1", "t2", { crma_segment: "Industry" })], "toTracks(Warm, Next year)"],
    ["no track of a rule behind one without conditions", [rule("r1", "t1"), rule("r1", "t2")], "toTrack(Next year)"],
    ["the default track, when the rule's track is not active", [rule("r1", "t9")], "toTrack(Next year)"],
]) {
    test(`The dialog shows for a reason ${what}`, async () => {
        const client = new Client({ records: { crma_rejectionreason: Reasons, crma_routingrule: rules, crma_nurturetrack: Tracks } }).load("lead.js");

        await client.commands.Leads.reject(client.form());

        const [early, spam] = client.questions[0].reasons;
        assert.equal(early.consequence.replace(/\|.*/, ")"), expected);
        assert.match(spam.consequence, /^closesLead/);
    });
}

test("The dialog says that the server will refuse when no track is there", async () => {
    const client = new Client({ records: { crma_rejectionreason: Reasons } }).load("lead.js");

    await client.commands.Leads.reject(client.form());

    assert.match(client.questions[0].reasons[0].consequence, /^noTrack/);
});

test("The dialog gets the user's language and every text of its page", async () => {
    const client = new Client({ records: { crma_rejectionreason: Reasons } }).load("lead.js");

    await client.commands.Leads.reject(client.form());

    assert.equal(client.questions[0].language, 1049);
    assert.deepEqual(Object.keys(client.questions[0].texts).sort(), ["cancel", "closeDialog", "comment", "commentHint", "intro", "reason", "reject"]);
});

test("Explain shows what is missing, and a criterion that is chosen takes the user to its column", async () => {
    const unmet = [{ name: "Budget", column: "budgetamount", actual: "", required: "at least 10000", guidance: "Ask." }];
    const client = new Client({
        answers: { crma_EvaluateLead: { Verdict: 471200001, Score: 20, Threshold: 30, UnmetCriteria: JSON.stringify(unmet), CriteriaSetCode: "B2B", SetVersion: 2 } },
        user: { answer: "budgetamount" },
    }).load("lead.js");
    const tab = { setFocus: () => client.log.push("tab focused") };
    const control = { getParent: () => ({ getParent: () => tab }), setFocus: () => client.log.push("column focused") };

    await client.commands.Leads.explain(client.form({ controls: { budgetamount: control } }));

    assert.deepEqual(client.questions[0].unmet, unmet);
    assert.match(client.questions[0].texts.intro, /^meetsNot\(Ada\|B2B\|2\|20\|30\)/);
    assert.deepEqual(client.log.slice(-2), ["tab focused", "column focused"]);
});

test("Explain says so when the column is not on the form", async () => {
    const client = new Client({ answers: { crma_EvaluateLead: { Verdict: 471200001, UnmetCriteria: "[]" } }, user: { answer: "budgetamount" } }).load("lead.js");

    await client.commands.Leads.explain(client.form());

    assert.equal(client.log.at(-1), "alert notDone, close: notOnForm(budgetamount)");
});

test("Explain on a list opens the lead", async () => {
    const client = new Client({ answers: { crma_EvaluateLead: { Verdict: 471200001, UnmetCriteria: "[]" } }, user: { answer: "budgetamount" } }).load("lead.js");

    await client.commands.Leads.explain(client.list(), selected("lead", "Ada"));

    assert.equal(client.log.at(-1), `open lead ${FIRST}`);
});

for (const [verdict, unmet, expected] of [[471200000, "[]", "noCriteria"], [471200002, "[]", "meetsAll"], [471200002, '[{"name":"x"}]', "meetsEnough"], [471200001, "[]", "meetsNot"]]) {
    test(`Explain says ${expected} of the verdict ${verdict} with ${unmet}`, async () => {
        const client = new Client({ answers: { crma_EvaluateLead: { Verdict: verdict, UnmetCriteria: unmet, CriteriaSetCode: "B2B", SetVersion: 1, Score: 0, Threshold: 0 } } }).load("lead.js");

        await client.commands.Leads.explain(client.form());

        assert.ok(client.questions[0].texts.intro.startsWith(`${expected}(Ada`));
    });
}

const scored = {
    score: 28, exact: 28.28, asOf: "2026-03-07T09:00:00Z", dueOn: null, counted: 2, moreFaded: false,
    events: [
        { eventId: FIRST, kind: "PhoneCall", name: "Calls us", rule: "Calls us", occurredOn: "2026-03-02T09:00:00Z", points: 40, left: 28.28, halfLifeDays: 10, endsAfterDays: 30, countsUntil: null },
        { eventId: SECOND, kind: "PageVisit", name: "/jobs", rule: "Looks for a job", occurredOn: "2026-03-03T09:00:00Z", points: -2, left: -2, halfLifeDays: null, endsAfterDays: null, countsUntil: null },
    ],
    faded: [],
};

/** The stub shows which placeholders nothing fills: those that a text does not have. */
const filled = (object) => Object.fromEntries(Object.entries(object).map(([key, value]) => [key, typeof value === "string"
    ? value.replaceAll(/\|?\{\d\}/g, "").replaceAll("()", "")
    : value]));

test("ExplainScore shows what is left of each event, of closed leads as well", async () => {
    const client = new Client({ answers: { crma_ExplainScore: { Result: JSON.stringify(scored) } } }).load("lead.js");
    const form = client.form({ columns: { statecode: 1 } });

    assert.equal(client.commands.Leads.isStored(form), true);
    assert.equal(client.commands.Leads.isStored(client.form({ id: "" })), false);
    await client.commands.Leads.explainScore(form);

    const [question] = client.questions;
    assert.match(question.texts.intro, /^scoreOf\(Ada\|28\|28.28\|2/);
    assert.deepEqual(question.events.map(filled), [
        { name: "Calls us", points: "scoreLeft(28.28|40)", facts: "eventPhoneCall · 2026-03-02 · scoreHalves(10), scoreEnds(30)" },
        { name: "/jobs", points: "scoreLeft(-2|-2)", facts: "eventPageVisit · 2026-03-03 · Looks for a job · scoreStays" },
    ]);
    assert.deepEqual([question.faded, question.more], [[], ""]);
});

test("ExplainScore says so when nothing counts, and when there is more than it shows", async () => {
    const nothing = { ...scored, score: 0, counted: 0, events: [], faded: [scored.events[0]], moreFaded: true };
    const client = new Client({ answers: { crma_ExplainScore: { Result: JSON.stringify(nothing) } } }).load("lead.js");

    await client.commands.Leads.explainScore(client.list(), selected("lead", "Ada"));

    assert.match(client.questions[0].texts.intro, /^scoreOfNothing\(Ada/);
    assert.deepEqual([client.questions[0].faded.length, filled(client.questions[0]).more], [1, "scoreMore"]);
});

test("Reassess calls the server until nothing is due, and adds up", async () => {
    const rounds = [{ Reassessed: 100, MoreDue: true }, { Reassessed: 7, MoreDue: false }];
    const client = new Client({ answers: { crma_ReassessLeads: () => rounds.shift() } }).load("lead.js");

    await client.commands.Leads.reassess(client.list());

    assert.deepEqual(client.log, [
        "progress working",
        "call crma_ReassessLeads null 0 ",
        "progress reassessed(100)",
        "call crma_ReassessLeads null 0 ",
        "progress reassessed(107)",
        "progress closed",
        "list refreshed",
        "notification 2 1 true: reassessed(107)",
    ]);
});

for (const [rule_, states] of [
    ["mayBeOffered", [Stage.Inquiry, Stage.MarketingQualified, Stage.SalesReady, Stage.Nurture]],
    ["mayBeAccepted", [Stage.SalesReady]],
    ["mayBeRejected", [Stage.Inquiry, Stage.MarketingQualified, Stage.SalesReady, Stage.SalesAccepted, Stage.Qualified]],
    ["isOpen", Object.values(Stage)],
]) {
    test(`${rule_} holds for open leads of its stages`, () => {
        const client = new Client().load("lead.js");
        const holds = (columns, id) => client.commands.Leads[rule_](client.form({ columns, ...(id === undefined ? {} : { id }) }));

        assert.deepEqual(Object.values(Stage).filter((stage) => holds({ statecode: 0, crma_stage: stage })), states);
        assert.equal(holds({ statecode: 1, crma_stage: Stage.SalesReady }), false, "a closed lead");
        assert.equal(holds({ statecode: 0, crma_stage: Stage.SalesReady }, ""), false, "a new lead");
        assert.equal(holds({}), true, "a form without the columns: the server decides");
    });
}
