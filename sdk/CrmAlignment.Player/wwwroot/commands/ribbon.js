// @ts-check
/** The commands of solutions on a command bar: which show now, and what they run. */
import {ribbonOf} from '../definitions/ribbon.js';
import {callFunction, loadScript} from '../clientapi/scripts.js';
import {NotSupported} from '../clientapi/strict.js';
import {attempt, showError} from '../dialogs/dialog.js';
import {valuesOf} from './parameters.js';
import {allHold} from './rules.js';

/**
 * @typedef {import('./parameters.js').Context} Context
 * @typedef {import('../definitions/ribbon.js').Button} Button
 */

export class RibbonCommands {
    /**
     * @param {import('../definitions/ribbon.js').Bar} bar
     * @param {string} table
     * @param {() => Context|null} context what the bar stands on; null while it is being read
     * @param {() => void} redraw
     */
    constructor(bar, table, context, redraw) {
        this.bar = bar;
        this.table = table;
        this.context = context;
        this.redraw = redraw;
        /** @type {import('./bar.js').Command[]} */
        this.commands = [];
        /** Whether rules are being held: buttons may come and go yet. */
        this.busy = true;
        /** What was asked last: an answer to an earlier question comes too late. @type {object|null} */
        this.asked = null;
        /** What was told already: a rule fails at each selection. @type {Set<string>} */
        this.told = new Set();
    }

    /** Holds the rules again: after a save, another selection, or when a script asks for it. */
    async refresh() {
        const asked = this.asked = {};
        this.busy = true;
        this.redraw();
        try {
            const commands = await this.#shown();
            if (this.asked === asked && commands) this.commands = commands;
        } finally {
            if (this.asked === asked) {
                this.busy = false;
                this.redraw();
            }
        }
    }

    /** The commands whose rules hold; null while what they stand on is being read. */
    async #shown() {
        const buttons = (await ribbonOf(this.table))[this.bar];
        const context = this.context();
        return context && (await Promise.all(buttons.map((button) => this.#commandOf(button, context)))).flatMap((command) => command ?? []);
    }

    /**
     * @param {Button} button
     * @param {Context} context
     * @returns {Promise<import('./bar.js').Command|null>}
     */
    async #commandOf(button, context) {
        const command = {id: button.id, label: button.label, tooltip: button.tooltip, image: button.image, run: () => this.#run(button)};
        try {
            return await allHold(button.rules, context) ? command : null;
        } catch (error) {
            const message = /** @type {Error} */ (error).message;
            if (error instanceof NotSupported) return {...command, tooltip: message, disabled: true};
            this.#tell(`${button.label}: ${message}`);
            return null;
        }
    }

    /** @param {Button} button */
    async #run(button) {
        await attempt(async () => {
            const context = this.context();
            if (!context) return;
            if (button.unknown.length > 0) throw new NotSupported(button.unknown[0]);
            for (const {library, name, parameters} of button.calls) {
                await loadScript(library);
                await named(`${name} (${library})`, async () => callFunction(library, name, valuesOf(parameters, context)));
            }
        });
    }

    /** @param {string} message */
    #tell(message) {
        if (this.told.has(message)) return;
        this.told.add(message);
        void showError(new Error(message));
    }
}

/**
 * Says of an error which function it comes from.
 * @param {string} name
 * @param {() => Promise<unknown>} work
 */
async function named(name, work) {
    try {
        await work();
    } catch (error) {
        throw new Error(`${name}: ${error instanceof Error ? error.message : String(error)}`, {cause: error});
    }
}
