/// <reference path="./dialog.js" />
"use strict";

Dialog.begin((question) => {
    /** @param {string} id */
    const find = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

    /** @param {any} term */
    const card = (term) => Dialog.element(
        "li", {}, Dialog.element("h3", {}, term.name), Dialog.element("p", {}, term.meaning), Dialog.element("p", {}, term.facts));

    /** @type {[string, any[]][]} */
    const sections = [["here", question.here], ["others", question.others]];

    function show() {
        const wanted = /** @type {HTMLInputElement} */ (find("find")).value.trim().toLocaleLowerCase();
        let count = 0;
        for (const [id, terms] of sections) {
            const found = terms.filter((term) => `${term.name} ${term.meaning} ${term.facts}`.toLocaleLowerCase().includes(wanted));
            find(id).hidden = found.length === 0;
            find(id).querySelector("ul")?.replaceChildren(...found.map(card));
            count += found.length;
        }

        find("none").hidden = count > 0 || question.empty !== "";
    }

    find("empty").textContent = question.empty;
    find("empty").hidden = question.empty === "";
    find("search").hidden = question.empty !== "";
    find("find").addEventListener("input", show);
    find("close").addEventListener("click", Dialog.finish);
    show();
    find(question.empty === "" ? "find" : "close").focus();
});
