// @ts-check
/** References to rows: the row as a link, a dialog to look for another. */
import {html, nothing} from '../vendor/lit/lit.js';
import {columnsOf} from '../definitions/columns.js';
import {text} from '../texts/texts.js';
import {addressOf, follow, here} from '../routing/address.js';
import {lookFor} from '../dialogs/lookupdialog.js';
import {icon} from '../styles/icons.js';

/** @typedef {import('./field.js').Field} Field */

/** @param {Field} field */
export function lookupInput({id, label, attribute, change, aria}) {
    const look = async () => {
        const found = await lookFor(text('lookFor', label), attribute.column.targets);
        if (found) change([found]);
    };
    return html`
        <div class="lookup" role="group" aria-labelledby="${id}-label">
            <span class="chosen">${links(attribute.value)}</span>
            ${attribute.empty ? nothing : html`<button type="button" class="quiet" @click=${() => change(null)} aria-label=${text('clear', label)}>${icon('clear')}</button>`}
            <button type="button" class="quiet" id=${id} @click=${look} aria-label=${text('lookFor', label)} aria-describedby=${aria.describedBy}>${icon('search')}</button>
        </div>`;
}

/**
 * A list of parties: each a link that can be taken out, and a dialog to look for one more.
 * @param {Field} field
 */
export function partiesInput({id, label, attribute, change, aria}) {
    const parties = /** @type {import('../values/parties.js').Party[]} */ (attribute.value ?? []);
    const without = (/** @type {number} */ at) => parties.filter((_, index) => index !== at);
    const look = async () => {
        const found = await lookFor(text('lookFor', label), attribute.column.targets.length > 0 ? attribute.column.targets : await partyTables());
        if (found && !parties.some((one) => one.id === found.id)) change([...parties, found]);
    };
    return html`
        <div class="lookup parties" role="group" aria-labelledby="${id}-label">
            <span class="chosen">${parties.map((party, at) => html`<span class="party">${links([party])}<button type="button" class="quiet"
                @click=${() => change(parties.length > 1 ? without(at) : null)} aria-label=${text('takeOut', party.name, label)}>${icon('clear')}</button></span>`)}</span>
            <button type="button" class="quiet" id=${id} @click=${look} aria-label=${text('lookFor', label)} aria-describedby=${aria.describedBy}>${icon('search')}</button>
        </div>`;
}

// The definitions of lists of parties need not name the tables; those of parties do.
const partyTables = async () => (await columnsOf('activityparty')).byName.get('partyid')?.targets ?? [];

/** @param {Field} field */
export const lookupText = ({attribute}) => attribute.empty ? '' : links(attribute.value);

/** @param {{id: string, name: string, entityType: string}[]|null} value */
function links(value) {
    const {appid, area} = here();
    return (value ?? []).map(({id, name, entityType}) => !id ? html`<span>${name}</span>`
        : html`<a href=${addressOf({appid, area, pagetype: 'entityrecord', etn: entityType, id})} @click=${follow}>${name || id}</a>`);
}
