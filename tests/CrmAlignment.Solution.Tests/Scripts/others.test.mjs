import assert from "node:assert/strict";
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { Client, refusal, resources, selected, strict } from "./xrm.mjs";

const FIRST = "bbbbbbbb-0000-0000-0000-000000000001";
const SECOND = "bbbbbbbb-0000-0000-0000-000000000002";
const PENDING = 471200000;

test("The stub itself refuses what it does not have by name", () => {
    assert.throws(() => strict("Xrm", {}).Page, { message: "Xrm has no member 'Page'" });
});

test("Accept of a handover accepts its lead", async () => {
    const client = new Client({
        answers: { crma_AcceptLead: {} },
        records: { crma_handover: [{ id: FIRST, crma_outcome: PENDING, _crma_leadid_value: "l1" }] },
    }).load("handover.js");

    await client.commands.Handovers.accept(client.list(), selected("crma_handover", "Offer 1"));

    assert.ok(client.log.includes("call crma_AcceptLead entity 0 entity=mscrm.lead/5:l1"));
    assert.equal(client.log.at(-1), "notification 2 1 true: accepted(Offer 1)");
});

test("A decided handover and one without a lead are refused without a call", async () => {
    const client = new Client({
        records: {
            crma_handover: [
                { id: FIRST, crma_outcome: 471200001, _crma_leadid_value: "l1" },
                { id: SECOND, crma_outcome: PENDING, _crma_leadid_value: null },
            ],
        },
    }).load("handover.js");

    await client.commands.Handovers.accept(client.list(), selected("crma_handover", "Old", "Orphan"));

    assert.equal(client.log.at(-1), "alert notDone, close: someDone(0|2)\n\nOld: alreadyDecided\n\nOrphan: leadGone");
    assert.deepEqual(client.log.filter((line) => line.startsWith("call")), []);
});

test("Reject of a handover passes the reason to its lead", async () => {
    const client = new Client({
        answers: { crma_RejectLead: {} },
        records: {
            crma_handover: [{ id: FIRST, crma_outcome: PENDING, _crma_leadid_value: "l1" }],
            crma_rejectionreason: [{ crma_rejectionreasonid: "r", crma_code: "SPAM", crma_name: "Spam", crma_recyclable: false }],
        },
        user: { answer: { code: "SPAM" } },
    }).load("handover.js");

    await client.commands.Handovers.reject(client.list(), selected("crma_handover", "Offer 1"));

    assert.ok(client.log.includes("call crma_RejectLead entity 0 entity=mscrm.lead/5:l1 ReasonCode=Edm.String/1:SPAM"));
});

test("Handovers show their commands while they are pending", () => {
    const client = new Client().load("handover.js");
    const holds = (columns, id) => client.commands.Handovers.isPending(client.form({ table: "crma_handover", columns, ...(id === undefined ? {} : { id }) }));

    assert.deepEqual([holds({ crma_outcome: PENDING }), holds({ crma_outcome: 471200001 }), holds({}), holds({ crma_outcome: PENDING }, "")], [true, false, true, false]);
});

for (const [command, api, side, answer, expected] of [
    ["signForMarketing", "crma_AgreeCriteriaSet", 471200000, { FullyAgreed: false }, "otherSideSigns(Set)"],
    ["signForSales", "crma_AgreeCriteriaSet", 471200001, { FullyAgreed: true }, "bothSigned(Set)"],
    ["withdrawForMarketing", "crma_WithdrawCriteriaSet", 471200000, { Withdrawn: false }, "otherSideWithdraws(Set)"],
    ["withdrawForSales", "crma_WithdrawCriteriaSet", 471200001, { Withdrawn: true }, "outOfForce(Set)"],
]) {
    test(`${command} asks, signs for its side and says what comes next`, async () => {
        const client = new Client({ answers: { [api]: answer } }).load("criteriaset.js");

        await client.commands.CriteriaSets[command](client.form({ table: "crma_criteriaset", name: "Set" }));

        assert.ok(client.log.some((line) => line.startsWith("confirm confirm")));
        assert.ok(client.log.includes(`call ${api} entity 0 entity=mscrm.crma_criteriaset/5:aaaaaaaa-0000-0000-0000-000000000001 Side=Edm.Int32/1:${side}`));
        assert.equal(client.log.at(-1), `notice INFO: ${expected}`);
    });
}

