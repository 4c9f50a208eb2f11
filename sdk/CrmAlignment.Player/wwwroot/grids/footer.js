// @ts-check
/** Which rows a grid shows, of how many, and the way to the others. */
import {html, nothing} from '../vendor/lit/lit.js';
import {text} from '../texts/texts.js';
import {icon} from '../styles/icons.js';

/**
 * @param {{page: number, size: number, total: number, totalExceeded: boolean, more: boolean, selected: Set<string>}} grid
 * @param {number} shown
 * @param {(by: number) => void} turn
 */
export function footer({page, size, total, totalExceeded, more, selected}, shown, turn) {
    const first = (page - 1) * size + 1;
    const last = first + shown - 1;
    const of = total < 0 ? `${last}+` : totalExceeded ? `${total}+` : total;
    return html`
        <div class="grid-footer">
            <span role="status">${last >= first ? text('rows', first, last, of) : nothing}${selected.size > 0 ? ` (${text('selected', selected.size)})` : ''}</span>
            <button ?disabled=${page === 1} @click=${() => turn(-1)} aria-label=${text('previousPage')}>${icon('back')}</button>
            <button class="next" ?disabled=${!more} @click=${() => turn(1)} aria-label=${text('nextPage')}>${icon('back')}</button>
        </div>`;
}
