// @ts-check
/** <p-record>: a row on its form, or a new one. */
import {html, nothing} from '../vendor/lit/lit.js';
import {PlainElement} from '../styles/element.js';
import {columnsOf} from '../definitions/columns.js';
import {mainForms} from '../definitions/forms.js';
import {table} from '../definitions/tables.js';
import {FormState} from '../records/formstate.js';
import {defaults} from '../records/defaults.js';
import {readRow} from '../records/rows.js';
import {formBody, formHeader} from '../forms/form.js';
import {readColumns, reload, save, saveMode} from '../forms/saving.js';
import {formContextOf} from '../clientapi/formcontext.js';
import {startScripts} from '../clientapi/events.js';
import {commandBar} from '../commands/bar.js';
import {RibbonCommands} from '../commands/ribbon.js';
import {rowCommands} from '../commands/rowcommands.js';
import {attempt, confirm, showError} from '../dialogs/dialog.js';
import {go, here, keep} from '../routing/address.js';
import {text} from '../texts/texts.js';

class RecordScreen extends PlainElement {
    static properties = {place: {attribute: false}, app: {attribute: false}, state: {state: true}, starting: {state: true}, error: {state: true}};

    constructor() {
        super();
        /** @type {import('../routing/address.js').Place} */
        this.place = {};
        /** @type {import('../definitions/apps.js').App|null} */
        this.app = null;
        /** @type {FormState|null} */
        this.state = null;
        /** @type {import('../definitions/forms.js').Form[]} */
        this.forms = [];
        this.error = '';
        /** Whether scripts of the form and rules of its buttons still run for the first time. */
        this.starting = true;
        /** @type {RibbonCommands|null} */
        this.ribbon = null;
    }

    connectedCallback() {
        super.connectedCallback();
        this.addEventListener('keydown', (event) => this.#shortcut(event));
        this.#load().catch((error) => { this.error = error.message; });
    }

    render() {
        if (this.error) return html`<p class="error" role="alert">${this.error}</p>`;
        const state = this.state;
        if (!state) return html`<p class="loading" aria-busy="true">${text('loading')}</p>`;
        const title = state.title || (state.isNew ? text('newRow', state.table.label) : state.table.label);
        document.title = `${title} - ${state.table.label}`;
        return html`
            ${state.headerParts.commands ? commandBar(this.#commands(state), {busy: this.ribbon?.busy}) : nothing}
            <div class="card record" aria-busy=${this.starting}>
                <div class="record-head">
                    <div>
                        <h1>${title}${state.isNew ? nothing : html`<small class="saved-state" role="status" data-dirty=${state.dirty}>${state.dirty ? text('unsaved') : text('saved')}</small>`}</h1>
                        <p class="of">${state.table.label}${this.#picker(state)}</p>
                    </div>
                    ${formHeader(state)}
                </div>
                ${this.#notices(state)}
                ${formBody(state, this.app?.tables ?? new Set())}
            </div>`;
    }

    /** @param {FormState} state */
    #picker(state) {
        return this.forms.length < 2 ? html` &middot; ${state.form.name}` : html` &middot; <label><span class="unseen">${text('form')}</span>
            <select @change=${(/** @type {any} */ event) => go({...here(), formid: event.target.value}, {replace: true})}>
                ${this.forms.map((form) => html`<option value=${form.id} ?selected=${form.id === state.form.id}>${form.name}</option>`)}</select></label>`;
    }

    /** @param {FormState} state */
    #status(state) { return state.columns.byName.get('statecode')?.options.find((option) => option.value === state.row.statecode)?.label ?? ''; }

