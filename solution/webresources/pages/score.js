/// <reference path="./dialog.js" />
"use strict";

Dialog.begin((question) => {
    /** @param {string} id */
    const find = (id) => /** @type {HTMLElement} */ (document.getElementById(id));

    /** @param {any} event */
    const card = (event) => Dialog.element(
        "li", {}, Dialog.element("h3", {}, event.name), Dialog.element("p", {}, event.points), Dialog.element("p", {}, event.facts));

    /** @param {string} section @param {string} list @param {any[]} events */
    function fill(section, list, events) {
        find(section).hidden = events.length === 0;
        find(list).append(...events.map(card));
    }

    fill("counting", "events", question.events);
    fill("over", "faded", question.faded);
    find("more").textContent = question.more;
    find("more").hidden = question.more === "";
    const close = find("close");
    close.addEventListener("click", Dialog.finish);
    close.focus();
});
