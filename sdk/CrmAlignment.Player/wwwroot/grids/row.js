// @ts-check
/** A row of a grid: what selects it, the link that opens it, the values of the view's columns. */
import {html, nothing} from '../vendor/lit/lit.js';
import {propertyOf} from '../definitions/tables.js';
import {display} from '../web/service.js';
import {addressOf, follow, go, here} from '../routing/address.js';
import {text} from '../texts/texts.js';
import {cell} from './cell.js';

/**
 * @typedef {object} Shown
 * @property {Record<string, any>} row
 * @property {{id: string, name: string, table: string}} reference
 * @property {import('../definitions/views.js').ViewColumn[]} columns
 * @property {(name: string) => {type: string}} headingOf
 * @property {(name: string) => import('./images.js').CellImage|null|undefined} imageOf
 * @property {boolean} selectable
 * @property {boolean} selected
 *
 * @param {Shown} shown
 * @param {() => void} toggle selects it, or no longer
 */
export function gridRow({row, reference: {id, name: title, table: etn}, columns, headingOf, imageOf, selectable, selected}, toggle) {
    const {appid, area} = here();
    const place = /** @type {const} */ ({appid, area, pagetype: 'entityrecord', etn, id});
    const value = (/** @type {string} */ name, /** @type {{appid?: string, area?: string}|null} */ links) => cell(row, name, headingOf(name), links, imageOf(name) ?? null);
    // What is heard of the link begins with what is seen of it, whichever column a view has first.
    const seen = columns.length > 0 ? display(row, propertyOf({name: columns[0].name, type: columns[0].name.includes('.') ? '' : headingOf(columns[0].name).type})) : '';
    return html`
        <tr class=${selected ? 'selected' : nothing} @dblclick=${() => go(place)}>
            ${selectable ? html`<td class="check"><input type="checkbox" aria-label=${text('selectRow', title)} .checked=${selected} @change=${toggle}></td>` : nothing}
            ${columns.map(({name}, index) => html`<td>${index === 0
                ? html`<a class="row-link" href=${addressOf(place)} @click=${follow} aria-label=${text('openRow', String(seen || title))}>${value(name, null) || title}</a>`
                : value(name, {appid, area})}</td>`)}
        </tr>`;
}

/**
 * The heading over what selects rows.
 * @param {boolean} all whether all are selected
 * @param {() => void} toggle
 */
export const checkAll = (all, toggle) =>
    html`<th scope="col" class="check"><input type="checkbox" aria-label=${text('selectAll')} .checked=${all} @change=${toggle}></th>`;
