// @ts-check
/** <p-grid>: the rows of a view, a page at a time. One request reads a page, the next one by the cookie of the one before. */
import {html, nothing} from '../vendor/lit/lit.js';
import {PlainElement} from '../styles/element.js';
import {query, read} from '../web/service.js';
import {table} from '../definitions/tables.js';
import {nextCookie, searched} from './fetch.js';
import {footer} from './footer.js';
import {headingsFor} from './headings.js';
import {imagesOf} from './images.js';
import {totalOf} from './total.js';
import {checkAll, gridRow} from './row.js';
import {text} from '../texts/texts.js';

/** @typedef {import('../definitions/views.js').View} View */

export class Grid extends PlainElement {
    static properties = {
        view: {attribute: false}, related: {attribute: false}, size: {attribute: false}, search: {attribute: false},
        label: {attribute: false}, selectable: {attribute: false}, rows: {state: true}, error: {state: true},
    };

    constructor() {
        super();
        /** @type {View|null} */
        this.view = null;
        /** @type {{column: string, value: string}|null} */
        this.related = null;
        this.size = 50;
        this.search = '';
        this.label = '';
        this.selectable = true;
        /** @type {Record<string, any>[]|null} */
        this.rows = null;
        this.error = '';
        /** @type {Set<string>} */
        this.selected = new Set();
        this.page = 1;
        /** Cookies of pages 2, 3, ... @type {(string|null)[]} */
        this.cookies = [null];
        /** @type {{name: string, descending: boolean}|null} */
        this.order = null;
        /** Of all rows; -1 while they are not counted. */
        this.total = -1;
        this.totalExceeded = false;
        this.more = false;
        /** @type {Map<string, import('../definitions/tables.js').Heading>} by the names of the layout */
        this.headings = new Map();
        /** @type {Map<string, (import('./images.js').CellImage|null)[]>} */
        this.images = new Map();
        /** @type {import('../definitions/tables.js').Table|null} */
        this.table = null;
        /** What was asked last: an answer to an earlier question comes too late. @type {object|null} */
        this.asked = null;
    }

    /** Ids of the rows that are selected. @returns {string[]} */
    get selection() { return [...this.selected]; }

    /** The rows that are shown. */
    get references() { return (this.rows ?? []).map((row) => this.#referenceOf(row)); }

    /** The rows that are selected. */
    get selectedReferences() { return this.references.filter(({id}) => this.selected.has(id)); }

    /** Reads the page again. */
    refresh() { return this.#load(-1); }

    /** @param {Map<string, unknown>} changed */
    willUpdate(changed) {
        if (!['view', 'related', 'size', 'search'].some((name) => changed.has(name)) || !this.view) return;
        this.#clear();
        void this.#load();
    }

    render() {
        if (this.error) return html`<p class="error" role="alert">${this.error}</p>`;
        if (!this.rows || !this.view) return html`<p class="loading" aria-busy="true">${text('loading')}</p>`;
        const columns = this.view.columns;
        return html`
            <div class="grid-scroll" role="region" tabindex="0" aria-label=${this.label}>
                <table>
                    <colgroup>${this.selectable ? html`<col class="check">` : nothing}${columns.map((column) => html`<col .style=${`width:${column.width}px`}>`)}</colgroup>
                    <thead><tr>${this.#checkAll()}${columns.map((column) => this.#heading(column.name))}</tr></thead>
                    <tbody>${this.rows.map((row, at) => this.#row(row, at))}</tbody>
                </table>
                ${this.rows.length === 0 ? html`<p class="empty">${text('noRows')}</p>` : nothing}
            </div>
            ${footer(this, this.rows.length, (by) => this.#turn(by))}`;
    }

    #clear() {
        Object.assign(this, {rows: null, error: '', selected: new Set(), page: 1, cookies: [null], order: null, total: -1, more: false});
    }

    /** @param {number} [total] what is known of it: after a change of rows nothing */
    async #load(total = this.total) {
        this.total = total;
        const view = /** @type {View} */ (this.view);
        const asked = this.asked = {};
        try {
            const of = this.table = await table(view.table);
            const ensure = [of.id, ...(of.title ? [of.title] : [])];
            const page = {page: this.page, size: this.size, cookie: this.cookies[this.page - 1], order: this.order, related: this.related, ensure};
            const fetchXml = await searched(view, this.search, page);
            const [answer, headings] = await Promise.all([read(of.set + query({fetchXml})), headingsFor(view)]);
            if (this.asked !== asked) return;
            this.headings = headings;
            this.#accept(answer);
            void this.#count(asked);
            // Scripts of solutions choose images: rows do not wait for them.
            void imagesOf(view, answer.value, headings).then((images) => { if (this.asked === asked) Object.assign(this, {images}).requestUpdate(); });
        } catch (error) {
            if (this.asked === asked) this.#fail(error);
        }
        this.requestUpdate();
        await this.updateComplete;
    }

    // Commands stand on what is selected: they are decided where there is nothing, too.
    #fail(/** @type {unknown} */ error) {
        this.error = /** @type {Error} */ (error).message;
        this.#select([]);
    }

