// @ts-check
/**
 * Quick create: a short form of a new row in a pane at the side, with its scripts.
 * https://learn.microsoft.com/power-apps/maker/model-driven-apps/create-edit-quick-create-forms
 */
import {html} from '../vendor/lit/lit.js';
import {PlainElement} from '../styles/element.js';
import {columnsOf} from '../definitions/columns.js';
import {formWith, quickForms} from '../definitions/forms.js';
import {may} from '../definitions/privileges.js';
import {table} from '../definitions/tables.js';
import {FormState} from '../records/formstate.js';
import {defaults} from '../records/defaults.js';
import {formContextOf} from '../clientapi/formcontext.js';
import {startScripts} from '../clientapi/events.js';
import {attempt, showError} from '../dialogs/dialog.js';
import {pane} from '../dialogs/pane.js';
import {text} from '../texts/texts.js';
import {formColumns} from './form.js';
import {save, saveMode} from './saving.js';

class QuickCreate extends PlainElement {
    static properties = {state: {attribute: false}, done: {attribute: false}, starting: {state: true}};

    constructor() {
        super();
        /** @type {FormState|null} */
        this.state = null;
        /** @type {(made: import('../dialogs/creation.js').Reference|null) => void} */
        this.done = () => {};
        this.starting = true;
    }

    connectedCallback() {
        super.connectedCallback();
        void this.#start(/** @type {FormState} */ (this.state));
    }

    render() {
        const state = /** @type {FormState} */ (this.state);
        return html`
            ${[...state.notifications.values()].map((one) => html`<p class="notice ${one.level.toLowerCase()}" role=${one.level === 'ERROR' ? 'alert' : 'status'}>${one.text}</p>`)}
            <form id="pane-form" novalidate aria-busy=${this.starting} @submit=${(/** @type {Event} */ event) => { event.preventDefault(); void this.#save(saveMode.saveAndClose); }}>
                ${formColumns(state)}</form>`;
    }

    /** @param {FormState} state */
    async #start(state) {
        state.redraw = () => this.requestUpdate();
        state.drawn = () => this.updateComplete;
        const screen = {save: (/** @type {number} */ mode) => this.#save(mode), reload: async () => {}, close: () => this.done(null)};
        state.formContext = formContextOf(state, screen);
        await startScripts(state, state.formContext).catch(showError);
        this.starting = false;
    }

    /** @param {number} mode */
    async #save(mode) {
        const state = /** @type {FormState} */ (this.state);
        if (!await save(state, mode)) return false;
        this.done({id: /** @type {string} */ (state.id), name: state.title, entityType: state.table.name});
        return true;
    }
}

customElements.define('p-quickcreate', QuickCreate);

/** @param {string} name of a table */
const offers = async (name) => (await quickForms()).has(name) && await may(name, 'Create');

/**
 * @param {string} name of a table
 * @param {string} [values] column=value pairs
 */
async function open(name, values) {
    const form = (await quickForms()).get(name);
    if (!form) throw new Error(text('notSupported', name));
    const [of, columns, layout] = await Promise.all([table(name), columnsOf(name), formWith(form)]);
    const state = new FormState({table: of, columns, form: layout, id: null, row: defaults(values, columns), prefix: 'quick-'});
    const made = await pane(`${text('quickNew')}: ${of.label}`, (/** @type {(made: any) => void} */ close) =>
        html`<p-quickcreate .state=${state} .done=${close}></p-quickcreate>`, () => state.isNew && state.touched);
    return /** @type {import('../dialogs/creation.js').Reference|null} */ (made);
}

/** @type {import('../dialogs/creation.js').Creation} */
export const quickCreate = {offers, open: async (name, values) => await attempt(() => open(name, values)) ?? null};
