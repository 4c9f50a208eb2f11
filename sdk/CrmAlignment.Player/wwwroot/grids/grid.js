// @ts-check
/** <p-grid>: the rows of a view, a page at a time. One request reads a page, the next one by the cookie of the one before. */
import {html, nothing} from '../vendor/lit/lit.js';
import {PlainElement} from '../styles/element.js';
import {query, read} from '../web/service.js';
import {headingsOf, table} from '../definitions/tables.js';
import {aliasesOf, nextCookie, searched} from './fetch.js';
import {cell} from './cell.js';
import {addressOf, follow, go, here} from '../routing/address.js';
import {text} from '../texts/texts.js';
import {icon} from '../styles/icons.js';

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
        this.total = 0;
        this.totalExceeded = false;
        this.more = false;
        /** @type {Map<string, import('../definitions/tables.js').Heading>} by the names of the layout */
        this.headings = new Map();
        /** @type {import('../definitions/tables.js').Table|null} */
        this.table = null;
        /** What was asked last: an answer to an earlier question comes too late. @type {object|null} */
        this.asked = null;
    }

    /** Ids of the rows that are selected. @returns {string[]} */
    get selection() { return [...this.selected]; }

    /** Reads the page again. */
    refresh() { return this.#load(); }

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
                    <tbody>${this.rows.map((row) => this.#row(row))}</tbody>
                </table>
                ${this.rows.length === 0 ? html`<p class="empty">${text('noRows')}</p>` : nothing}
            </div>
            ${this.#footer()}`;
    }

    #clear() {
        Object.assign(this, {rows: null, error: '', selected: new Set(), page: 1, cookies: [null], order: null, total: 0, more: false});
    }

    async #load() {
        const view = /** @type {View} */ (this.view);
        const asked = this.asked = {};
        try {
            const of = this.table = await table(view.table);
            const ensure = [of.id, ...(of.title ? [of.title] : [])];
            const page = {page: this.page, size: this.size, cookie: this.cookies[this.page - 1], order: this.order, related: this.related, ensure, count: true};
            const fetchXml = await searched(view, this.search, page);
            const [answer] = await Promise.all([read(of.set + query({fetchXml})), this.#readHeadings(view)]);
            if (this.asked === asked) this.#accept(answer);
        } catch (error) {
            if (this.asked === asked) this.error = /** @type {Error} */ (error).message;
        }
        this.requestUpdate();
        await this.updateComplete;
    }

    /** @param {any} answer */
    #accept(answer) {
        this.cookies[this.page] = nextCookie(answer['@Microsoft.Dynamics.CRM.fetchxmlpagingcookie']);
        this.more = answer['@Microsoft.Dynamics.CRM.morerecords'] === true;
        this.total = answer['@Microsoft.Dynamics.CRM.totalrecordcount'] ?? -1;
        this.totalExceeded = answer['@Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded'] === true;
        this.rows = answer.value;
        this.error = '';
        this.#select([]);
    }

    /** @param {View} view */
    async #readHeadings(view) {
        const aliases = aliasesOf(view);
        const names = new Set([view.table, ...view.columns.flatMap(({name}) => aliases.get(name.split('.')[0]) ?? [])]);
        const all = new Map(await Promise.all([...names].map(async (name) => /** @type {const} */ ([name, await headingsOf(name)]))));
        this.headings = new Map(view.columns.map(({name}) => {
            const [alias, column] = name.includes('.') ? name.split('.') : [null, name];
            return [name, all.get(alias ? aliases.get(alias) ?? '' : view.table)?.get(column) ?? {name: column, label: column, type: 'String'}];
        }));
    }

    /** @param {string} name */
    #heading(name) {
        const {label} = this.#headingOf(name);
        const sorted = this.order?.name === name ? (this.order.descending ? 'descending' : 'ascending') : nothing;
        return html`<th scope="col" aria-sort=${sorted}><button @click=${() => this.#sort(name)} title=${text('sortBy', label)}>${label}</button></th>`;
    }

    /** @param {string} name */
    #headingOf(name) { return this.headings.get(name) ?? {name, label: name, type: 'String'}; }

    /** @param {Record<string, any>} row */
    #row(row) {
        const of = /** @type {import('../definitions/tables.js').Table} */ (this.table);
        const id = row[of.id];
        const title = String((of.title && row[of.title]) || id);
        const {appid, area} = here();
        const place = /** @type {const} */ ({appid, area, pagetype: 'entityrecord', etn: of.name, id});
        return html`
            <tr class=${this.selected.has(id) ? 'selected' : nothing} @dblclick=${() => go(place)}>
                ${this.selectable ? html`<td class="check"><input type="checkbox" aria-label=${text('selectRow', title)} .checked=${this.selected.has(id)}
                    @change=${() => this.#select(this.selected.has(id) ? this.selection.filter((one) => one !== id) : [...this.selection, id])}></td>` : nothing}
                ${this.view?.columns.map((column, index) => html`<td>${index === 0
                    ? html`<a class="row-link" href=${addressOf(place)} @click=${follow} aria-label=${text('openRow', title)}>${cell(row, column.name, this.#headingOf(column.name), null) || title}</a>`
                    : cell(row, column.name, this.#headingOf(column.name), {appid, area})}</td>`)}
            </tr>`;
    }

    #checkAll() {
        if (!this.selectable) return nothing;
        const ids = /** @type {any[]} */ (this.rows).map((row) => row[this.table?.id ?? '']);
        const all = ids.length > 0 && ids.every((id) => this.selected.has(id));
        return html`<th scope="col" class="check"><input type="checkbox" aria-label=${text('selectAll')} .checked=${all} @change=${() => this.#select(all ? [] : ids)}></th>`;
    }

    #footer() {
        const first = (this.page - 1) * this.size + 1;
        const last = first + /** @type {any[]} */ (this.rows).length - 1;
        const total = this.total < 0 ? '?' : this.totalExceeded ? `${this.total}+` : this.total;
        return html`
            <div class="grid-footer">
                <span role="status">${last >= first ? text('rows', first, last, total) : nothing}${this.selected.size > 0 ? ` (${text('selected', this.selected.size)})` : ''}</span>
                <button ?disabled=${this.page === 1} @click=${() => this.#turn(-1)} aria-label=${text('previousPage')}>${icon('back')}</button>
                <button class="next" ?disabled=${!this.more} @click=${() => this.#turn(1)} aria-label=${text('nextPage')}>${icon('back')}</button>
            </div>`;
    }

    /** @param {number} by */
    #turn(by) {
        this.page += by;
        void this.#load();
    }

    /** @param {string} name */
    #sort(name) {
        this.order = {name, descending: this.order?.name === name && !this.order.descending};
        this.page = 1;
        this.cookies = [null];
        void this.#load();
    }

    /** @param {string[]} ids */
    #select(ids) {
        this.selected = new Set(ids);
        this.requestUpdate();
        this.dispatchEvent(new CustomEvent('selected', {bubbles: true}));
    }
}

customElements.define('p-grid', Grid);