    #accept(/** @type {any} */ answer) {
        this.cookies[this.page] = nextCookie(answer['@Microsoft.Dynamics.CRM.fetchxmlpagingcookie']);
        this.more = answer['@Microsoft.Dynamics.CRM.morerecords'] === true;
        this.rows = answer.value;
        this.images = new Map();
        this.error = '';
        this.#select([]);
    }

    // Counting reads up to 5,000 rows: it never keeps a page waiting, and is asked for only where there is more than the page.
    /** @param {object} asked */
    async #count(asked) {
        const known = (this.page - 1) * this.size + (this.rows?.length ?? 0);
        if (this.more && this.total >= 0) return;
        try {
            const found = this.more ? await totalOf(/** @type {View} */ (this.view), this.search, this.related) : {total: known, totalExceeded: false};
            if (this.asked === asked) Object.assign(this, found);
        } catch (error) {
            if (this.asked === asked) this.#fail(error);
        }
        this.requestUpdate();
    }

    /** @param {string} name */
    #heading(name) {
        const {label} = this.#headingOf(name);
        const sorted = this.order?.name === name ? (this.order.descending ? 'descending' : 'ascending') : nothing;
        return html`<th scope="col" aria-sort=${sorted}><button @click=${() => this.#sort(name)} title=${text('sortBy', label)}>${label}</button></th>`;
    }

    #headingOf(/** @type {string} */ name) { return this.headings.get(name) ?? {name, label: name, type: 'String'}; }

    /** @param {Record<string, any>} row @param {number} at */
    #row(row, at) {
        const reference = this.#referenceOf(row);
        const selected = this.selected.has(reference.id);
        return gridRow({
            row, reference, selected, columns: this.view?.columns ?? [], selectable: this.selectable,
            headingOf: (name) => this.#headingOf(name), imageOf: (name) => this.images.get(name)?.[at],
        }, () => this.#select(selected ? this.selection.filter((one) => one !== reference.id) : [...this.selection, reference.id]));
    }

    /** @param {Record<string, any>} row */
    #referenceOf(row) {
        const of = /** @type {import('../definitions/tables.js').Table} */ (this.table);
        return {id: String(row[of.id]), name: String((of.title && row[of.title]) || text('noName')), table: of.name};
    }

    #checkAll() {
        const ids = this.references.map(({id}) => id);
        const all = ids.length > 0 && ids.every((id) => this.selected.has(id));
        return this.selectable ? checkAll(all, () => this.#select(all ? [] : ids)) : nothing;
    }

    #turn(/** @type {number} */ by) {
        this.page += by;
        void this.#load();
    }

    #sort(/** @type {string} */ name) {
        this.order = {name, descending: this.order?.name === name && !this.order.descending};
        this.page = 1;
        this.cookies = [null];
        void this.#load();
    }

    #select(/** @type {string[]} */ ids) {
        this.selected = new Set(ids);
        this.requestUpdate();
        this.dispatchEvent(new CustomEvent('selected', {bubbles: true}));
    }
}

customElements.define('p-grid', Grid);
