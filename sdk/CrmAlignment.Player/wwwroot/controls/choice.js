// @ts-check
/** Choices of one, of several, and of two. */
import {html, live} from '../vendor/lit/lit.js';
import {text} from '../texts/texts.js';

/** @typedef {import('./field.js').Field} Field */

/** @param {Field} field */
export const choiceInput = (field) => field.attribute.column.type === 'MultiSelectPicklist' ? several(field) : one(field);

/** @param {Field} field */
export function choiceText({attribute}) {
    const chosen = attribute.value === null || attribute.value === undefined ? [] : [attribute.value].flat().map(Number);
    return attribute.column.options.filter((option) => chosen.includes(option.value)).map((option) => option.label).join('; ');
}

/** @param {Field} field */
function one({id, attribute, change, aria}) {
    const {column} = attribute;
    const value = attribute.value === null || attribute.value === undefined ? '' : String(Number(attribute.value));
    const take = (/** @type {any} */ event) => {
        const chosen = event.target.value;
        change(chosen === '' ? null : column.type === 'Boolean' ? chosen === '1' : Number(chosen));
    };
    return html`
        <select id=${id} .value=${live(value)} @change=${take} aria-required=${aria.required} aria-invalid=${aria.invalid} aria-describedby=${aria.describedBy}>
            ${column.type === 'Boolean' && value !== '' ? '' : html`<option value="" ?selected=${value === ''}>${text('none')}</option>`}
            ${column.options.map((option) => html`<option value=${option.value} ?selected=${String(option.value) === value}>${option.label}</option>`)}
        </select>`;
}

/** @param {Field} field */
function several({id, attribute, change}) {
    /** @type {number[]} */
    const chosen = attribute.value ?? [];
    const take = (/** @type {number} */ option, /** @type {boolean} */ on) => {
        const next = on ? [...chosen, option] : chosen.filter((value) => value !== option);
        change(next.length === 0 ? null : next.toSorted((a, b) => a - b));
    };
    return html`
        <div class="several" id=${id} role="group" aria-labelledby="${id}-label">
            ${attribute.column.options.map((option) => html`<label><input type="checkbox" .checked=${live(chosen.includes(option.value))}
                @change=${(/** @type {any} */ event) => take(option.value, event.target.checked)}> ${option.label}</label>`)}
        </div>`;
}
