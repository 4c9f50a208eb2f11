// @ts-check
/** Reads and writes rows by the Web API. */
import {propertyOf} from '../definitions/tables.js';
import {expandParties, isParties} from '../values/parties.js';
import {fileNameOf} from '../values/payload.js';
import {query, read, write} from '../web/service.js';

/** @typedef {import('../definitions/tables.js').Table} Table */

/**
 * Reads a row.
 * @param {Table} table
 * @param {string} id
 * @param {{name: string, type: string}[]} columns
 */
export const readRow = (table, id, columns) => read(`${table.set}(${id})` + query({
    $select: [...new Set([table.id, ...columns.filter((column) => !isParties(column)).flatMap((column) => column.type === 'File' ? [column.name, fileNameOf(column.name)] : propertyOf(column))])].join(','),
    $expand: columns.some(isParties) ? expandParties(table.name) : undefined,
}));

/**
 * Creates a row.
 * @param {Table} table
 * @param {Record<string, any>} values
 * @returns {Promise<string>} its id
 */
export async function createRow(table, values) {
    const response = await write('POST', table.set, values);
    const found = /\(([0-9a-f-]{36})\)$/i.exec(response.headers.get('OData-EntityId') ?? '');
    if (!found) throw new Error('The server did not say the id of the new row.');
    return found[1];
}

/**
 * Changes a row, and never makes one that is gone
 * (https://learn.microsoft.com/power-apps/developer/data-platform/webapi/perform-conditional-operations-using-web-api#limit-upsert-operations).
 * @param {Table} table
 * @param {string} id
 * @param {Record<string, any>} values
 */
export const updateRow = (table, id, values) => write('PATCH', `${table.set}(${id})`, values, {'If-Match': '*'});

/**
 * @param {Table} table
 * @param {string} id
 */
export const deleteRow = (table, id) => write('DELETE', `${table.set}(${id})`);
