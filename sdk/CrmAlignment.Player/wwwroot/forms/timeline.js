// @ts-check
/** <p-timeline>: activities and notes of a row, newest first, and new ones. */
import {html, nothing} from '../vendor/lit/lit.js';
import {PlainElement} from '../styles/element.js';
import {icon} from '../styles/icons.js';
import {session} from '../web/session.js';
import {tables} from '../definitions/tables.js';
import {instantOf} from '../values/dates.js';
import {addressOf, follow, here} from '../routing/address.js';
import {addEntry, openOf, readTimeline} from '../records/timeline.js';
import {attempt} from '../dialogs/dialog.js';
import {text} from '../texts/texts.js';
import {closed} from './access.js';

/** @typedef {import('../records/timeline.js').Entry} Entry */

/** @type {Record<string, Parameters<typeof icon>[0]>} */
const icons = {annotation: 'note', task: 'task', phonecall: 'phone', email: 'mail', appointment: 'calendar'};

class Timeline extends PlainElement {
    static properties = {table: {attribute: false}, row: {attribute: false}, entries: {state: true}, adding: {state: true}, closed: {state: true}, error: {state: true}};

    constructor() {
        super();
        /** @type {import('../definitions/tables.js').Table|null} */
        this.table = null;
        this.row = '';
        /** @type {Entry[]|null} */
        this.entries = null;
        this.open = {notes: false, activities: false, adds: /** @type {string[]} */ ([])};
        /** Labels of tables. @type {Map<string, string>} */
        this.labels = new Map();
        /** The table of what is being added. @type {string|null} */
        this.adding = null;
        /** What is told of entries that the user may not read. @type {unknown} */
        this.closed = null;
        this.error = '';
    }

    connectedCallback() {
        super.connectedCallback();
        this.#prepare().catch((error) => { this.error = error.message; });
    }

    render() {
        if (this.error) return html`<p class="error">${this.error}</p>`;
        if (!this.entries) return html`<p class="loading" aria-busy="true">${text('loading')}</p>`;
        const {appid, area} = here();
        return html`
            <div class="timeline-bar" role="group" aria-label=${text('addToTimeline')}>${this.open.adds.map((name) => html`
                <button type="button" class="quiet" data-adds=${name} aria-expanded=${this.adding === name} @click=${() => this.#begin(name)}>
                    ${icon(icons[name])}<span>${text('newRow', this.labels.get(name) ?? name)}</span></button>`)}</div>
            ${this.adding ? this.#form(this.adding) : nothing}
            ${this.closed ?? nothing}
            ${this.entries.length === 0 && !this.closed ? html`<p class="empty">${text('nothingYet')}</p>` : nothing}
            <ol class="notes">${this.entries.map((entry) => html`<li data-table=${entry.table}>
                <p class="entry-head">${icon(icons[entry.table] ?? 'note')}<span class="unseen">${entry.kind}: </span>${entry.table === 'annotation' ? html`<strong>${entry.title}</strong>`
                    : html`<a href=${addressOf({appid, area, pagetype: 'entityrecord', etn: entry.table, id: entry.id})} @click=${follow}>${entry.title || entry.kind}</a>`}</p>
                ${entry.body ? html`<p class="entry-body">${entry.body}</p>` : nothing}
                <small>${[entry.state, entry.due && text('due', entry.due), entry.made, entry.file].filter(Boolean).join(' · ')}</small></li>`)}
            </ol>`;
    }

    /** @param {string} name */
    #form(name) {
        const isNote = name === 'annotation';
        return html`<form class="note" @submit=${this.#add}>
            <label>${text('noteTitle')} <input name="title" maxlength=${isNote ? 500 : 200} ?required=${!isNote}></label>
            <label>${text('noteText')} <textarea name="body" rows="2" ?required=${isNote}></textarea></label>
            ${isNote ? nothing : html`<label>${text('dueOn')} <input name="due" type="datetime-local"></label>`}
            <div class="buttons"><button class="primary">${text('save')}</button><button type="button" @click=${() => this.#leave()}>${text('cancel')}</button></div>
        </form>`;
    }

    async #prepare() {
        const of = /** @type {import('../definitions/tables.js').Table} */ (this.table);
        const [open, all] = await Promise.all([openOf(of), tables()]);
        this.open = open;
        this.labels = new Map(open.adds.map((name) => [name, all.get(name)?.label ?? name]));
        this.closed = await closed('annotation') ?? await closed('activitypointer');
        await this.#load();
    }

    async #load() { this.entries = await readTimeline(this.row, this.open); }

    /** @param {string} name */
    async #begin(name) {
        this.adding = this.adding === name ? null : name;
        await this.updateComplete;
        /** @type {HTMLElement|null} */ (this.querySelector('form input'))?.focus();
    }

    async #leave() {
        const name = this.adding;
        this.adding = null;
        await this.updateComplete;
        /** @type {HTMLElement|null} */ (this.querySelector(`[data-adds="${name}"]`))?.focus();
    }

    /** @param {SubmitEvent} event */
    async #add(event) {
        event.preventDefault();
        const values = new FormData(/** @type {HTMLFormElement} */ (event.target));
        const due = String(values.get('due') ?? '');
        await attempt(async () => {
            await addEntry(/** @type {string} */ (this.adding), /** @type {import('../definitions/tables.js').Table} */ (this.table), this.row, {
                title: String(values.get('title') ?? ''), body: String(values.get('body') ?? ''), due: due ? instantOf(due, session.timeZone) : null,
            });
            await this.#leave();
            await this.#load();
        });
    }
}

customElements.define('p-timeline', Timeline);
