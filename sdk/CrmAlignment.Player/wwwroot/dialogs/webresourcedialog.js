// @ts-check
/** A page of a solution as a dialog: https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/xrm-navigation/navigateto */
import {html} from '../vendor/lit/lit.js';
import {text} from '../texts/texts.js';
import {icon} from '../styles/icons.js';
import {show} from './dialog.js';

/**
 * @typedef {number|{value: number, unit?: string}} Size percents when it is a number
 */

/**
 * Shows the page until it closes itself by window.close(), or the user closes it.
 * @param {string} name of the web resource
 * @param {string} data for the page, by its address
 * @param {{title?: string, width?: Size, height?: Size, position?: number}} options
 */
export async function webResourceDialog(name, data, {title, width, height, position}) {
    const source = `/WebResources/${name}` + (data ? `?data=${encodeURIComponent(data)}` : '');
    await show(title ?? '', (close) => html`
        <button class="quiet dialog-close" aria-label=${text('close')} @click=${() => close(null)}>${icon('clear')}</button>
        <iframe class="web-resource" title=${title ?? name} src=${source} sandbox="allow-scripts allow-same-origin allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox"
            .style=${`height:${cssOf(height, '60vh', 'vh')}`} @load=${(/** @type {Event} */ event) => closes(event, () => close(null))}></iframe>`,
    `page-dialog ${position === 2 ? 'side' : ''}`, `width:min(${cssOf(width, '720px', 'vw')}, calc(100vw - 32px))`);
}

// Pages in frames cannot close themselves by window.close(), which is of tabs; so it is given another meaning for this one.
/**
 * @param {Event} event
 * @param {() => void} close
 */
function closes(event, close) {
    const page = /** @type {HTMLIFrameElement} */ (event.target).contentWindow;
    if (!page) return;
    page.close = close;
    page.focus();
}

/**
 * @param {Size|undefined} size
 * @param {string} otherwise
 * @param {string} percent the unit of percents
 */
function cssOf(size, otherwise, percent) {
    if (size === undefined) return otherwise;
    const {value, unit = '%'} = typeof size === 'number' ? {value: size} : size;
    return unit === '%' ? `${value}${percent}` : `${value}px`;
}
