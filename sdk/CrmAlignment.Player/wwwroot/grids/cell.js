// @ts-check
/** What a cell of a grid shows: the formatted value, a lookup as a link to its row. */
import {html, nothing} from '../vendor/lit/lit.js';
import {display, reference} from '../web/service.js';
import {isLookup} from '../definitions/tables.js';
import {addressOf, follow} from '../routing/address.js';
import {text} from '../texts/texts.js';

/**
 * @param {Record<string, any>} row
 * @param {string} name column of the layout
 * @param {{type: string}} heading
 * @param {{appid?: string, area?: string}|null} place where links lead; null for none
 * @param {import('./images.js').CellImage|null} [image]
 */
export function cell(row, name, heading, place, image = null) {
    const property = isLookup(heading.type) && !name.includes('.') ? `_${name}_value` : name;
    const to = place && reference(row, property);
    const shown = to
        ? html`<a href=${addressOf({...place, pagetype: 'entityrecord', etn: to.entityType, id: to.id})} @click=${follow}>${to.name || text('noName')}</a>`
        : display(row, property);
    return image ? html`<span class="with-image">${picture(image, shown)}<span>${shown}</span></span>` : shown;
}

// Who hears the text need not hear it twice.
/**
 * @param {import('./images.js').CellImage} image
 * @param {unknown} shown
 */
const picture = ({source, tooltip}, shown) =>
    html`<img src=${source} alt=${tooltip === shown ? '' : tooltip} title=${tooltip || nothing} width="16" height="16">`;