test("Activate tells how many criteria are in force", async () => {
    const client = new Client({ answers: { crma_ActivateCriteriaSet: { CriteriaCount: 3 } } }).load("criteriaset.js");

    await client.commands.CriteriaSets.activate(client.form({ table: "crma_criteriaset", name: "Set" }));

    assert.equal(client.log.at(-1), "notice INFO: activated(Set|3)");
});

test("Nothing is called when the user does not confirm", async () => {
    const client = new Client({ user: { confirms: false } }).load("criteriaset.js");

    await client.commands.CriteriaSets.activate(client.form({ table: "crma_criteriaset", name: "Set" }));

    assert.deepEqual(client.log, ["confirm confirmActivation(Set)"]);
});

for (const [roles, marketing, sales] of [
    [["CrmAlignment Marketing", "Basic User"], true, false],
    [["CrmAlignment Sales"], false, true],
    [["CrmAlignment Administrator"], true, true],
    [["System Administrator"], false, false],
]) {
    test(`Who holds ${roles.join(", ")} sees the buttons to sign that the server grants`, () => {
        const client = new Client({ roles }).load("criteriaset.js");

        assert.deepEqual([client.commands.CriteriaSets.mayActForMarketing(), client.commands.CriteriaSets.mayActForSales()], [marketing, sales]);
    });
}

test("Drafts are signed, sets in force withdrawn, retired ones neither", () => {
    const client = new Client().load("criteriaset.js");
    const { isDraft, isInForce, isNoDraft } = client.commands.CriteriaSets;
    const forms = [471200000, 471200001, 471200002].map((phase) => client.form({ columns: { crma_phase: phase } }));

    assert.deepEqual(forms.map(isDraft), [true, false, false]);
    assert.deepEqual(forms.map(isInForce), [false, true, false]);
    assert.deepEqual(forms.map(isNoDraft), [false, true, true]);
});

const AGREED = {
    id: FIRST, crma_name: "Sales ready", crma_code: "ready", crma_version: 2, crma_phase: 471200001, crma_enforcement: 471200002, crma_threshold: 30, crma_segment: null,
    _crma_campaignid_value: "c1", "_crma_campaignid_value@Microsoft.Dynamics.CRM.associatednavigationproperty": "crma_CampaignId", _crma_businessunitid_value: null,
    _crma_leadcategoryid_value: "l1", "_crma_leadcategoryid_value@Microsoft.Dynamics.CRM.associatednavigationproperty": "crma_LeadCategoryId",
};

test("New version writes a draft with scope and criteria in one request, and opens it", async () => {
    const criterion = { crma_name: "Budget", crma_sequence: 1, crma_kind: 471200001, crma_column: "budgetamount", crma_points: 30, crma_guidance: null };
    const client = new Client({ records: { crma_criteriaset: [AGREED], crma_criterion: [criterion] } }).load("criteriaset.js");

    await client.commands.CriteriaSets.newVersion(client.list(), selected("crma_criteriaset", "Sales ready"));

    const { crma_guidance, ...copied } = criterion;
    assert.deepEqual(client.created, [{
        crma_name: "Sales ready", crma_code: "ready", crma_version: 3, crma_enforcement: 471200002, crma_threshold: 30,
        "crma_CampaignId@odata.bind": "/campaigns(c1)", "crma_LeadCategoryId@odata.bind": "/crma_leadcategories(l1)", crma_criterion_criteriasetid: [copied],
    }]);
    assert.ok(client.log.includes("notification 2 1 true: versionMade(3|Sales ready)"));
    assert.equal(client.log.at(-1), "open crma_criteriaset cccccccc-0000-0000-0000-000000000001");
});

test("A second draft of the same code is refused, and nothing is opened", async () => {
    const client = new Client({ records: { crma_criteriaset: [{ ...AGREED, crma_phase: 471200000 }] } }).load("criteriaset.js");

    await client.commands.CriteriaSets.newVersion(client.list(), selected("crma_criteriaset", "Sales ready"));

    assert.deepEqual(client.created, []);
    assert.equal(client.log.at(-1), "alert notDone, close: versionIsDraft(2|Sales ready)");
});

