// @ts-check
/** Which screen an address shows. */
import {html, keyed, nothing} from '../vendor/lit/lit.js';
import {showError} from '../dialogs/dialog.js';
import {text} from '../texts/texts.js';

/** Screens run when one is first shown. @type {Record<string, () => Promise<unknown>>} */
const screens = {
    entitylist: () => import('./list.js'),
    entityrecord: () => import('./record.js'),
    dashboard: () => import('./dashboard.js'),
};

/** @type {Set<string>} */
const loaded = new Set();

/** @param {string} name */
async function load(name) {
    await screens[name]();
    loaded.add(name);
}

/**
 * @param {import('../routing/address.js').Place} place
 * @param {import('../definitions/apps.js').App|null} app
 * @param {() => void} redraw is called when the screen was loaded; nothing is shown until then
 */
export function page(place, app, redraw) {
    const name = place.pagetype ?? '';
    if (name in screens && !loaded.has(name)) {
        load(name).then(redraw, showError);
        return nothing;
    }
    switch (place.pagetype) {
        case 'entitylist':
            return keyed(`${place.etn}/${place.viewid ?? ''}`, html`<p-list .place=${place} .app=${app}></p-list>`);
        case 'entityrecord':
            return keyed(`${place.etn}/${place.id ?? 'new'}/${place.formid ?? ''}/${place.extraqs ?? ''}`, html`<p-record .place=${place} .app=${app}></p-record>`);
        case 'dashboard':
            return keyed(place.id, html`<p-dashboard .place=${place}></p-dashboard>`);
        case 'webresource':
            return html`<iframe class="web-resource page" title=${place.webresourceName ?? ''} sandbox="allow-scripts allow-same-origin allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-downloads"
                src="/WebResources/${place.webresourceName ?? ''}${place.data ? `?data=${encodeURIComponent(place.data)}` : ''}"></iframe>`;
        default:
            return html`<p class="error" role="alert">${text('notSupported', `pagetype=${place.pagetype}`)}</p>`;
    }
}
