import assert from "node:assert/strict";
import { test } from "node:test";
import { open, skip } from "./page.mjs";
import { Client, refusal, selected } from "./xrm.mjs";

const FIRST = "bbbbbbbb-0000-0000-0000-000000000001";
const RUN = "dddddddd-0000-0000-0000-000000000001";
const short = (text) => text.replace(/\|?\{\d\}/g, "").replace("()", "");

const agreement = (changes) => ({ InForce: false, NeedsBoth: true, ChangedSteps: 0, AgreedSteps: 0, SituationChanged: false, ...changes });

test("Who signs is told why the playbook is in force, or is not, with the numbers", async () => {
    for (const [answer, text] of [
        [agreement({ ChangedSteps: 3 }), "otherSideSigns(New lead)"],
        [agreement({ ChangedSteps: 3, AgreedSteps: 10 }), "playbookLargeEdit(New lead|3|10|30|20)"],
        [agreement({ AgreedSteps: 10, SituationChanged: true }), "playbookOtherLeads(New lead)"],
        [agreement({ InForce: true, ChangedSteps: 3, AgreedSteps: 10 }), "termInForce(New lead)"],
        [agreement({ InForce: true, NeedsBoth: false, ChangedSteps: 1, AgreedSteps: 7 }), "playbookSmallEdit(New lead|1|7|14|20)"],
    ]) {
        const client = new Client({ answers: { crma_AgreePlaybook: answer } }).load("playbooks.js");

        await client.commands.Playbooks.signForSales(client.list(), selected("crma_playbook", "New lead"));

        assert.ok(client.log.includes("confirm confirmPlaybook(New lead)"));
        assert.ok(client.log.includes(`call crma_AgreePlaybook entity 0 entity=mscrm.crma_playbook/5:${FIRST} Side=Edm.Int32/1:471200001`), client.log.join("\n"));
        assert.equal(client.log.at(-1), `notification 2 1 true: ${text}`);
    }
});

test("Who does not confirm signs nothing", async () => {
    const client = new Client({ user: { confirms: false } }).load("playbooks.js");

    await client.commands.Playbooks.signForMarketing(client.list(), selected("crma_playbook", "New lead", "On offer"));

    assert.deepEqual(client.log.filter((line) => line.startsWith("call")), []);
    assert.ok(client.log.includes("confirm confirmPlaybooks(2)"));
});

test("New version has the same situation and steps, and is opened", async () => {
    const NAVIGATION = "@Microsoft.Dynamics.CRM.associatednavigationproperty";
    const playbook = {
        id: FIRST, crma_name: "New lead", crma_code: "new", crma_version: 3, crma_phase: 471200001, crma_priority: 10, crma_leadstage: 471200000, crma_minimumdays: null,
        _crma_rejectionreasonid_value: RUN, [`_crma_rejectionreasonid_value${NAVIGATION}`]: "crma_rejectionreasonid",
    };
    const steps = [{ crma_name: "Answer", crma_sequence: 1, crma_responsible: 471200000, crma_channel: null, crma_duehours: 4, crma_guidance: null }];
    const client = new Client({ records: { crma_playbook: [playbook], crma_playbookstep: steps } }).load("playbooks.js");

    await client.commands.Playbooks.newVersion(client.list(), selected("crma_playbook", "New lead"));

    assert.deepEqual(client.created, [{
        crma_name: "New lead", crma_code: "new", crma_priority: 10, crma_leadstage: 471200000, crma_version: 4,
        "crma_rejectionreasonid@odata.bind": `/crma_rejectionreasons(${RUN})`,
        crma_playbookstep_playbookid: [{ crma_name: "Answer", crma_sequence: 1, crma_responsible: 471200000, crma_duehours: 4 }],
    }]);
    assert.ok(client.log.some((line) => line.includes("playbookVersionMade(4|New lead)")), client.log.join("\n"));
    assert.equal(client.log.at(-1), "open crma_playbook cccccccc-0000-0000-0000-000000000001");
});

const step = (name, changes = {}) => ({
    runId: RUN, name, responsible: "Sales", channel: null, guidance: "", outcome: "Suggested", dueOn: null, dueText: "", reason: "", answeredBy: "", ...changes,
});
const suggestion = (...steps) => ({ Found: true, Result: JSON.stringify({ name: "On offer", version: 2, description: "Sales decides.", steps }) });

/** A client whose user gives these answers to the dialog, one after the other, and then closes it. */
function asked(answers, server, roles = ["CrmAlignment Sales"]) {
    const left = [...answers];
    const user = { get answer() { return left.shift(); } };
    return new Client({ answers: server, user, roles }).load("playbooks.js");
}

