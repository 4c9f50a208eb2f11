// @ts-check
/** <p-subgrid>: rows that refer to the row of a form, with a button for a new one. */
import {html} from '../vendor/lit/lit.js';
import {PlainElement} from '../styles/element.js';
import {columnsOf} from '../definitions/columns.js';
import {mayAdd} from '../definitions/privileges.js';
import {table} from '../definitions/tables.js';
import {viewsOf, viewType} from '../definitions/views.js';
import {go, here} from '../routing/address.js';
import {text} from '../texts/texts.js';
import {gridControl} from '../clientapi/gridcontrol.js';
import {commandBar} from '../commands/bar.js';
import {RibbonCommands} from '../commands/ribbon.js';
import {create, offersCreation} from '../dialogs/creation.js';
import {closed} from './access.js';
import '../grids/grid.js';

class SubGrid extends PlainElement {
    static properties = {
        table: {attribute: false}, viewId: {attribute: false}, relationship: {attribute: false}, size: {attribute: false},
        parent: {attribute: false}, label: {attribute: false}, looks: {attribute: false}, ready: {state: true}, closed: {state: true}, error: {state: true},
    };

    constructor() {
        super();
        this.table = '';
        this.viewId = '';
        this.relationship = '';
        this.size = 8;
        this.label = '';
        /** Whether people only look, as in a quick view: no buttons. */
        this.looks = false;
        /** @type {import('../records/formstate.js').FormState|null} */
        this.parent = null;
        /** @type {{view: import('../definitions/views.js').View, column: string, label: string, adds: boolean}|null} */
        this.ready = null;
        this.error = '';
        /** What is told in place of rows that the user may not read. @type {unknown} */
        this.closed = null;
        /** The same object at each drawing, so that the grid reads once. @type {{column: string, value: string}|null} */
        this.related = null;
        /** @type {RibbonCommands|null} */
        this.ribbon = null;
    }

    /** The grid, once it is drawn. */
    get grid() { return /** @type {import('../grids/grid.js').Grid|null} */ (this.querySelector('p-grid')); }

    /** Reads the rows again. */
    refresh() { return this.grid?.refresh(); }

    connectedCallback() {
        super.connectedCallback();
        this.addEventListener('selected', () => { void this.ribbon?.refresh(); });
        this.#prepare().catch((error) => { this.error = error.message; });
    }

    render() {
        if (this.error) return html`<p class="error" role="alert">${this.error}</p>`;
        if (this.closed) return this.closed;
        if (!this.ready || !this.parent) return html`<p class="loading" aria-busy="true">${text('loading')}</p>`;
        const {view, column, label, adds} = this.ready;
        const related = column ? this.related ??= {column, value: /** @type {string} */ (this.parent.id)} : null;
        return html`
            ${this.looks ? '' : html`<div class="subgrid-bar">${commandBar([
                adds && {id: `${this.id}-new`, label: text('newRow', label), icon: 'add', run: () => this.#create()},
                ...(this.ribbon?.commands ?? []).map((command) => ({...command, id: `${this.id}-${command.id}`})),
            ], {label: `${text('commands')}: ${this.label}`, busy: this.ribbon?.busy})}</div>`}
            <p-grid .view=${view} .related=${related} .size=${this.size} .label=${this.label}></p-grid>`;
    }

    async #prepare() {
        const parent = /** @type {import('../records/formstate.js').FormState} */ (this.parent);
        const relation = parent.columns.collections.find((one) => one.relationship === this.relationship);
        if (this.relationship && !relation) throw new Error(text('notSupported', this.relationship));
        this.closed = await closed(this.table);
        if (this.closed) return;
        const views = await viewsOf(this.table);
        const view = views.find((one) => one.id === this.viewId) ?? views.find((one) => one.type === viewType.associated) ?? views[0];
        await columnsOf(parent.table.name);
        const of = await table(this.table);
        this.ready = {view, column: relation?.column ?? '', label: of.label, adds: await mayAdd(this.table, parent.table.name)};
        if (this.looks) return;
        const list = gridControl(this.label, () => this.grid);
        const row = {id: parent.id ?? '', name: parent.title, table: parent.table.name};
        this.ribbon = new RibbonCommands('SubGrid', this.table, () => this.grid && {
            primary: parent.formContext, selected: list, table: of, parent: parent.table, row,
            rows: this.grid.selectedReferences, all: this.grid.references, formState: parent.readOnly ? 'ReadOnly' : 'Existing',
        }, () => this.requestUpdate());
    }

    async #create() {
        const {appid, area} = here();
        const parent = /** @type {import('../records/formstate.js').FormState} */ (this.parent);
        const values = this.ready?.column ? new URLSearchParams({
            [this.ready.column]: parent.id ?? '', [this.ready.column + 'name']: parent.title, [this.ready.column + 'type']: parent.table.name,
        }).toString() : undefined;
        if (!await offersCreation(this.table)) {
            await go({appid, area, pagetype: 'entityrecord', etn: this.table, extraqs: values});
        } else if (await create(this.table, values)) {
            await this.refresh();
        }
    }
}

customElements.define('p-subgrid', SubGrid);
