/// <reference path="./csv.js" />
/// <reference path="./referencechoice.js" />
/// <reference path="./diagnosiswalk.js" />
/// <reference path="./leakcards.js" />
/// <reference path="./leadlist.js" />
/// <reference path="./leakfigures.js" />
"use strict";

Page.begin(async () => {
    const columns = ["crma_leadscreated", "crma_marketingqualified", "crma_salesready", "crma_accepted", "crma_qualified", "crma_won"];
    const names = await Page.labels("crma_scorecard", columns);
    const button = (/** @type {string} */ id) => /** @type {HTMLButtonElement} */ (document.getElementById(id));

    /** The walk whose answers count, with what it asks. @type {any} */
    let asked = null;

    /** @type {(string|number|null)[][]} */
    let exported = [];

    async function load() {
        asked?.walk.stop();
        asked = null;
        Figure.clear();
        LeadList.clear();
        document.getElementById("leaks")?.replaceChildren();
        button("export").disabled = true;
        const choice = ReferenceChoice.now();
        if (choice.start === "") {
            offer("");
            Page.say(Page.text("noScorecards"));
            return;
        }

        asked = begin(choice);
        await goOn();
    }

    /** @param {ReturnType<typeof ReferenceChoice.now>} choice */
    function begin(choice) {
        const parameters = LeakQuestion.parameters(choice);
        const mine = {
            choice, read: 0, stopping: false,
            walk: DiagnosisWalk.of(
                (state) => Calls.unbound("crma_DiagnoseFunnel", { ...parameters, State: state === "" ? undefined : Calls.words(state) }),
                (found) => { progress(mine, found); }),
        };
        return mine;
    }

    /** Reads on where the walk is. */
    async function goOn() {
        const mine = asked;
        mine.stopping = false;
        offer("stop");
        Page.say(Page.text("leadsRead", Numbers.write(mine.read, "count")));
        try {
            const found = await mine.walk.run();
            if (asked === mine) {
                found ? show(mine, found) : rest(Page.text("stoppedAfter", Numbers.write(mine.read, "count")));
            }
        } catch (error) {
            if (asked === mine) {
                rest(Page.text("failedAfter", Numbers.write(mine.read, "count")));
                Page.fail(error);
            }
        }
    }

    /** @param {any} mine @param {any} found */
    function progress(mine, found) {
        mine.read = found.leads + found.referenceLeads;
        if (asked === mine && !mine.stopping) {
            Page.say(Page.text("leadsRead", Numbers.write(mine.read, "count")));
        }
    }

    /** @param {string} words */
    function rest(words) {
        offer("goon");
        Page.say(words);
    }

    /**
     * Offers to stop, to go on, or neither; the keyboard stays where the one button takes the other's place.
     * @param {"stop"|"goon"|""} which
     */
    function offer(which) {
        const held = [button("stop"), button("goon")].includes(/** @type {any} */ (document.activeElement));
        button("stop").hidden = which !== "stop";
        button("goon").hidden = which !== "goon";
        (/** @type {HTMLElement} */ (document.getElementById("progress"))).hidden = which !== "stop";
        if (held) {
            (which === "" ? button("export") : button(which)).focus();
        }
    }

    /** @param {any} mine @param {any} found */
    function show(mine, found) {
        const layers = found.layers.map((/** @type {any} */ layer, /** @type {number} */ index) => (
            { ...layer, index, name: names[columns[index]], next: names[columns[index + 1]] }));
        const cohort = { arrivedFrom: found.arrivedFrom, arrivedBefore: found.arrivedBefore, segment: mine.choice.segment };
        exported = LeakTables.whole(layers);
        button("export").disabled = false;
        offer("");
        LeakCards.show(layers, (layer) => way(cohort, layer, "left", Page.text("showLeft", Numbers.write(leftOf(layer), "count"))));
        LeakFigures.show(layers, (layer, fate, words) => way(cohort, layer, fate, words));
        Page.say(Page.text("diagnosed", Numbers.write(found.leads, "count"), mine.choice.period, Numbers.write(found.referenceLeads, "count"), ReferenceChoice.inWords(mine.choice)));
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

    button("stop").addEventListener("click", () => {
        asked.stopping = true;
        asked.walk.stop();
        Page.say(Page.text("stopping"));
    });
    button("goon").addEventListener("click", () => { goOn().catch(Page.fail); });
    button("export").addEventListener("click", () => Csv.save(`leaks-${asked.choice.grain}-${asked.choice.start}`, exported));
    await ReferenceChoice.begin(load);
    await PeriodChoice.begin(load);
});
