// @ts-check
/** Files and images: what is there, another one in its place, none. */
import {html, nothing} from '../vendor/lit/lit.js';
import {text} from '../texts/texts.js';
import {attempt} from '../dialogs/dialog.js';
import {contentOf, putFile, putImage, removeFile} from '../records/files.js';
import {readRow} from '../records/rows.js';
import {valueIn} from '../values/payload.js';
import {icon} from '../styles/icons.js';

/** @typedef {import('./field.js').Field} Field */

/** @param {Field} field */
export function fileInput(field) {
    const {id, label, attribute, state, aria} = field;
    if (state.isNew) return html`<p class="placeholder" id=${id}>${text('saveFirstFile')}</p>`;
    const isImage = attribute.column.type === 'Image';
    const put = (/** @type {File} */ file) => change(field, (row) => (isImage ? putImage : putFile)(state.table, row, attribute.name, file));
    const remove = () => change(field, (row) => isImage ? putImage(state.table, row, attribute.name, null) : removeFile(state.table, row, attribute.name));
    return html`
        <div class="file">${fileText(field)}
            <input type="file" id=${id} accept=${isImage ? 'image/*' : nothing} aria-describedby=${aria.describedBy}
                @change=${(/** @type {any} */ event) => event.target.files[0] && put(event.target.files[0])}>
            ${attribute.empty ? nothing : html`<button type="button" class="quiet" @click=${remove} aria-label=${text('clear', label)}>${icon('clear')}</button>`}
        </div>`;
}

/** @param {Field} field */
export function fileText({attribute, state, label}) {
    if (attribute.empty || !state.id) return '';
    const address = contentOf(state.table, state.id, attribute.name);
    return attribute.column.type === 'Image' ? html`<img class="image" alt=${label} src="data:image/*;base64,${attribute.value}">`
        : html`<a href=${address} download=${attribute.value.fileName}>${attribute.value.fileName}</a>`;
}

/**
 * @param {Field} field
 * @param {(row: string) => Promise<unknown>} work
 */
const change = ({attribute, state}, work) => attempt(async () => {
    const id = /** @type {string} */ (state.id);
    await work(id);
    const row = await readRow(state.table, id, [attribute.column]);
    attribute.initial = attribute.value = valueIn(row, attribute.column);
    state.redraw();
});