test("What to do now shows the steps with who does them, until when, and what became of them", async () => {
    const client = asked([], { crma_SuggestSteps: suggestion(
        step("Read", { outcome: "Done", answeredBy: "Samuel" }),
        step("Call", { channel: "Phone", dueOn: "2999-01-01T10:00:00Z", dueText: "1.1.2999", guidance: "Ask for the need." }),
        step("Write", { dueOn: "2020-01-01T10:00:00Z", dueText: "1.1.2020" }),
        step("Invite", { outcome: "NotDone", answeredBy: "Maria", reason: "No room", responsible: "Marketing" }),
        step("Send", { responsible: "Marketing" }), step("Talk", { responsible: "Both" }), step("Only read", { runId: null })) });

    await client.commands.Playbooks.whatNow(client.form());

    const [{ intro, description, steps }] = client.questions;
    assert.deepEqual([short(intro), description], ["nowPlaybook(On offer|2)", "Sales decides."]);
    assert.deepEqual(steps.map((one) => [one.name, short(one.facts.replaceAll(/\([^()]*\)(?= ·)/g, "")), short(one.answer), one.mayAnswer]), [
        ["Read", "nowSales", "nowDone(Samuel)", false],
        ["Call", "nowSales · nowPhone · nowDue(1.1.2999)", "", true],
        ["Write", "nowSales · nowOverdue(1.1.2020)", "", true],
        ["Invite", "nowMarketing", "nowNotDone(Maria|No room)", false],
        ["Send", "nowMarketing", "", false],
        ["Talk", "nowBoth", "", true],
        ["Only read", "nowSales", "", false],
    ]);
});

test("An answer is sent, and the dialog shows what is left until it is closed", async () => {
    const client = asked([{ runId: RUN, outcome: "Done" }, { runId: RUN, outcome: "NotDone", reason: "No time" }], { crma_SuggestSteps: suggestion(step("Call")), crma_AnswerStep: { Changed: true } });

    await client.commands.Playbooks.whatNow(client.form());

    assert.deepEqual(client.log.filter((line) => line.startsWith("call crma_AnswerStep")), [
        `call crma_AnswerStep entity 0 entity=mscrm.crma_playbookrun/5:${RUN} Outcome=Edm.Int32/1:471200001`,
        `call crma_AnswerStep entity 0 entity=mscrm.crma_playbookrun/5:${RUN} Outcome=Edm.Int32/1:471200002 Reason=Edm.String/1:No time`,
    ]);
    assert.equal(client.questions.length, 3);
    assert.ok(client.log.includes("refreshed false"), client.log.join("\n"));
});

test("A refused answer is told in the server's words", async () => {
    const client = asked([{ runId: RUN, outcome: "Done" }], { crma_SuggestSteps: suggestion(step("Call")), crma_AnswerStep: () => { throw refusal("CRMA8114: answered."); } });

    await client.commands.Playbooks.whatNow(client.form());

    assert.equal(client.log.at(-1), "alert notDone, close: CRMA8114: answered.");
});

test("A lead without a playbook says so", async () => {
    const client = asked([], { crma_SuggestSteps: { Found: false, Result: "{}" } });

    await client.commands.Playbooks.whatNow(client.form());

    assert.equal(short(client.questions[0].intro), "nowNone");
    assert.deepEqual(client.questions[0].steps, []);
});

test("What to do now is asked of open leads that are saved", () => {
    const client = new Client().load("playbooks.js");

    assert.equal(client.commands.Playbooks.isOpenLead(client.form({ columns: { statecode: 0 } })), true);
    assert.equal(client.commands.Playbooks.isOpenLead(client.form({ columns: { statecode: 2 } })), false);
    assert.equal(client.commands.Playbooks.isOpenLead(client.form({ id: "", columns: { statecode: 0 } })), false);
    assert.equal(client.commands.Playbooks.isOpenLead(client.form()), true);
});

const Question = {
    title: "What to do now", language: 1033,
    texts: { nowSetDone: "Done", nowSetNotDone: "Not done...", nowReason: "Why not done", nowSave: "Save", cancel: "Cancel", close: "Close", closeDialog: "You can close this." },
    intro: "On offer, version 2", description: "",
    steps: [
        { runId: "1", name: "<b>Read</b>", guidance: "First.\nThen.", facts: "Sales", answer: "Done: Samuel", mayAnswer: false },
        { runId: "2", name: "Call", guidance: "", facts: "Sales", answer: "", mayAnswer: true },
    ],
};

test("The dialog begins at the first step to answer and takes a done one", { skip }, () => {
    const page = open("whatnow", Question);

    assert.equal(page.find("h2").textContent, "<b>Read</b>");
    assert.equal(page.document.activeElement.textContent, "Done");
    assert.equal(page.document.activeElement.getAttribute("aria-label"), "Done Call");
    assert.equal(page.all("li")[0].querySelectorAll("button").length, 0);
    page.document.activeElement.click();

    assert.deepEqual(page.answer, { runId: "2", outcome: "Done" });
});

test("A step that was not done needs why, and may be given up", { skip }, () => {
    const page = open("whatnow", Question);
    const notDone = () => page.all("li")[1].querySelectorAll("button")[1].click();

    notDone();
    assert.equal(page.document.activeElement.labels[0].textContent, "Why not done");
    assert.equal(page.find("form .primary").disabled, true);
    page.find("form .primary + button").click();
    assert.equal(page.find("form"), null);
    assert.equal(page.answer, null);

    notDone();
    page.find("textarea").value = " No time ";
    page.find("textarea").dispatchEvent(new page.window.Event("input"));
    page.find("form .primary").click();

    assert.deepEqual(page.answer, { runId: "2", outcome: "NotDone", reason: "No time" });
});

test("A dialog without steps begins at its end", { skip }, () => {
    const page = open("whatnow", { ...Question, steps: [] });

    assert.equal(page.document.activeElement.id, "close");
    page.choose("#close");
    assert.equal(page.closed, 1);
});
