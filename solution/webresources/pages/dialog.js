"use strict";

/**
 * What the pages have in common: they find their question in the session storage, under the key that they are given, and leave their
 * answer beside it. They call no server.
 * https://learn.microsoft.com/power-apps/developer/model-driven-apps/webpage-html-web-resources#pass-parameters-to-html-web-resources
 */
const Dialog = (() => {
    const languages = /** @type {Record<string, string>} */ ({ 1033: "en", 1049: "ru", 1058: "uk", 2052: "zh-Hans" });
    const key = new URLSearchParams(location.search).get("data") ?? "";

    /** @type {any} */
    const question = JSON.parse(sessionStorage.getItem(key) ?? "null");

    /**
     * Fills in the texts and lets Escape close the page.
     * @param {(question: any) => void} show Draws what is the page's own.
     */
    function begin(show) {
        if (question === null) {
            // Opened past a command, or opened again: there is nothing to ask.
            finish();
            return;
        }

        document.documentElement.lang = languages[question.language] ?? "en";
        document.title = question.title;
        for (const element of document.querySelectorAll("[data-text]")) {
            element.textContent = question.texts[/** @type {HTMLElement} */ (element).dataset.text ?? ""];
        }

        document.addEventListener("keydown", (event) => {
            if (event.key === "Escape") {
                finish();
            }
        });
        show(question);
    }

    /**
     * @param {string} key
     * @param {...(string|number)} values What stands in the places {0}, {1} and so on.
     * @returns {string}
     */
    function text(key, ...values) {
        return question.texts[key].replace(/\{(\d+)\}/g, (/** @type {string} */ place, /** @type {string} */ index) => String(values[Number(index)] ?? place));
    }

    /** @param {any} value */
    function answer(value) {
        sessionStorage.setItem(`${key}.answer`, JSON.stringify(value));
        finish();
    }

    /** Closes the dialog. Where the host does not let a page do that, the page says that the user can. */
    function finish() {
        const last = document.createElement("p");
        last.setAttribute("role", "status");
        last.textContent = question?.texts.closeDialog ?? "";
        document.body.replaceChildren(last);
        window.close();
    }

    /**
     * @param {string} tag
     * @param {Record<string, any>} properties
     * @param {...(Node|string)} children Texts, never markup.
     * @returns {any}
     */
    function element(tag, properties, ...children) {
        const made = Object.assign(document.createElement(tag), properties);
        made.append(...children);
        return made;
    }

    return { begin, text, answer, finish, element };
})();
