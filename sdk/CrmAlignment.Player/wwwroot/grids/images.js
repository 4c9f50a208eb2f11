// @ts-check
/** Images beside values, chosen by functions of web resources: https://learn.microsoft.com/power-apps/maker/data-platform/display-custom-icons-instead */
import {session} from '../web/session.js';
import {display} from '../web/service.js';
import {isLookup} from '../definitions/tables.js';

/**
 * @typedef {{source: string, tooltip: string}} CellImage
 * @typedef {import('../definitions/views.js').View} View
 * @typedef {Map<string, import('../definitions/tables.js').Heading>} Headings
 */

/** What runs scripts stands on a floor above, and says so when it is loaded. @type {(library: string, name: string, values: any[]) => Promise<any>} */
let run = () => Promise.reject(new Error('Nothing runs scripts here.'));

/** @param {(library: string, name: string, values: any[]) => Promise<any>} by loads a script and calls a function of it */
export const chooseImagesBy = (by) => { run = by; };

/**
 * The images of rows by the columns that have a function for them.
 * @param {View} view
 * @param {Record<string, any>[]} rows
 * @param {Headings} headings
 * @returns {Promise<Map<string, (CellImage|null)[]>>} in the order of the rows
 */
export async function imagesOf(view, rows, headings) {
    const columns = view.columns.filter((column) => column.image);
    if (columns.length === 0 || rows.length === 0) return new Map();
    const data = rows.map((row) => JSON.stringify(dataOf(row, view, headings)));
    return new Map(await Promise.all(columns.map(async ({name, image}) => /** @type {const} */ ([
        name, await Promise.all(data.map((one) => chosen(/** @type {{library: string, name: string}} */ (image), one))),
    ]))));
}

/**
 * @param {{library: string, name: string}} image
 * @param {string} data
 * @returns {Promise<CellImage|null>}
 */
async function chosen({library, name}, data) {
    const answer = await run(library, name, [data, session.language]);
    if (!Array.isArray(answer)) throw new Error(`${name} (${library}) must return an array of an image and its tooltip.`);
    return answer[0] ? {source: `/WebResources/${answer[0]}`, tooltip: String(answer[1] ?? '')} : null;
}

// A column has its text under its name, and its value under the name with _Value. What a lookup has there is not documented: nothing here.
/**
 * @param {Record<string, any>} row
 * @param {View} view
 * @param {Headings} headings
 */
const dataOf = (row, view, headings) => Object.fromEntries(view.columns.flatMap(({name}) => isLookup(headings.get(name)?.type ?? '')
    ? [[name, display(row, `_${name}_value`)]]
    : [[name, display(row, name)], [`${name}_Value`, row[name] ?? null]]));
