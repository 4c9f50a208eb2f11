// @ts-check
/** The address of a screen, as the platform writes it: main.aspx?appid=...&pagetype=... */

/**
 * https://learn.microsoft.com/power-apps/developer/model-driven-apps/open-forms-views-dialogs-reports-url
 * @typedef {object} Place
 * @property {string} [appid]
 * @property {'entitylist'|'entityrecord'|'dashboard'|'webresource'} [pagetype]
 * @property {string} [etn] table
 * @property {string} [id] row, or dashboard
 * @property {string} [viewid]
 * @property {string} [formid]
 * @property {string} [webresourceName]
 * @property {string} [data]
 * @property {string} [extraqs] values of a new row: column=value pairs
 * @property {string} [area] the area of the site map in which it was opened
 */

const names = ['appid', 'pagetype', 'etn', 'id', 'viewid', 'formid', 'webresourceName', 'data', 'extraqs', 'area'];

/** @type {Set<() => void>} */
const listeners = new Set();
/**
 * What keeps a screen from being left.
 * @typedef {{dirty: () => boolean, ask: () => Promise<boolean>}} Guard
 */

/** @type {Guard|null} */
let guard = null;

/** @returns {Place} */
export function here() {
    const given = new URLSearchParams(location.search);
    return Object.fromEntries(names.filter((name) => given.get(name)).map((name) => [name, given.get(name)]));
}

/**
 * The address of a place.
 * @param {Place} place
 */
export const addressOf = (place) => {
    const filled = Object.entries(place).filter(([, value]) => value);
    return filled.length === 0 ? '/' : '/main.aspx?' + new URLSearchParams(filled).toString();
};

/**
 * Goes to a place, unless the screen that is shown wants to be kept.
 * @param {Place} place
 * @param {{replace?: boolean}} [how]
 * @returns {Promise<boolean>} whether it went
 */
export async function go(place, {replace = false} = {}) {
    if (!await mayLeave()) return false;
    guard = null;
    history[replace ? 'replaceState' : 'pushState'](null, '', addressOf(place));
    shown = location.href;
    tell();
    return true;
}

/** Shows the same place anew. */
export const tell = () => listeners.forEach((listener) => listener());

/**
 * Says who is asked before the screen is left.
 * @param {Guard|null} by
 */
export const keep = (by) => { guard = by; };

/** Whether the screen may be left: nothing is lost, or people said so. */
export const mayLeave = async () => !guard?.dirty() || guard.ask();

addEventListener('beforeunload', (event) => { if (guard?.dirty()) event.preventDefault(); });

/** @param {() => void} listener */
export const onMove = (listener) => { listeners.add(listener); };

/** @param {MouseEvent} event a click on a link: followed here, unless the browser is to open it elsewhere */
export function follow(event) {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    const link = /** @type {HTMLAnchorElement} */ (event.currentTarget);
    void go(Object.fromEntries(new URL(link.href).searchParams));
}

let shown = location.href;
addEventListener('popstate', async () => {
    const asked = location.href;
    if (!await mayLeave()) {
        history.pushState(null, '', shown);
        return;
    }
    guard = null;
    shown = asked;
    tell();
});
