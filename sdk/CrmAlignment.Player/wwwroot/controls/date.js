// @ts-check
/** Dates and times in the zone of the user. */
import {html, live} from '../vendor/lit/lit.js';
import {display} from '../web/service.js';
import {languageTag} from '../texts/texts.js';
import {isDateOnly, isZoneless, zone} from '../values/payload.js';
import {committed, kept, typed} from './typed.js';
import {instantOf, localText, plainDate, plainText} from '../values/dates.js';

/** @typedef {import('./field.js').Field} Field */

/** @param {Field} field */
export function dateInput({id, attribute, change, aria}) {
    const {column, value} = attribute;
    const length = isDateOnly(column) ? 10 : 16;
    const shown = value ? (isZoneless(column) ? plainText(value) : localText(value, zone())).slice(0, length) : '';
    const take = (/** @type {any} */ event) => {
        const written = event.target.value;
        change(written === '' ? null : isZoneless(column) ? plainDate(written) : instantOf(written, zone()));
    };
    return html`<input id=${id} type=${length === 10 ? 'date' : 'datetime-local'} .value=${live(kept(id, shown))} @input=${typed} @change=${committed(take)}
        aria-required=${aria.required} aria-invalid=${aria.invalid} aria-describedby=${aria.describedBy}>`;
}

/** @param {Field} field */
export function dateText({attribute, row}) {
    if (!attribute.dirty) return display(row, attribute.name);
    return attribute.value
        ? new Intl.DateTimeFormat(languageTag(), {dateStyle: 'short', timeStyle: isDateOnly(attribute.column) ? undefined : 'short', timeZone: isZoneless(attribute.column) ? undefined : zone()}).format(attribute.value)
        : '';
}
