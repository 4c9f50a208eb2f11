// @ts-check
/** The views of a table: what to read, and in which columns to show it. */
import {query, quoted, read} from '../web/service.js';
import {parseXml} from './labels.js';
import {table} from './tables.js';

/**
 * @typedef {object} ViewColumn
 * @property {string} name as in the layout: a column, or alias.column
 * @property {number} width pixels
 * @property {{library: string, name: string}|null} [image] function of a web resource that chooses an image for each value
 *
 * @typedef {object} View
 * @property {string} id
 * @property {string} name
 * @property {string} table
 * @property {number} type querytype
 * @property {boolean} isDefault
 * @property {string} fetch FetchXML
 * @property {ViewColumn[]} columns
 * @property {boolean} [isPersonal] whether it is the user's own
 */

// https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/savedquery#querytype
export const viewType = {public: 0, associated: 2, quickFind: 4, lookup: 64};

/** @type {Map<string, Promise<View[]>>} */
const known = new Map();

/** Forgets everything: another user, or another language. */
export const forgetViews = () => known.clear();

/**
 * All views of a table; a table without any has one of its name column.
 * @param {string} name
 * @returns {Promise<View[]>}
 */
export function viewsOf(name) {
    const views = known.get(name) ?? readViews(name);
    known.set(name, views);
    return views;
}

/**
 * The views that an app offers for a table, default first.
 * @param {string} name
 * @param {Set<string>} components ids that the app is limited to
 */
export async function offeredViews(name, components) {
    const all = (await viewsOf(name)).filter((view) => view.type === viewType.public);
    const limited = all.filter((view) => components.has(view.id));
    const offered = limited.length > 0 ? limited : all;
    // Of views none of which is the default, the one that leaves out least is shown first.
    const first = offered.find((view) => view.isDefault) ?? offered.toSorted((a, b) => conditions(a) - conditions(b))[0];
    return offered.toSorted((a, b) => Number(b === first) - Number(a === first) || a.name.localeCompare(b.name));
}

/** @param {View} view */
const conditions = (view) => parseXml(view.fetch).querySelectorAll('condition').length;

/** @param {string} name */
async function readViews(name) {
    const {value} = await read('savedqueries' + query({
        $select: 'savedqueryid,name,returnedtypecode,querytype,isdefault,fetchxml,layoutxml',
        $filter: `returnedtypecode eq ${quoted(name)} and statecode eq 0`,
    }));
    const views = value.filter((/** @type {any} */ row) => row.fetchxml && row.layoutxml).map((/** @type {any} */ row) => ({
        id: row.savedqueryid,
        name: row.name,
        table: name,
        type: row.querytype,
        isDefault: row.isdefault === true,
        fetch: row.fetchxml,
        columns: layoutColumns(row.layoutxml),
    }));
    return views.some((/** @type {View} */ view) => view.type === viewType.public) ? views : [...views, await plainView(name)];
}

/** The columns of a layout. @param {string} layout */
export const layoutColumns = (layout) => [...parseXml(layout).querySelectorAll('row > cell')]
    .filter((cell) => cell.getAttribute('ishidden') !== '1')
    .map((cell) => ({name: cell.getAttribute('name') ?? '', width: Number(cell.getAttribute('width') ?? 100), image: imageOf(cell)}));

/** What stands before the name of a web resource. */
export const webResourceDirective = '$webresource:';

// https://learn.microsoft.com/power-apps/maker/data-platform/display-custom-icons-instead
/** @param {Element} cell */
function imageOf(cell) {
    const [library, name] = ['imageproviderwebresource', 'imageproviderfunctionname'].map((attribute) => cell.getAttribute(attribute) ?? '');
    // Exports have empty ones, as good as none.
    return name && library !== webResourceDirective ? {library: library.replace(webResourceDirective, ''), name} : null;
}

/** @param {string} name */
async function plainView(name) {
    const of = await table(name);
    const columns = [of.title, 'createdon'].filter((column) => column !== null);
    const attributes = columns.map((column) => `<attribute name="${column}" />`).join('');
    return {
        id: `plain-${name}`, name: of.plural, table: name, type: viewType.public, isDefault: true,
        fetch: `<fetch><entity name="${name}">${attributes}<order attribute="${columns[0]}" /></entity></fetch>`,
        columns: columns.map((column) => ({name: /** @type {string} */ (column), width: 300})),
    };
}
