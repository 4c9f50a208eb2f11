/// <reference path="./dialog.js" />
"use strict";

Dialog.begin((question) => {
    const { values, texts } = question;
    const field = (/** @type {string} */ id) => /** @type {HTMLInputElement} */ (document.getElementById(id));
    const [from, to, points, present] = ["from", "to", "points", "present"].map(field);
    const failure = /** @type {HTMLElement} */ (document.getElementById("failure"));

    // The server says the rest: it alone knows whether the set asks for points.
    /** @returns {[HTMLInputElement, string]|null} The first field that is wrong, and what is. */
    function mistake() {
        const empty = [from, to].find((one) => one.value === "");
        return empty ? [empty, texts.whatIfDaysMissing]
            : to.value < from.value ? [to, texts.whatIfDaysReversed]
                : /^\d{0,9}$/.test(points.value.trim()) ? null : [points, texts.whatIfPointsWrong];
    }

    from.value = values.from;
    to.value = values.to;
    points.value = values.points;
    present.checked = values.present;
    document.getElementById("dialog")?.addEventListener("submit", (event) => {
        event.preventDefault();
        const found = mistake();
        for (const one of [from, to, points]) {
            one.setAttribute("aria-invalid", String(one === found?.[0]));
        }

        failure.hidden = found === null;
        failure.textContent = found?.[1] ?? "";
        if (found) {
            found[0].focus();
        } else {
            Dialog.answer({ from: from.value, to: to.value, points: points.value.trim(), present: present.checked });
        }
    });
    document.getElementById("cancel")?.addEventListener("click", Dialog.finish);
    from.focus();
});
