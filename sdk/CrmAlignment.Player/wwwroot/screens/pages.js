// @ts-check
/** Which screen an address shows. */
import {html, keyed} from '../vendor/lit/lit.js';
import {text} from '../texts/texts.js';
import './dashboard.js';
import './list.js';
import './record.js';

/**
 * @param {import('../routing/address.js').Place} place
 * @param {import('../definitions/apps.js').App|null} app
 */
export function page(place, app) {
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
