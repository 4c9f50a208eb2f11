// @ts-check
/** Requests to the Web API and to the player, on behalf of the session. */

const api = '/api/data/v9.2/';

/** The token of the session, which every request that changes something carries. */
let token = '';

/** @param {string} value */
export const useToken = (value) => { token = value; };

/** What the server refused, in its own words. */
export class ServiceError extends Error {
    /**
     * @param {number} status HTTP status
     * @param {string} code the platform's code, such as 0x80040220
     * @param {string} message
     */
    constructor(status, code, message) {
        super(message);
        this.status = status;
        this.code = code;
    }
}

/**
 * Sends a request. What changes something is told by the event 'rowschanged' of the window.
 * @param {string} method
 * @param {string} path an address of this server
 * @param {{body?: unknown, headers?: Record<string, string>, signal?: AbortSignal}} [options]
 * @returns {Promise<Response>} a response that is no error
 */
export async function send(method, path, {body, headers = {}, signal} = {}) {
    /** @type {Record<string, string>} */
    const all = {'Accept': 'application/json', 'OData-Version': '4.0', 'OData-MaxVersion': '4.0', ...headers};
    if (method !== 'GET') all['X-Player-Token'] = token;
    if (body !== undefined) all['Content-Type'] = 'application/json; charset=utf-8';
    const response = await fetch(path, {
        method, headers: all, signal, body: body === undefined ? undefined : JSON.stringify(body), credentials: 'same-origin',
    });
    if (response.ok) {
        if (method !== 'GET') dispatchEvent(new Event('rowschanged'));
        return response;
    }

    throw await refusal(response);
}

/** @param {Response} response */
async function refusal(response) {
    const text = await response.text();
    try {
        const {error} = JSON.parse(text);
        return new ServiceError(response.status, error.code, error.message);
    } catch {
        return new ServiceError(response.status, '0x0', text.trim() || `${response.status} ${response.statusText}`);
    }
}

/** @type {Record<string, string>} */
const annotated = {Prefer: 'odata.include-annotations="*"'};

/**
 * Reads from the Web API, with formatted values and names of lookups.
 * @param {string} path below the service's address
 * @param {AbortSignal} [signal]
 * @returns {Promise<any>}
 */
export async function read(path, signal) {
    return (await send('GET', api + path, {headers: annotated, signal})).json();
}

/**
 * Sends to the Web API.
 * @param {'POST'|'PATCH'|'PUT'|'DELETE'} method
 * @param {string} path
 * @param {unknown} [body]
 * @param {Record<string, string>} [headers]
 * @returns {Promise<Response>}
 */
export const write = (method, path, body, headers) => send(method, api + path, {body, headers});

/**
 * The query of an address.
 * @param {Record<string, string|undefined>} options
 */
export const query = (options) => '?' + Object.entries(options)
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => `${name}=${encodeURIComponent(/** @type {string} */ (value))}`).join('&');

/** @param {string} text a text inside of a filter */
export const quoted = (text) => `'${text.replaceAll("'", "''")}'`;

const formatted = '@OData.Community.Display.V1.FormattedValue';
const target = '@Microsoft.Dynamics.CRM.lookuplogicalname';

/**
 * The text that people read.
 * @param {Record<string, any>} row
 * @param {string} property
 * @returns {string}
 */
export const display = (row, property) => row[property + formatted] ?? (row[property] == null ? '' : String(row[property]));

/**
 * The reference in a lookup's property.
 * @param {Record<string, any>} row
 * @param {string} property such as _ownerid_value, or alias.column
 * @returns {{id: string, name: string, entityType: string}|null}
 */
export const reference = (row, property) => row[property] && row[property + target]
    ? {id: row[property], name: row[property + formatted] ?? '', entityType: row[property + target]}
    : null;
