// @ts-check
/** Text: of one line, of several, addresses of mail and web, telephone numbers. */
import {html, live} from '../vendor/lit/lit.js';
import {committed, kept, typed} from './typed.js';

/** @typedef {import('./field.js').Field} Field */

/** @type {Record<string, string>} */
const types = {Email: 'email', Url: 'url', Phone: 'tel'};

/** @param {Field} field */
export function textInput({id, attribute, change, aria}) {
    const {column} = attribute;
    const take = (/** @type {any} */ event) => change(event.target.value === '' ? null : event.target.value);
    const value = attribute.value ?? '';
    return column.type === 'Memo' || column.format === 'TextArea'
        ? html`<textarea id=${id} rows="3" maxlength=${column.maxLength ?? 1048576} .value=${live(kept(id, value))} @input=${typed} @change=${committed(take)}
            aria-required=${aria.required} aria-invalid=${aria.invalid} aria-describedby=${aria.describedBy}></textarea>`
        : html`<input id=${id} type=${types[column.format ?? ''] ?? 'text'} maxlength=${column.maxLength ?? 4000} .value=${live(kept(id, value))} @input=${typed} @change=${committed(take)}
            aria-required=${aria.required} aria-invalid=${aria.invalid} aria-describedby=${aria.describedBy}>`;
}

/** @param {Field} field */
export const textFixed = ({attribute}) => attribute.value ?? '';
