/// <reference path="./calls.js" />
/// <reference path="./csv.js" />
/// <reference path="./periodchoice.js" />
/// <reference path="./slices.js" />
/// <reference path="./figure.js" />
/// <reference path="./playbooktables.js" />
"use strict";

Page.begin(async () => {
    const button = /** @type {HTMLButtonElement} */ (document.getElementById("export"));

    /** What is shown, as it is saved. @type {(string|number|null)[][]} */
    let exported = [];
    let file = "";

    async function load() {
        const { start, grain, name } = PeriodChoice;
        Slices.clear();
        Figure.clear();
        button.disabled = true;
        const parameters = { From: Calls.day(start), To: Calls.day(Periods.end(start, grain)) };
        await Slices.ask(
            (state) => Calls.unbound("crma_ReviewPlaybooks", { ...parameters, State: state === "" ? undefined : Calls.words(state) }),
            PlaybookTables.steps,
            {
                read: (count) => Page.text("stepsRead", count), stopped: (count) => Page.text("stoppedAfterSteps", count),
                failed: (count) => Page.text("failedAfterSteps", count),
            },
            (found) => {
                file = `playbooks-${grain}-${start}`;
                show(found, name);
            });
    }

    /** @param {any} found @param {string} period */
    function show(found, period) {
        const steps = PlaybookTables.steps(found);
        Page.say(steps === 0 ? Page.text("noStepsIn", period) : Page.text("playbooksReviewed", Numbers.write(steps, "count"), period));
        if (steps === 0) {
            return;
        }

        exported = PlaybookTables.whole(found);
        button.disabled = false;
        Figure.list(Page.text("stepsByTeam"), PlaybookTables.teams(found), Page.text("stepsByTeamHint"), [1]);
        Figure.list(Page.text("leadsWithAndWithout"), PlaybookTables.leads(found), Page.text("leadsWithAndWithoutHint"), [1]);
        Figure.list(Page.text("differenceOfShares"), PlaybookTables.differences(found), Page.text("differenceHint"));
    }

    button.addEventListener("click", () => Csv.save(file, exported));
    Slices.begin();
    // Steps need no scorecard, and no new lead.
    await PeriodChoice.beginAny(load);
});
