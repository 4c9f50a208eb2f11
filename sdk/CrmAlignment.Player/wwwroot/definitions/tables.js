// @ts-check
/** The tables of the organization, with what grids need of them. Definitions are read once for each user and language. */
import {query, read} from '../web/service.js';
import {loadSession} from '../web/session.js';
import {labelOf} from './labels.js';

/**
 * @typedef {object} Table
 * @property {string} name logical name
 * @property {string} set name of its rows in addresses
 * @property {string} label
 * @property {string} plural
 * @property {string} id its primary column
 * @property {string|null} title its primary name column
 * @property {number} code
 * @property {boolean} owned rows have an owner
 * @property {boolean} notes rows can have notes
 * @property {boolean} activity
 *
 * @typedef {object} Heading
 * @property {string} name
 * @property {string} label
 * @property {string} type AttributeType
 */

/** @type {Promise<Map<string, Table>>|undefined} */
let all;
/** @type {Map<string, Promise<Map<string, Heading>>>} */
const headings = new Map();

/** Forgets everything: another user, or another language. */
export function forgetTables() {
    all = undefined;
    headings.clear();
}

/** All tables by name. */
export const tables = () => (all ??= readAll());

/**
 * @param {string} name
 * @returns {Promise<Table>}
 */
export async function table(name) {
    const found = (await tables()).get(name);
    if (!found) throw new Error(`There is no table '${name}'.`);
    return found;
}

/**
 * The columns of a table, for headings.
 * @param {string} name
 */
export function headingsOf(name) {
    const known = headings.get(name) ?? readHeadings(name);
    headings.set(name, known);
    return known;
}

/** The property of a row that has the value of a column. */
export const propertyOf = (/** @type {{name: string, type: string}} */ column) =>
    isLookup(column.type) ? `_${column.name}_value` : column.name;

export const isLookup = (/** @type {string} */ type) => type === 'Lookup' || type === 'Customer' || type === 'Owner';

async function readAll() {
    const asked = read('EntityDefinitions' + query({
        $select: 'LogicalName,EntitySetName,DisplayName,DisplayCollectionName,PrimaryIdAttribute,PrimaryNameAttribute,ObjectTypeCode,'
            + 'OwnershipType,IsActivity,HasNotes',
    }));
    // Labels are in the language of the session.
    const [{value}] = await Promise.all([asked, loadSession()]);
    return new Map(value.map((/** @type {any} */ one) => [one.LogicalName, {
        name: one.LogicalName,
        set: one.EntitySetName,
        label: labelOf(one.DisplayName, one.LogicalName),
        plural: labelOf(one.DisplayCollectionName, one.LogicalName),
        id: one.PrimaryIdAttribute,
        title: one.PrimaryNameAttribute,
        code: one.ObjectTypeCode,
        owned: one.OwnershipType === 'UserOwned',
        notes: one.HasNotes === true,
        activity: one.IsActivity === true,
    }]));
}

/** @param {string} name */
async function readHeadings(name) {
    const path = `EntityDefinitions(LogicalName='${name}')/Attributes`;
    const {value} = await read(path + query({$select: 'LogicalName,AttributeType,DisplayName'}));
    return new Map(value.map((/** @type {any} */ one) => [one.LogicalName, {
        name: one.LogicalName, label: labelOf(one.DisplayName, one.LogicalName), type: one.AttributeType,
    }]));
}
