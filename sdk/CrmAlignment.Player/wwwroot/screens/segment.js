// @ts-check
/** The rows behind a part of a chart, in a dialog that a way to one of them closes. */
import {html} from '../vendor/lit/lit.js';
import {show} from '../dialogs/dialog.js';
import {text} from '../texts/texts.js';
import '../grids/grid.js';

/**
 * Shows the rows when people ask for them in a chart below an element.
 * @param {HTMLElement} element
 */
export const offerRows = (element) => element.addEventListener('drill', (event) => void showRows(/** @type {CustomEvent} */ (event).detail));

/** @param {{view: import('../definitions/views.js').View, label: string}} rows */
const showRows = ({view, label}) => show(label, (close) => html`
    <div @click=${(/** @type {any} */ event) => { if (event.target.closest('a')) close(null); }} @dblclick=${(/** @type {any} */ event) => { if (event.target.closest('tbody')) close(null); }}>
        <p-grid .view=${view} .size=${25} .label=${label} .selectable=${false}></p-grid>
    </div>
    <div class="buttons"><button class="primary" @click=${() => close(null)}>${text('close')}</button></div>`, 'rows-dialog');
