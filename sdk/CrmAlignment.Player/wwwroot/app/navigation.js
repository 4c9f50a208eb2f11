// @ts-check
/** The site map of an app: its areas, the groups and sub-areas of the one that is open. */
import {html, nothing} from '../vendor/lit/lit.js';
import {addressOf, follow, go} from '../routing/address.js';
import {text} from '../texts/texts.js';

/** @typedef {import('../definitions/apps.js').SubArea} SubArea */

/**
 * @param {import('../definitions/apps.js').App} app
 * @param {import('../routing/address.js').Place} place
 * @param {Map<string, import('../definitions/tables.js').Table>} tables
 */
export function navigation(app, place, tables) {
    const area = app.areas.find((one) => one.id === place.area)
        ?? app.areas.find((one) => one.groups.some((group) => group.subAreas.some((sub) => sub.table === place.etn))) ?? app.areas[0];
    if (!area) return nothing;
    return html`
        <nav aria-label=${text('navigation')}>
            ${area.groups.map((group) => html`
                <h2 id="group-${group.id}">${group.label}</h2>
                <ul aria-labelledby="group-${group.id}">${group.subAreas.map((sub) => html`<li>${link(app.id, area.id, sub, place, tables)}</li>`)}</ul>`)}
            ${app.areas.length > 1 ? html`<label class="area"><span>${text('area')}</span>
                <select id="area" @change=${(/** @type {any} */ event) => open(app, event.target.value)}>
                    ${app.areas.map((one) => html`<option value=${one.id} ?selected=${one === area}>${one.label}</option>`)}
                </select></label>` : nothing}
        </nav>`;
}

/**
 * @param {string} appid
 * @param {string} area
 * @param {SubArea} sub
 * @param {import('../routing/address.js').Place} place
 * @param {Map<string, import('../definitions/tables.js').Table>} tables
 */
function link(appid, area, sub, place, tables) {
    const to = target(appid, area, sub);
    const current = sub.table !== null && sub.table === place.etn;
    const label = sub.label || tables.get(sub.table ?? '')?.plural || sub.table || sub.id;
    return html`<a href=${addressOf(to)} aria-current=${current ? 'page' : nothing} @click=${follow}>${label}</a>`;
}

/**
 * @param {string} appid
 * @param {string} area
 * @param {SubArea} sub
 * @returns {import('../routing/address.js').Place}
 */
function target(appid, area, sub) {
    if (sub.table) return {appid, area, pagetype: 'entitylist', etn: sub.table};
    if (sub.dashboard) return {appid, area, pagetype: 'dashboard', id: sub.dashboard};
    const resource = /\$webresource:(.+)$/i.exec(sub.url ?? '');
    return resource ? {appid, area, pagetype: 'webresource', webresourceName: resource[1]} : {appid, area};
}

/**
 * @param {import('../definitions/apps.js').App} app
 * @param {string} id
 */
function open(app, id) {
    const area = app.areas.find((one) => one.id === id);
    const first = area?.groups.flatMap((group) => group.subAreas)[0];
    if (area && first) void go(target(app.id, area.id, first));
}
