// @ts-check
/**
 * Notifications for the user: https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/send-in-app-notifications
 * The table has no column that says what was read: that, and which were shown as a toast, is kept by the browser for each user.
 */
import {display, query, read} from '../web/service.js';
import {session} from '../web/session.js';
import {tables} from '../definitions/tables.js';
import {may} from '../definitions/privileges.js';
import {deleteRow} from './rows.js';

/**
 * @typedef {object} Action
 * @property {string} title
 * @property {string|null} url an address of this server, or another one of http
 * @property {string} kind of one that is not known; empty otherwise
 *
 * @typedef {object} Notification
 * @property {string} id
 * @property {string} title
 * @property {string} body
 * @property {number} icon icontype
 * @property {string} iconLabel
 * @property {string} when
 * @property {boolean} toast whether it is shown by itself
 * @property {Action[]} actions
 * @property {boolean} unread
 */

export const tableName = 'appnotification';

// https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/appnotification#toasttype-choicesoptions
const hidden = 200000001;

/** Whether the organization has notifications that the user may read. */
export const hasNotifications = async () => (await tables()).has(tableName) && may(tableName, 'Read');

/**
 * The notifications of the user that have not expired: those of high priority first, newer ones first.
 * @param {string} appId those for another app are left out
 * @returns {Promise<Notification[]>}
 */
export async function readNotifications(appId) {
    const {value} = await read('appnotifications' + query({
        $select: 'title,body,icontype,toasttype,priority,data,ttlinseconds,createdon,_appmoduleid_value',
        $filter: `_ownerid_value eq ${session.user.id}`, $orderby: 'priority desc,createdon desc', $top: '50',
    }));
    const seen = remembered('read');
    return value.filter((/** @type {any} */ row) => (row._appmoduleid_value ?? appId) === appId && !isOver(row))
        .map((/** @type {any} */ row) => notificationOf(row, seen));
}

/** @param {any} row */
const isOver = (row) => row.ttlinseconds && session.now !== null
    && Date.parse(row.createdon) + row.ttlinseconds * 1000 < Date.parse(session.now);

/**
 * @param {any} row
 * @param {Set<string>} seen
 * @returns {Notification}
 */
const notificationOf = (row, seen) => ({
    id: row.appnotificationid, title: row.title ?? '', body: row.body ?? '', icon: row.icontype, iconLabel: display(row, 'icontype'),
    when: display(row, 'createdon'), toast: row.toasttype !== hidden, actions: actionsOf(row.data), unread: !seen.has(row.appnotificationid),
});

// What somebody else wrote: of an address only this server's and those of http are followed, and what is no JSON has no actions.
/**
 * @param {string|null} data
 * @returns {Action[]}
 */
function actionsOf(data) {
    try {
        const {actions} = JSON.parse(data || '{}');
        return (Array.isArray(actions) ? actions : []).map(({title, data: target}) => ({title: String(title ?? ''), ...targetOf(target ?? {})}));
    } catch {
        return [];
    }
}

/** @param {any} target */
function targetOf({type = 'url', url, navigationTarget}) {
    if (type === 'sidepane' && navigationTarget?.pageType) return {url: addressOfPage(navigationTarget), kind: ''};
    if (type !== 'url' || typeof url !== 'string') return {url: null, kind: String(type)};
    const address = new URL(url, location.href);
    return ['http:', 'https:'].includes(address.protocol) ? {url: address.href, kind: ''} : {url: null, kind: address.protocol};
}

/** @param {any} page a page input: https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/xrm-navigation/navigateto */
function addressOfPage({pageType, entityName, entityId, viewId}) {
    const parts = {pagetype: pageType, etn: entityName, id: entityId, viewid: viewId};
    const given = Object.entries(parts).filter(([, value]) => value).map(([name, value]) => [name, String(value).replace(/[{}]/g, '')]);
    return new URL('/main.aspx?' + new URLSearchParams(given), location.href).href;
}

/**
 * Deletes it, as dismissing does on the platform.
 * @param {string} id
 */
export async function dismiss(id) {
    const of = (await tables()).get(tableName);
    if (of) await deleteRow(of, id);
}

/** @param {string} id */
export const markRead = (id) => remember('read', [id]);

/**
 * Those that were not shown as a toast yet; they are from now on.
 * @param {Notification[]} all
 */
export function takeNew(all) {
    const shown = remembered('shown');
    const fresh = all.filter((one) => one.toast && !shown.has(one.id));
    if (fresh.length > 0) remember('shown', fresh.map((one) => one.id));
    return fresh;
}

const keyOf = (/** @type {string} */ kind) => `notifications-${kind}-${session.user.id}`;

/** @param {string} kind */
const remembered = (kind) => new Set(/** @type {string[]} */ (JSON.parse(localStorage.getItem(keyOf(kind)) ?? '[]')));

/** More ids than notifications are read are of no use. */
const kept = 200;

/**
 * @param {string} kind
 * @param {string[]} ids
 */
const remember = (kind, ids) => localStorage.setItem(keyOf(kind), JSON.stringify([...new Set([...remembered(kind), ...ids])].slice(-kept)));
