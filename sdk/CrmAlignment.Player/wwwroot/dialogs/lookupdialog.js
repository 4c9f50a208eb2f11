// @ts-check
/** Looks for rows to refer to. */
import {html} from '../vendor/lit/lit.js';
import {query, read} from '../web/service.js';
import {table} from '../definitions/tables.js';
import {viewsOf, viewType} from '../definitions/views.js';
import {searched} from '../grids/fetch.js';
import {text} from '../texts/texts.js';
import {create, offersCreation} from './creation.js';
import {show} from './dialog.js';

/** @typedef {{id: string, name: string, entityType: string}} Reference */

const most = 25;

/**
 * @param {string} title
 * @param {string[]} targets names of tables
 * @returns {Promise<Reference|null>}
 */
export async function lookFor(title, targets) {
    const tables = await Promise.all(targets.map(table));
    const state = {table: tables[0], search: '', rows: /** @type {Reference[]} */ ([]), error: '', done: false, offersNew: false};
    let redraw = () => {};
    const find = async () => {
        try {
            state.offersNew = await offersCreation(state.table.name);
            state.rows = await find25(state.table, state.search);
            state.error = '';
        } catch (error) {
            state.rows = [];
            state.error = /** @type {Error} */ (error).message;
        }
        state.done = true;
        redraw();
    };
    void find();
    return show(title, (close, again) => {
        redraw = again;
        const make = async () => {
            const made = await create(state.table.name);
            if (made) close(made);
        };
        return html`
            <form class="lookup-search" @submit=${(/** @type {Event} */ event) => { event.preventDefault(); void find(); }}>
                ${tables.length > 1 ? html`<label>${text('table')} <select @change=${(/** @type {any} */ event) => { state.table = tables[event.target.selectedIndex]; void find(); }}>
                    ${tables.map((one) => html`<option>${one.label}</option>`)}</select></label>` : ''}
                <label>${text('searchButton')} <input type="search" autofocus @input=${(/** @type {any} */ event) => { state.search = event.target.value; }}></label>
                <button>${text('searchButton')}</button>
            </form>
            <ul class="choices" aria-live="polite">
                ${state.rows.map((row) => html`<li><button type="button" @click=${() => close(row)}>${row.name}</button></li>`)}
                ${state.rows.length === 0 ? html`<li>${state.error || (state.done ? text('noRows') : text('loading'))}</li>` : ''}
            </ul>
            <div class="buttons">${state.offersNew ? html`<button type="button" @click=${make}>${text('newRow', state.table.label)}</button>` : ''}<button @click=${() => close(null)}>${text('cancel')}</button></div>`;
    }, 'lookup-dialog');
}

/**
 * @param {import('../definitions/tables.js').Table} of
 * @param {string} search
 * @returns {Promise<Reference[]>}
 */
async function find25(of, search) {
    const views = await viewsOf(of.name);
    const view = views.find((one) => one.type === viewType.lookup) ?? views[0];
    const title = of.title ?? of.id;
    const fetchXml = await searched(view, search, {page: 1, size: most, ensure: [title]});
    const {value} = await read(of.set + query({fetchXml}));
    return value.map((/** @type {any} */ row) => ({id: row[of.id], name: (of.title && row[of.title]) || text('noName'), entityType: of.name}));
}
