// @ts-check
/** Views of the user's own: https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/userquery */
import {query, quoted, read} from '../web/service.js';
import {parseXml} from '../definitions/labels.js';
import {may} from '../definitions/privileges.js';
import {tables} from '../definitions/tables.js';
import {layoutColumns, viewType, webResourceDirective} from '../definitions/views.js';
import {createRow, deleteRow} from './rows.js';

/** @typedef {import('../definitions/views.js').View} View */

const own = 'userquery';

const width = 150;

/** Whether the user may have views of his own. @param {string} type of a privilege */
export const mayView = async (type) => (await tables()).has(own) && may(own, type);

/**
 * The views of a table that the user has made, or was given.
 * @param {string} name of the table
 * @returns {Promise<View[]>}
 */
export async function personalViews(name) {
    if (!await mayView('Read')) return [];
    const {value} = await read('userqueries' + query({
        $select: 'userqueryid,name,fetchxml,layoutxml', $filter: `returnedtypecode eq ${quoted(name)} and statecode eq 0`, $orderby: 'name',
    }));
    return value.filter((/** @type {any} */ row) => row.fetchxml && row.layoutxml).map((/** @type {any} */ row) => ({
        id: row.userqueryid, name: row.name, table: name, type: viewType.public, isDefault: false, isPersonal: true, fetch: row.fetchxml,
        columns: layoutColumns(row.layoutxml),
    }));
}

/**
 * The view with other columns, those that it had in their width.
 * @param {View} view
 * @param {string[]} names in their order
 * @returns {View}
 */
export function withColumns(view, names) {
    const document = parseXml(view.fetch);
    const entity = /** @type {Element} */ (document.querySelector('fetch > entity'));
    for (const name of names.filter((one) => !one.includes('.') && !entity.querySelector(`:scope > attribute[name="${CSS.escape(one)}"]`))) {
        const attribute = document.createElement('attribute');
        attribute.setAttribute('name', name);
        entity.prepend(attribute);
    }
    return {
        ...view, fetch: new XMLSerializer().serializeToString(document),
        columns: names.map((name) => view.columns.find((column) => column.name === name) ?? {name, width}),
    };
}

/**
 * Keeps a view as one of the user's own.
 * @param {View} view
 * @param {string} name
 * @returns {Promise<string>} its id
 */
export async function saveView(view, name) {
    const all = await tables();
    const [views, of] = [all.get(own), all.get(view.table)];
    if (!views || !of) throw new Error(`There is no table '${view.table}' or '${own}'.`);
    return createRow(views, {name, returnedtypecode: view.table, querytype: 0, fetchxml: view.fetch, layoutxml: layoutOf(view, of)});
}

/** @param {string} id */
export async function deleteView(id) {
    const views = (await tables()).get(own);
    if (views) await deleteRow(views, id);
}

/**
 * @param {View} view
 * @param {import('../definitions/tables.js').Table} of
 */
function layoutOf(view, of) {
    const document = parseXml('<grid name="resultset" select="1" icon="1" preview="1"><row name="result" /></grid>');
    const row = /** @type {Element} */ (document.querySelector('row'));
    document.documentElement.setAttribute('object', String(of.code));
    document.documentElement.setAttribute('jump', of.title ?? of.id);
    row.setAttribute('id', of.id);
    for (const column of view.columns) {
        const cell = document.createElement('cell');
        cell.setAttribute('name', column.name);
        cell.setAttribute('width', String(column.width));
        if (column.image) {
            cell.setAttribute('imageproviderwebresource', webResourceDirective + column.image.library);
            cell.setAttribute('imageproviderfunctionname', column.image.name);
        }
        row.append(cell);
    }
    return new XMLSerializer().serializeToString(document);
}