    /** @param {FormState} state */
    #notices(state) {
        return html`
            ${state.form.isPlain ? html`<p class="notice">${text('noForm', state.table.label)}</p>` : nothing}
            ${state.readOnly ? html`<p class="notice">${text('readOnly', this.#status(state))}</p>` : nothing}
            ${[...state.notifications.values()].map((one) => html`<p class="notice ${one.level.toLowerCase()}" role=${one.level === 'ERROR' ? 'alert' : 'status'}>${one.text}</p>`)}`;
    }

    /**
     * @param {FormState} state
     * @returns {(import('../commands/bar.js').Command|null)[]}
     */
    #commands(state) {
        const {table: of, id} = state;
        const why = state.readOnly ? text('closedRow', this.#status(state)) : state.busy ? text('savingNow') : undefined;
        const locked = why !== undefined;
        const back = () => this.#back();
        return [
            {id: 'back', label: of.plural, icon: 'back', run: back},
            {id: 'save', label: text('save'), icon: 'save', disabled: locked, tooltip: why, run: () => this.#save(saveMode.save)},
            {id: 'save-close', label: text('saveAndClose'), icon: 'save', disabled: locked, tooltip: why, run: async () => { if (await this.#save(saveMode.saveAndClose)) back(); }},
            {id: 'new', label: text('create'), icon: 'add', run: () => go({...this.#list(), pagetype: 'entityrecord'})},
            state.isNew ? null : {id: 'refresh', label: text('refresh'), icon: 'refresh', run: () => this.#refresh(state)},
            // What a solution is for comes before what every table has, and finds room first.
            ...this.ribbon?.commands ?? [],
            ...rowCommands({
                table: of, ids: id ? [id] : [], name: state.title || of.label, state: state.row.statecode ?? 0,
                begin: async () => !state.dirty || this.#save(saveMode.save),
                done: (gone) => { if (gone) { keep(null); back(); } else return reload(state); },
            }),
        ];
    }

    async #load() {
        const {etn = '', id, formid} = this.place;
        const [of, columns, forms] = await Promise.all([table(etn), columnsOf(etn), mainForms(etn, this.app?.components ?? new Set())]);
        const form = forms.find((one) => one.id === formid) ?? forms[0];
        this.forms = forms;
        const state = new FormState({table: of, columns, form, id: id ?? null, row: id ? {} : defaults(this.place.extraqs, columns)});
        if (id) state.accept(id, await readRow(of, id, readColumns(state)));
        state.redraw = () => this.requestUpdate();
        await this.#start(state);
    }

    /** @param {FormState} state */
    async #start(state) {
        keep({dirty: () => state.dirty && this.isConnected, ask: () => confirm(text('unsaved'), text('leave'))});
        const screen = {save: (/** @type {number} */ mode) => this.#save(mode), reload: () => reload(state), close: () => { this.#back(); }};
        const context = formContextOf(state, screen);
        this.state = state;
        state.formContext = context;
        state.drawn = () => this.updateComplete;
        this.ribbon = new RibbonCommands('Form', state.table.name, () => commandContext(state, context), () => this.requestUpdate());
        state.refreshCommands = () => { void this.ribbon?.refresh(); };
        try {
            await startScripts(state, context);
        } catch (error) {
            void showError(error);
        }
        await this.ribbon.refresh().catch(showError);
        this.starting = false;
    }

    /** @param {FormState} state */
    async #refresh(state) {
        if (!state.dirty || await confirm(text('unsaved'), text('discard'), {confirm: text('refresh')})) await attempt(() => reload(state));
    }

    /** @param {number} mode */
    async #save(mode) {
        const state = /** @type {FormState} */ (this.state);
        const wasNew = state.isNew;
        if (!await save(state, mode)) return false;
        if (wasNew && mode === saveMode.save) await go({...here(), id: state.id ?? undefined, extraqs: undefined}, {replace: true});
        return true;
    }

    // Ctrl+S, as on the platform: https://learn.microsoft.com/power-apps/user/keyboard-shortcuts
    /** @param {KeyboardEvent} event */
    async #shortcut(event) {
        if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 's' || !this.state || this.state.readOnly) return;
        event.preventDefault();
        // What is being typed counts as typed.
        const at = document.activeElement;
        if (at instanceof HTMLTextAreaElement || (at instanceof HTMLInputElement && at.type !== 'checkbox')) at.dispatchEvent(new Event('change', {bubbles: true}));
        await this.#save(saveMode.save);
    }

    #list() {
        const {appid, area, etn} = here();
        return {appid, area, etn};
    }

    #back() { return go({...this.#list(), pagetype: 'entitylist'}); }
}

/**
 * What the command bar of a form stands on.
 * @param {FormState} state
 * @param {any} formContext
 * @returns {import('../commands/parameters.js').Context}
 */
function commandContext(state, formContext) {
    const row = state.id === null ? null : {id: state.id, name: state.title, table: state.table.name};
    const rows = row ? [row] : [];
    return {
        primary: formContext, selected: formContext, table: state.table, parent: null, row, rows, all: rows,
        formState: state.isNew ? 'Create' : state.readOnly ? 'ReadOnly' : 'Existing',
    };
}

customElements.define('p-record', RecordScreen);
