/// <reference path="./csv.js" />
/// <reference path="./categorychoice.js" />
/// <reference path="./referencechoice.js" />
/// <reference path="./slices.js" />
/// <reference path="./leakcards.js" />
/// <reference path="./leadlist.js" />
/// <reference path="./leakfigures.js" />
/// <reference path="./words.js" />
"use strict";

Page.begin(async () => {
    const columns = ["crma_leadscreated", "crma_marketingqualified", "crma_salesready", "crma_accepted", "crma_qualified", "crma_won"];
    const names = await Page.labels("crma_scorecard", columns);
    const button = (/** @type {string} */ id) => /** @type {HTMLButtonElement} */ (document.getElementById(id));

    /** What is asked now. @type {ReturnType<typeof ReferenceChoice.now>} */
    let choice;

    /** @type {(string|number|null)[][]} */
    let exported = [];

    async function load() {
        Slices.clear();
        Figure.clear();
        LeadList.clear();
        document.getElementById("leaks")?.replaceChildren();
        button("export").disabled = true;
        choice = ReferenceChoice.now();
        if (choice.start === "") {
            Page.say(Page.text("noScorecards"));
            return;
        }

        const mine = choice;
        const parameters = LeakQuestion.parameters(mine);
        await Slices.ask(
            (state) => Calls.unbound("crma_DiagnoseFunnel", { ...parameters, State: state === "" ? undefined : Calls.words(state) }),
            (found) => found.leads + found.referenceLeads,
            {
                read: (count) => Page.text("leadsRead", count), stopped: (count) => Page.text("stoppedAfter", count), failed: (count) => Page.text("failedAfter", count),
            },
            (found) => { show(mine, found); });
    }

    /** @param {ReturnType<typeof ReferenceChoice.now>} mine @param {any} found */
    function show(mine, found) {
        const layers = found.layers.map((/** @type {any} */ layer, /** @type {number} */ index) => (
            { ...layer, againstTargets: found.againstTargets, index, name: names[columns[index]], next: names[columns[index + 1]] }));
        const cohort = { arrivedFrom: found.arrivedFrom, arrivedBefore: found.arrivedBefore, segment: mine.segment, category: mine.category };
        exported = LeakTables.whole(layers);
        button("export").disabled = false;
        LeakCards.show(layers, (layer) => way(cohort, layer, "left", Page.text("showLeft", Numbers.write(leftOf(layer), "count"))));
        LeakFigures.show(layers, (layer, fate, words) => way(cohort, layer, fate, words));
        Page.say(said(mine, found));
    }

    /** @param {ReturnType<typeof ReferenceChoice.now>} mine @param {any} found */
    function said(mine, found) {
        const leads = Numbers.write(found.leads, "count");
        return found.againstTargets
            ? Page.text("diagnosedByTarget", leads, mine.period, ReferenceChoice.inWords(mine))
            : Page.text("diagnosed", leads, mine.period, Numbers.write(found.referenceLeads, "count"), ReferenceChoice.inWords(mine));
    }

    /** @param {any} layer */
    const leftOf = (layer) => layer.current.nurtured + layer.current.lost;

    /**
     * A number that leads to its leads.
     * @param {any} cohort
     * @param {any} layer
     * @param {string} fate
     * @param {string} words
     */
    function way(cohort, layer, fate, words) {
        const title = Page.text("leadsBehind", layer.name, fateOf(fate));
        const made = Page.element("button", { type: "button", className: "number", title }, words);
        if (fate !== "left") {
            // A number alone says nothing to those who cannot see its place in the table.
            made.setAttribute("aria-label", `${title}: ${words}`);
        }

        const count = fate === "left" ? leftOf(layer) : layer.current[fate];
        made.addEventListener("click", () => { LeadList.show(title, cohort, { index: layer.index, fate, count }).catch(Page.fail); });
        return made;
    }

    /** @param {string} fate */
    const fateOf = (fate) => (fate === "left" ? Page.text("left") : LeakTables.fateName(fate));

    button("export").addEventListener("click", () => Csv.save(`leaks-${choice.grain}-${choice.start}`, exported));
    Slices.begin();
    await ReferenceChoice.begin(load);
    await CategoryChoice.begin(load).catch(Page.fail);
    Words.foot(await Words.of("crma_leadstage"));
    await PeriodChoice.begin(load);
});
