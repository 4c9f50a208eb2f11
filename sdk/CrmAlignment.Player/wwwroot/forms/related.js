// @ts-check
/** The tab of related rows: a table of the app to choose, and its rows that refer to the row. */
import {html, keyed} from '../vendor/lit/lit.js';
import {tables} from '../definitions/tables.js';
import {text} from '../texts/texts.js';
import './subgrid.js';

/** @typedef {import('../records/formstate.js').FormState} FormState */

/** @type {Map<string, import('../definitions/tables.js').Table>} */
let known = new Map();

/**
 * @param {FormState} state
 * @param {Set<string>} offered names of tables
 */
export function related(state, offered) {
    if (known.size === 0) void tables().then((all) => { known = all; state.redraw(); });
    const collections = state.columns.collections.filter((one) => offered.has(one.table));
    if (collections.length === 0) return html`<p class="placeholder">${text('noRows')}</p>`;
    const chosen = collections.find((one) => one.relationship === chosenOf.get(state)) ?? collections[0];
    const choose = (/** @type {any} */ event) => {
        chosenOf.set(state, event.target.value);
        state.redraw();
    };
    const label = (/** @type {any} */ one) => known.get(one.table)?.plural ?? one.table;
    return html`
        <label class="related-choice">${text('table')} <select @change=${choose}>
            ${collections.map((one) => html`<option value=${one.relationship} ?selected=${one === chosen}>${label(one)} (${one.column})</option>`)}
        </select></label>
        ${keyed(chosen.relationship, html`<p-subgrid .table=${chosen.table} .relationship=${chosen.relationship} .size=${25} .parent=${state} .label=${label(chosen)}></p-subgrid>`)}`;
}

/** @type {WeakMap<FormState, string>} */
const chosenOf = new WeakMap();
