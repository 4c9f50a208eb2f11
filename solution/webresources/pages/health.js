/// <reference path="./calls.js" />
/// <reference path="./csv.js" />
/// <reference path="./periodchoice.js" />
/// <reference path="./healthcards.js" />
"use strict";

Page.begin(async () => {
    const button = /** @type {HTMLButtonElement} */ (document.getElementById("export"));
    (/** @type {HTMLElement} */ (document.getElementById("hint"))).textContent = Page.text("healthHint", HealthWords.least);

    /** The question whose answer counts. @type {object} */
    let asked = {};

    /** @type {(string|number|null)[][]} */
    let exported = [];
    let file = "";

    async function load() {
        const question = asked = {};
        const { start, grain, name } = PeriodChoice;
        Figure.clear();
        document.getElementById("symptoms")?.replaceChildren();
        button.disabled = true;
        if (start === "") {
            Page.say(Page.text("noScorecards"));
            return;
        }

        const answer = await Calls.unbound("crma_CheckAlignment", { From: Calls.day(start), To: Calls.day(Periods.end(start, grain)) });
        if (asked === question) {
            file = `health-${grain}-${start}`;
            show(JSON.parse(answer.Result));
            Page.say(Page.text("checkedAgainst", name, Periods.name(Periods.shift(start, grain, -1), grain, Page.tag)));
        }
    }

    /** @param {any} found */
    function show(found) {
        exported = HealthTables.whole(found.symptoms);
        button.disabled = false;
        HealthCards.show(found);
        Figure.list(Page.text("symptomTable"), HealthTables.all(found.symptoms), "", HealthTables.words);
    }

    button.addEventListener("click", () => Csv.save(file, exported));
    await PeriodChoice.begin(load);
});
