// @ts-check
/** <p-notes>: the notes of a row, newest first, and a new one. */
import {html, nothing} from '../vendor/lit/lit.js';
import {PlainElement} from '../styles/element.js';
import {display, query, read, write} from '../web/service.js';
import {attempt} from '../dialogs/dialog.js';
import {mayAdd} from '../definitions/privileges.js';
import {closed} from './access.js';
import {text} from '../texts/texts.js';

class Notes extends PlainElement {
    static properties = {table: {attribute: false}, row: {attribute: false}, notes: {state: true}, closed: {state: true}, error: {state: true}};

    constructor() {
        super();
        /** @type {import('../definitions/tables.js').Table|null} */
        this.table = null;
        this.row = '';
        /** @type {any[]|null} */
        this.notes = null;
        this.error = '';
        /** What is told in place of notes that the user may not read. @type {unknown} */
        this.closed = null;
        this.adds = false;
    }

    connectedCallback() {
        super.connectedCallback();
        this.#prepare().catch((error) => { this.error = error.message; });
    }

    render() {
        if (this.error) return html`<p class="error">${this.error}</p>`;
        if (this.closed) return this.closed;
        if (!this.notes) return html`<p class="loading" aria-busy="true">${text('loading')}</p>`;
        return html`
            ${this.adds ? html`<form class="note" @submit=${this.#add}>
                <label>${text('noteTitle')} <input name="subject" maxlength="500"></label>
                <label>${text('noteText')} <textarea name="notetext" rows="2" required></textarea></label>
                <button>${text('addNote')}</button>
            </form>` : nothing}
            <ol class="notes">${this.notes.map((note) => html`<li>
                <strong>${note.subject ?? ''}</strong>
                <p>${note.notetext ?? ''}</p>
                <small>${display(note, '_createdby_value')}, ${display(note, 'createdon')}${note.filename ? html` (${note.filename})` : ''}</small></li>`)}
            </ol>`;
    }

    async #prepare() {
        const of = /** @type {import('../definitions/tables.js').Table} */ (this.table);
        this.closed = await closed('annotation');
        if (this.closed) return;
        this.adds = await mayAdd('annotation', of.name);
        await this.#load();
    }

    async #load() {
        const {value} = await read('annotations' + query({
            $select: 'subject,notetext,filename,createdon,_createdby_value', $filter: `_objectid_value eq ${this.row}`, $orderby: 'createdon desc', $top: '50',
        }));
        this.notes = value;
    }

    /** @param {SubmitEvent} event */
    async #add(event) {
        event.preventDefault();
        const form = /** @type {HTMLFormElement} */ (event.target);
        const of = /** @type {import('../definitions/tables.js').Table} */ (this.table);
        const values = new FormData(form);
        await attempt(async () => {
            await write('POST', 'annotations', {
                subject: values.get('subject') || null, notetext: values.get('notetext'), [`objectid_${of.name}@odata.bind`]: `/${of.set}(${this.row})`,
            });
            form.reset();
            await this.#load();
        });
    }
}

customElements.define('p-notes', Notes);
