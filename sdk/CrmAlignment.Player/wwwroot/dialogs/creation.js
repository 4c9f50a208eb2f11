// @ts-check
/** How a row is made without leaving the screen. What draws forms stands on a floor above, and says so when it is loaded. */

/** @typedef {import('./lookupdialog.js').Reference} Reference */

/**
 * @typedef {object} Creation
 * @property {(table: string) => Promise<boolean>} offers whether the table has a quick create form, and the user may make rows of it
 * @property {(table: string, values?: string) => Promise<Reference|null>} open shows the form; values as in an address: column=value
 */

/** @type {Creation|undefined} */
export let creation;

/** @param {Creation} by */
export const createBy = (by) => { creation = by; };
