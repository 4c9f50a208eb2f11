// @ts-check
/** How a row is made without leaving the screen. What draws forms stands on a floor above, and is loaded when it is first asked. */

/** @typedef {import('./lookupdialog.js').Reference} Reference */

/**
 * @typedef {object} Creation
 * @property {(table: string) => Promise<boolean>} offers whether the table has a quick create form, and the user may make rows of it
 * @property {(table: string, values?: string) => Promise<Reference|null>} open shows the form; values as in an address: column=value
 */

/** @type {() => Promise<Creation>} */
let load = () => Promise.reject(new Error('Nothing makes rows here.'));

/** @param {() => Promise<Creation>} by */
export const createBy = (by) => { load = by; };

/** @param {string} table */
export const offersCreation = async (table) => (await load()).offers(table);

/**
 * @param {string} table
 * @param {string} [values]
 */
export const create = async (table, values) => (await load()).open(table, values);