test("Two clicks at once write one version", async () => {
    const client = new Client({ records: { crma_criteriaset: [AGREED], crma_criterion: [] } }).load("criteriaset.js");
    const click = () => client.commands.CriteriaSets.newVersion(client.list(), selected("crma_criteriaset", "Sales ready"));

    await Promise.all([click(), click()]);

    assert.equal(client.created.length, 1);
});

test("Recalculate goes on from the cursor until it is empty, and folds", async () => {
    const rounds = [{ NextCursor: "2", Seen: 200, Posted: 3 }, { NextCursor: "", Seen: 50, Posted: 0 }];
    const client = new Client({
        answers: { crma_RecalculateKpis: () => rounds.shift(), crma_FoldKpis: { Folded: 3, ScorecardsChanged: 2, Remaining: 0 } },
    }).load("kpis.js");

    await client.commands.Kpis.recalculate(client.list());

    assert.deepEqual(client.log.filter((line) => line.startsWith("call")), [
        "call crma_RecalculateKpis null 0 ",
        "call crma_RecalculateKpis null 0 Cursor=Edm.String/1:2",
        "call crma_FoldKpis null 0 ",
    ]);
    assert.equal(client.log.at(-1), "notification 2 1 true: recalculated(250|3)");
});

test("Fold goes on while facts remain", async () => {
    const rounds = [{ Folded: 500, ScorecardsChanged: 9, Remaining: 20 }, { Folded: 20, ScorecardsChanged: 1, Remaining: 0 }];
    const client = new Client({ answers: { crma_FoldKpis: () => rounds.shift() } }).load("kpis.js");

    await client.commands.Kpis.fold(client.list());

    assert.equal(client.log.at(-1), "notification 2 1 true: folded(10)");
});

for (const [confirms, drifts, calls, expected] of [
    [true, 0, ["Correct=Edm.Boolean/1:false"], "noDrifts(10)"],
    [false, 2, ["Correct=Edm.Boolean/1:false"], "driftsListed(2)"],
    [true, 2, ["Correct=Edm.Boolean/1:false", "Correct=Edm.Boolean/1:true"], "driftsCorrected(2)"],
]) {
    test(`An audit that finds ${drifts} drifts says ${expected}`, async () => {
        const client = new Client({
            answers: { crma_AuditKpis: { NextCursor: "", Seen: 10, Drifts: drifts }, crma_FoldKpis: { Remaining: 0 } },
            user: { confirms },
        }).load("kpis.js");

        await client.commands.Kpis.audit(client.list());

        assert.deepEqual(client.log.filter((line) => line.startsWith("call crma_Audit")), calls.map((call) => `call crma_AuditKpis null 0 ${call}`));
        assert.equal(client.log.at(-1), `notification 2 1 true: ${expected}`);
    });
}

test("A round that is refused ends the work with the server's words, without leaving progress behind", async () => {
    const client = new Client({ answers: { crma_ProcessDue: () => { throw refusal("CRMA9011: Your roles do not let you do this."); } } }).load("due.js");

    await client.commands.Due.process(client.list());

    assert.deepEqual(client.log.slice(-2), ["progress closed", "alert notDone, close: CRMA9011: Your roles do not let you do this."]);
});

test("What was due is told by its kinds", async () => {
    const client = new Client({ answers: { crma_ProcessDue: { Expired: 1, Touched: 2, AgedOut: 3, MoreDue: false } } }).load("due.js");

    await client.commands.Due.process(client.list());

    assert.equal(client.log.at(-1), "notification 2 1 true: processed(1|2|3)");
});

test("A text that is not loaded shows its key instead of failing", () => {
    const client = new Client().load("texts.js");
    client.context.Xrm.Utility.getResourceString = () => "";

    assert.equal(client.commands.Texts.get("working"), "working");
});

test("Every script can be loaded alone, before what it needs", () => {
    for (const script of readdirSync(join(resources, "scripts"))) {
        assert.doesNotThrow(() => new Client().load(script), script);
    }
});

test("Pages run no script of their own text and name every text that a command gives them", () => {
    for (const page of ["reject", "explain", "whatif", "whatifresult"]) {
        const html = readFileSync(join(resources, "pages", `${page}.html`), "utf8");
        assert.doesNotMatch(html, /<script(?![^>]*\ssrc=)|\son\w+=|style=/, page);
        assert.match(html, /Content-Security-Policy" content="default-src 'none'; script-src 'self'/, page);
    }
});
