/// <reference path="./dialog.js" />
"use strict";

Dialog.begin((question) => {
    const form = /** @type {HTMLFormElement} */ (document.getElementById("dialog"));
    const reject = /** @type {HTMLButtonElement} */ (document.getElementById("reject"));
    const comment = /** @type {HTMLTextAreaElement} */ (document.getElementById("comment"));
    const reasons = /** @type {HTMLElement} */ (document.getElementById("reasons"));

    /** @param {any} reason @param {number} index */
    function choice(reason, index) {
        const id = `reason${index}`;
        const about = `${id}-about`;
        const radio = Dialog.element("input", { type: "radio", name: "reason", id, value: reason.code });
        radio.setAttribute("aria-describedby", about);
        return Dialog.element(
            "div", { className: "choice" },
            radio,
            Dialog.element("label", { htmlFor: id }, reason.name),
            Dialog.element("p", { id: about, className: "hint" }, [reason.consequence, reason.description].filter(Boolean).join(" ")));
    }

    const chosen = () => new FormData(form).get("reason");

    reasons.append(...question.reasons.map(choice));
    reject.disabled = true;
    form.addEventListener("change", () => { reject.disabled = chosen() === null; });
    form.addEventListener("submit", (event) => {
        event.preventDefault();
        if (chosen() !== null) {
            Dialog.answer({ code: chosen(), comment: comment.value.trim() || undefined });
        }
    });
    document.getElementById("cancel")?.addEventListener("click", Dialog.finish);
    /** @type {HTMLElement|null} */ (reasons.querySelector("input"))?.focus();
});
