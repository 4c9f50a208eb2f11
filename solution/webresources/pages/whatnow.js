/// <reference path="./dialog.js" />
"use strict";

Dialog.begin((question) => {
    const { texts } = question;

    /** @param {string} id */
    const find = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

    /** @param {string} text @param {() => void} work @param {string} about */
    function button(text, work, about) {
        const made = Dialog.element("button", { type: "button" }, text);
        made.setAttribute("aria-label", `${text} ${about}`);
        made.addEventListener("click", work);
        return made;
    }

    /** @param {any} step @param {number} index */
    function card(step, index) {
        const made = Dialog.element("li", {}, Dialog.element("h2", {}, step.name), Dialog.element("p", { className: "hint" }, step.facts));
        for (const text of [step.guidance, step.answer].filter(Boolean)) {
            made.append(Dialog.element("p", { className: "lines" }, text));
        }

        if (step.mayAnswer) {
            made.append(answers(step, index));
        }

        return made;
    }

    /** @param {any} step @param {number} index */
    function answers(step, index) {
        const buttons = Dialog.element(
            "div", { className: "answers" },
            button(texts.nowSetDone, () => Dialog.answer({ runId: step.runId, outcome: "Done" }), step.name),
            button(texts.nowSetNotDone, () => {
                const why = reason(step, index, () => {
                    why.replaceWith(buttons);
                    buttons.querySelector("button")?.focus();
                });
                buttons.replaceWith(why);
                why.querySelector("textarea")?.focus();
            }, step.name));
        return buttons;
    }

    /** @param {any} step @param {number} index @param {() => void} back */
    function reason(step, index, back) {
        const id = `reason${index}`;
        const text = Dialog.element("textarea", { id, rows: 3, maxLength: 2000, required: true });
        const save = Dialog.element("button", { type: "submit", className: "primary" }, texts.nowSave);
        save.disabled = true;
        text.addEventListener("input", () => { save.disabled = text.value.trim() === ""; });
        const form = Dialog.element(
            "form", { noValidate: true },
            Dialog.element("label", { htmlFor: id }, texts.nowReason), text,
            Dialog.element("div", { className: "answers" }, save, button(texts.cancel, back, step.name)));
        form.addEventListener("submit", (/** @type {Event} */ event) => {
            event.preventDefault();
            if (text.value.trim() !== "") {
                Dialog.answer({ runId: step.runId, outcome: "NotDone", reason: text.value.trim() });
            }
        });
        return form;
    }

    find("intro").textContent = question.intro;
    find("description").textContent = question.description;
    find("description").hidden = question.description === "";
    find("steps").append(...question.steps.map(card));
    find("close").addEventListener("click", Dialog.finish);
    /** @type {HTMLElement} */ (find("steps").querySelector("button") ?? find("close")).focus();
});
