import assert from "node:assert/strict";
import { test } from "node:test";
import { open, skip } from "./page.mjs";

const RejectQuestion = {
    title: "Reject", language: 1049,
    texts: { intro: "Why?", reason: "Reason", comment: "Comment", commentHint: "2000", reject: "Reject", cancel: "Cancel", closeDialog: "You can close this." },
    reasons: [
        { code: "EARLY", name: "Too early", description: "Asks again.", consequence: "Goes to nurture." },
        { code: "SPAM", name: "<b>Spam</b>", description: "", consequence: "Closes." },
    ],
};

const ExplainQuestion = {
    title: "Missing", language: 2052,
    texts: { intro: "It lacks:", has: "Now", required: "Needed", toDo: "What to do", goToColumn: "Fill in", empty: "(empty)", close: "Close", closeDialog: "You can close this." },
    unmet: [
        { name: "Budget", column: "budgetamount", actual: "", required: "at least 10000", guidance: "Ask." },
        { name: "Size", column: "numberofemployees", actual: "20", required: "at least 50", guidance: "" },
    ],
};

test("Reject shows the reasons with what they lead to, in the user's language, as text", { skip }, () => {
    const page = open("reject", RejectQuestion);

    assert.equal(page.document.documentElement.lang, "ru");
    assert.deepEqual(page.all(".choice").map((choice) => choice.textContent), ["Too earlyGoes to nurture. Asks again.", "<b>Spam</b>Closes."]);
    assert.equal(page.find("legend").textContent, "Reason");
});

test("Reject begins at the first reason and cannot be sent without one", { skip }, () => {
    const page = open("reject", RejectQuestion);

    assert.equal(page.document.activeElement.value, "EARLY");
    assert.equal(page.find("#reject").disabled, true);
});

test("Reject answers with the reason and the comment, and closes", { skip }, () => {
    const page = open("reject", RejectQuestion);

    page.choose("#reason1");
    page.find("#comment").value = "  A robot. ";
    page.choose("#reject");

    assert.deepEqual(page.answer, { code: "SPAM", comment: "A robot." });
    assert.equal(page.closed, 1);
    assert.equal(page.document.body.textContent, "You can close this.", "where the host does not close it, the page says what to do");
});

for (const [what, leave] of [["Cancel", (page) => page.choose("#cancel")], ["Escape", (page) => page.press("Escape")]]) {
    test(`Reject gives no answer after ${what}`, { skip }, () => {
        const page = open("reject", RejectQuestion);

        page.choose("#reason0");
        leave(page);

        assert.equal(page.answer, null);
        assert.equal(page.closed, 1);
    });
}

test("Every field and group of a page has a label", { skip }, () => {
    for (const page of [open("reject", RejectQuestion), open("explain", ExplainQuestion)]) {
        for (const field of page.all("input, textarea")) {
            assert.ok(field.labels.length === 1 && field.labels[0].textContent !== "", field.id);
        }

        for (const described of page.all("[aria-describedby]")) {
            assert.ok(page.document.getElementById(described.getAttribute("aria-describedby")), described.id);
        }

        assert.ok(page.all("button").every((button) => button.textContent !== ""));
        assert.ok(page.all("fieldset").every((group) => group.querySelector("legend").textContent !== ""));
        assert.notEqual(page.document.title, "");
    }
});

test("Explain shows what is there, what is needed and what to do, and names an empty value", { skip }, () => {
    const page = open("explain", ExplainQuestion);

    assert.equal(page.document.documentElement.lang, "zh-Hans");
    assert.deepEqual(page.all("li").map((card) => card.textContent), [
        "BudgetNow(empty)Neededat least 10000What to doAsk.Fill in",
        "SizeNow20Neededat least 50Fill in",
    ]);
});

test("Explain answers with the column that is chosen, and its buttons say of what", { skip }, () => {
    const page = open("explain", ExplainQuestion);

    assert.equal(page.document.activeElement.getAttribute("aria-label"), "Fill in: Budget");
    page.all("li button")[1].click();

    assert.equal(page.answer, "numberofemployees");
    assert.equal(page.closed, 1);
});

test("Explain without criteria begins at the button that closes it", { skip }, () => {
    const page = open("explain", { ...ExplainQuestion, unmet: [] });

    assert.equal(page.document.activeElement.id, "close");
    page.choose("#close");
    assert.equal(page.answer, null);
});

test("A page that is opened without a question closes itself", { skip }, () => {
    assert.equal(open("reject", null).closed, 1);
});
