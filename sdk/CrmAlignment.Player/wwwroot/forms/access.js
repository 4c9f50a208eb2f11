// @ts-check
/** What stands in place of a part of a form whose rows the user may not read. */
import {html} from '../vendor/lit/lit.js';
import {may} from '../definitions/privileges.js';
import {table} from '../definitions/tables.js';
import {text} from '../texts/texts.js';
import {ServiceError} from '../web/service.js';

/**
 * What is told of rows that the user may not read: an error would tell of something that can be mended here.
 * @param {string} name of their table
 * @returns {Promise<unknown>} null when they may be read
 */
export async function closed(name) {
    if (await may(name, 'Read')) return null;
    const {plural} = await table(name);
    return noAccess(plural);
}

/** @param {string} what */
export const noAccess = (what) => html`<p class="placeholder">${text('noAccess', what)}</p>`;

/**
 * Whether the server refused for want of a right: the row belongs to somebody else.
 * https://learn.microsoft.com/power-apps/developer/data-platform/reference/web-service-error-codes
 * @param {unknown} error
 */
export const isDenied = (error) => error instanceof ServiceError && error.code === '0x80040220';
