// @ts-check
/** Values of columns between rows of the Web API and attributes of forms. */
import {reference} from '../web/service.js';
import {session} from '../web/session.js';
import {isLookup, propertyOf} from '../definitions/tables.js';
import {isParties, partiesIn} from './parties.js';
import {plainDate, plainText} from './dates.js';

/** @typedef {import('../definitions/columns.js').Column} Column */

/** The column that says how the file of a file column is called. */
export const fileNameOf = (/** @type {string} */ column) => `${column}_name`;

/** Whether a date column has no zone. */
export const isZoneless = (/** @type {Column} */ column) => column.behavior === 'DateOnly' || column.behavior === 'TimeZoneIndependent';

/** Whether a date column shows no time. */
export const isDateOnly = (/** @type {Column} */ column) => column.behavior === 'DateOnly' || column.format === 'DateOnly';

/**
 * The value of an attribute, as the client API has it
 * (https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/attributes/getvalue).
 * @param {Record<string, any>} row
 * @param {Column} column
 * @returns {any}
 */
export function valueIn(row, column) {
    if (isParties(column)) return partiesIn(row, column.name);
    const raw = row[propertyOf(column)];
    if (raw === null || raw === undefined) return null;
    if (column.type === 'File') return {fileName: row[fileNameOf(column.name)] ?? ''};
    if (isLookup(column.type)) return [reference(row, propertyOf(column))];
    if (column.type === 'DateTime') return isZoneless(column) ? plainDate(raw) : new Date(raw);
    if (column.type === 'MultiSelectPicklist') return String(raw).split(',').map(Number);
    return raw;
}

/**
 * What the Web API is sent for a value.
 * @param {Column} column
 * @param {any} value
 * @param {(table: string) => string} setOf the set of a table
 * @returns {[string, any]}
 */
export function payloadOf(column, value, setOf) {
    if (isLookup(column.type)) return lookupPayload(column, value, setOf);
    if (value === null) return [column.name, null];
    if (column.type === 'DateTime') return [column.name, datePayload(column, value)];
    return [column.name, column.type === 'MultiSelectPicklist' ? value.join(',') : value];
}

/**
 * @param {Column} column
 * @param {any} value
 * @param {(table: string) => string} setOf
 * @returns {[string, any]}
 */
function lookupPayload(column, value, setOf) {
    // The server refuses the other form of the documentation, null in @odata.bind.
    if (value === null || value.length === 0) return [Object.values(column.navigation)[0] ?? column.name, null];
    const {id, entityType} = value[0];
    const navigation = column.navigation[entityType] ?? column.name;
    return [navigation + '@odata.bind', `/${setOf(entityType)}(${id.replace(/[{}]/g, '')})`];
}

/**
 * @param {Column} column
 * @param {Date} value
 */
function datePayload(column, value) {
    if (!isZoneless(column)) return value.toISOString();
    return column.behavior === 'DateOnly' ? plainText(value).slice(0, 10) : plainText(value) + ':00Z';
}

/** The zone in which the user reads. */
export const zone = () => session.timeZone;
