// @ts-check
/** Numbers and amounts, in the writing of the user's language. */
import {html, live} from '../vendor/lit/lit.js';
import {languageTag, text} from '../texts/texts.js';
import {display} from '../web/service.js';
import {numberText, readNumber} from '../values/numbers.js';
import {committed, kept, typed} from './typed.js';

/** @typedef {import('./field.js').Field} Field */

/** @param {import('./field.js').Field['attribute']['column']} column */
const precisionOf = (column) => column.type === 'Integer' || column.type === 'BigInt' ? 0 : column.precision ?? 2;

/** @param {Field} field */
export function numberInput({id, label, attribute, change, fault, aria}) {
    const {column} = attribute;
    const shown = attribute.value === null || attribute.value === undefined ? '' : numberText(attribute.value, precisionOf(column), languageTag());
    const take = (/** @type {any} */ event) => {
        const written = event.target.value.trim();
        const number = written === '' ? null : readNumber(written, languageTag());
        if (written !== '' && number === null) return fault(text('notNumber', label));
        if (number !== null && ((column.min !== null && number < column.min) || (column.max !== null && number > column.max))) {
            return fault(text('outOfRange', label, column.min ?? '', column.max ?? ''));
        }
        return change(number === null ? null : Number(number.toFixed(precisionOf(column))));
    };
    return html`<input id=${id} inputmode="decimal" autocomplete="off" .value=${attribute.fault ? undefinedKeeps(id, shown) : live(kept(id, shown))} @input=${typed} @change=${committed(take)}
        aria-required=${aria.required} aria-invalid=${aria.invalid} aria-describedby=${aria.describedBy}>`;
}

// What was typed and is no number stays, so that it can be mended.
/**
 * @param {string} id
 * @param {string} shown
 */
const undefinedKeeps = (id, shown) => /** @type {HTMLInputElement|null} */ (document.getElementById(id))?.value ?? shown;

/** @param {Field} field */
export const numberFixed = ({attribute, row}) => attribute.dirty
    ? (attribute.value === null ? '' : numberText(attribute.value, precisionOf(attribute.column), languageTag()))
    : display(row, attribute.name);
