// @ts-check
/** Who the browser is, who it may be, its language and the organization's time. */
import {useTime} from './clock.js';
import {send, useToken} from './service.js';

/**
 * @typedef {object} Person
 * @property {string} id
 * @property {string} name
 * @property {string[]} roles
 *
 * @typedef {object} Session
 * @property {string} token
 * @property {Person & {rootRoleIds: string[], isAdministrator: boolean}} user
 * @property {Person[]} users
 * @property {number} language LCID
 * @property {number[]} languages LCIDs
 * @property {string} timeZone IANA name
 * @property {{id: string, name: string}} currency of the user's new rows
 * @property {{organizationId: string, name: string}} organization
 * @property {string|null} now instant of the organization's clock; null when it is not known
 * @property {boolean} clockMoves
 */

/** Empty until it was read. */
export const session = /** @type {Session} */ ({});

/** @type {Promise<Session>|undefined} */
let loading;

/** Reads the session, once. */
export const loadSession = () => (loading ??= readSession());

async function readSession() {
    Object.assign(session, await (await send('GET', '/player/session')).json());
    useToken(session.token);
    useTime(session.now);
    return session;
}

/** @param {string} id */
export const switchUser = (id) => send('POST', '/player/session/user', {body: {id}});

/** @param {number} language */
export const setLanguage = (language) => send('POST', '/player/session/language', {body: {language}});

/** @param {Date} to */
export const moveClock = (to) => send('POST', '/player/clock', {body: {to: to.toISOString()}});
