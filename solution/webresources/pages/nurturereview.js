/// <reference path="./calls.js" />
/// <reference path="./csv.js" />
/// <reference path="./slices.js" />
/// <reference path="./figure.js" />
/// <reference path="./recordlink.js" />
/// <reference path="./nurturetables.js" />
"use strict";

Page.begin(async () => {
    const button = /** @type {HTMLButtonElement} */ (document.getElementById("export"));

    /** What is shown, as it is saved. @type {(string|number|null)[][]} */
    let exported = [];
    let file = "";

    /** @param {any} found */
    function show(found) {
        const count = (/** @type {number} */ value) => Numbers.write(value, "count");
        Page.say(Page.text("nurtureReviewed", count(found.waiting), count(found.total.ended)));
        if (found.waiting + found.total.ended === 0) {
            return;
        }

        file = `nurture-${found.endedTo}`;
        exported = NurtureTables.whole(found);
        button.disabled = false;
        const missing = found.withoutValue > 0 ? ` ${Page.text("withoutValue", count(found.withoutValue))}` : "";
        Figure.list(
            Page.text("mostAtRisk"), NurtureTables.atRisk(found, (lead) => RecordLink.to("lead", lead.leadId, lead.name)), Page.text("atRiskHint") + missing,
            NurtureTables.words);
        Figure.list(Page.text("afterNurture"), NurtureTables.left(found), Page.text("afterNurtureHint"));
        Figure.list(Page.text("afterAgedOut"), NurtureTables.agedOut(found), Page.text("afterAgedOutHint"));
    }

    button.addEventListener("click", () => Csv.save(file, exported));
    Slices.begin();
    await Slices.ask(
        (state) => Calls.unbound("crma_ReviewNurture", { State: state === "" ? undefined : Calls.words(state) }),
        (found) => found.total.ended + found.waiting,
        {
            read: (count) => Page.text("staysRead", count), stopped: (count) => Page.text("stoppedAfterStays", count),
            failed: (count) => Page.text("failedAfterStays", count),
        },
        show);
});
