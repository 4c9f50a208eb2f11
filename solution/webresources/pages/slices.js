/// <reference path="./diagnosiswalk.js" />
/// <reference path="./numbers.js" />
"use strict";

/**
 * Asks a question of the server slice by slice, where the user sees how far it is, may stop it, and go on from there. Answers to a question
 * that is no longer asked are dropped.
 */
const Slices = (() => {
    const button = (/** @type {string} */ id) => /** @type {HTMLButtonElement} */ (document.getElementById(id));

    /** @typedef {Record<"read"|"stopped"|"failed", (count: string) => string>} Words What is said of so many that were read. */

    /** @typedef {{walk: any, read: number, stopping: boolean, words: Words, show: (found: any) => void}} Asked */

    /** The walk whose answers count. @type {Asked|null} */
    let asked = null;

    /** Gives up what is asked. */
    function clear() {
        asked?.walk.stop();
        asked = null;
        offer("");
    }

    /**
     * @param {(state: string) => Promise<{Result: string, NextState: string}>} call Reads one slice.
     * @param {(found: any) => number} count Of a result: how many were read.
     * @param {Words} words
     * @param {(found: any) => void} show Shows the whole.
     */
    async function ask(call, count, words, show) {
        clear();
        /** @type {Asked} */
        const mine = { read: 0, stopping: false, words, show, walk: DiagnosisWalk.of(call, (found) => { progress(mine, count(found)); }) };
        asked = mine;
        await goOn(mine);
    }

    /** Reads on where the walk is. @param {Asked} mine */
    async function goOn(mine) {
        mine.stopping = false;
        offer("stop");
        say(mine, "read");
        try {
            const found = await mine.walk.run();
            if (asked === mine) {
                found ? end(mine, found) : rest(mine, "stopped");
            }
        } catch (error) {
            if (asked === mine) {
                rest(mine, "failed");
                Page.fail(error);
            }
        }
    }

    /** @param {Asked} mine @param {any} found */
    function end(mine, found) {
        mine.show(found);
        offer("");
    }

    /** @param {Asked} mine @param {number} read */
    function progress(mine, read) {
        mine.read = read;
        if (asked === mine && !mine.stopping) {
            say(mine, "read");
        }
    }

    /** @param {Asked} mine @param {"stopped"|"failed"} how */
    function rest(mine, how) {
        offer("goon");
        say(mine, how);
    }

    /** @param {Asked} mine @param {"read"|"stopped"|"failed"} what */
    const say = (mine, what) => Page.say(mine.words[what](Numbers.write(mine.read, "count")));

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

    /** Lets the two buttons work. */
    function begin() {
        button("stop").addEventListener("click", () => {
            if (asked) {
                asked.stopping = true;
                asked.walk.stop();
                Page.say(Page.text("stopping"));
            }
        });
        button("goon").addEventListener("click", () => { asked && goOn(asked).catch(Page.fail); });
    }

    return { begin, ask, clear };
})();
