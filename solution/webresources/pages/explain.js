/// <reference path="./dialog.js" />
"use strict";

Dialog.begin((question) => {
    const { texts } = question;
    const list = /** @type {HTMLElement} */ (document.getElementById("unmet"));
    const close = /** @type {HTMLButtonElement} */ (document.getElementById("close"));

    /** @param {string} term @param {string} text */
    const pair = (term, text) => [Dialog.element("dt", {}, term), Dialog.element("dd", {}, text)];

    /** @param {any} criterion */
    function card(criterion) {
        const facts = [...pair(texts.has, criterion.actual || texts.empty), ...pair(texts.required, criterion.required)];
        if (criterion.guidance) {
            facts.push(...pair(texts.toDo, criterion.guidance));
        }

        const go = Dialog.element("button", { type: "button" }, texts.goToColumn);
        go.setAttribute("aria-label", `${texts.goToColumn}: ${criterion.name}`);
        go.addEventListener("click", () => Dialog.answer(criterion.column));
        return Dialog.element("li", {}, Dialog.element("h2", {}, criterion.name), Dialog.element("dl", {}, ...facts), go);
    }

    list.append(...question.unmet.map(card));
    close.addEventListener("click", Dialog.finish);
    (/** @type {HTMLElement|null} */ (list.querySelector("button")) ?? close).focus();
});
