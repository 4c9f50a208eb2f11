// @ts-check
/** <p-quickview>: columns and lists of the row that a lookup refers to, read-only. */
import {html, keyed, nothing} from '../vendor/lit/lit.js';
import {PlainElement} from '../styles/element.js';
import {columnsOf} from '../definitions/columns.js';
import {formWith} from '../definitions/forms.js';
import {parseXml, plainId} from '../definitions/labels.js';
import {table} from '../definitions/tables.js';
import {FormState} from '../records/formstate.js';
import {readRow} from '../records/rows.js';
import {field} from '../controls/field.js';
import {closed, isDenied, noAccess} from './access.js';
import {text} from '../texts/texts.js';
import './subgrid.js';

// The class of a sub-grid, as the form designer writes it.
const subgridClass = 'e7a81278-8635-4d9e-8d4d-59480b391c5b';

class QuickView extends PlainElement {
    static properties = {reference: {attribute: false}, forms: {attribute: false}, state: {state: true}, closed: {state: true}, error: {state: true}};

    constructor() {
        super();
        /** @type {{id: string, entityType: string}|null} */
        this.reference = null;
        /** QuickForms of the control: forms by table. */
        this.forms = '';
        /** @type {FormState|null} */
        this.state = null;
        this.error = '';
        /** What is told in place of a row that the user may not read. @type {unknown} */
        this.closed = null;
        /** Label of the table. */
        this.of = '';
    }

    connectedCallback() {
        super.connectedCallback();
        this.#load().catch((error) => {
            if (isDenied(error)) this.closed = noAccess(this.of);
            else this.error = error.message;
        });
    }

    render() {
        if (this.error) return html`<p class="error">${this.error}</p>`;
        if (this.closed) return this.closed;
        const state = this.state;
        if (!state) return html`<p class="loading" aria-busy="true">${text('loading')}</p>`;
        const shown = [...state.controls.values()].filter((control) => control.visible);
        const lists = shown.filter((control) => control.cell.control?.classId === subgridClass);
        return html`<div class="quick-view">${shown.filter((control) => control.column).map((control) => field(state, control))}</div>${lists.map((control) => this.#list(state, control))}`;
    }

    /**
     * @param {FormState} state
     * @param {import('../records/formstate.js').ControlState} control
     */
    #list(state, control) {
        const parameters = /** @type {Map<string, string>} */ (control.cell.control?.parameters);
        return html`<div class="part"><h3>${control.label}</h3>${keyed(state.id, html`<p-subgrid .table=${parameters.get('TargetEntityType') ?? ''} .viewId=${plainId(parameters.get('ViewId') ?? '')}
            .relationship=${parameters.get('RelationshipName') ?? ''} .size=${Number(parameters.get('RecordsPerPage') ?? 8)} .parent=${state} .label=${control.label} .looks=${true} id="${state.prefix}control-${control.id}"></p-subgrid>`)}</div>`;
    }

    async #load() {
        const {id, entityType} = /** @type {{id: string, entityType: string}} */ (this.reference);
        const forms = [...parseXml(this.forms).querySelectorAll('QuickFormId')];
        const chosen = forms.find((one) => one.getAttribute('entityname') === entityType);
        if (!chosen) {
            this.closed = nothing;
            return;
        }

        this.closed = await closed(entityType);
        if (this.closed) return;
        const [of, columns, form] = await Promise.all([table(entityType), columnsOf(entityType), formWith(plainId(chosen.textContent ?? ''))]);
        this.of = of.label;
        const state = new FormState({table: of, columns, form, id, row: {}, prefix: `quick-${id}-`});
        const row = await readRow(of, id, [...state.attributes.values()].map((attribute) => attribute.column));
        for (const control of state.controls.values()) control.disabled = true;
        state.accept(id, row);
        this.state = state;
    }
}

customElements.define('p-quickview', QuickView);
