// @ts-check
/** Makes the query of a page from the FetchXML of a view. */
import {parseXml} from '../definitions/labels.js';
import {table} from '../definitions/tables.js';
import {viewsOf, viewType} from '../definitions/views.js';

/**
 * @typedef {object} Page
 * @property {number} page from 1
 * @property {number} size
 * @property {string|null} [cookie] of the page before
 * @property {{name: string, descending: boolean}|null} [order] in place of the view's own
 * @property {{column: string, value: string}|null} [related] only rows that refer to this one
 * @property {string[]} [ensure] columns that are read in any case
 * @property {boolean} [count]
 *
 * @typedef {import('../definitions/views.js').View} View
 */

/**
 * The query of a page, of rows that are found by a text.
 * @param {View} view
 * @param {string} search
 * @param {Page} page
 */
export async function searched(view, search, page) {
    const document = parseXml(view.fetch);
    if (search.trim()) await addSearch(document, view.table, search.trim());
    return paged(document, page);
}

/**
 * The tables of a view's links by alias.
 * @param {View} view
 * @returns {Map<string, string>}
 */
export const aliasesOf = (view) => new Map([...parseXml(view.fetch).querySelectorAll('link-entity')]
    .map((link) => [link.getAttribute('alias') ?? '', link.getAttribute('name') ?? '']));

/**
 * The cookie of the next page. The annotation has it encoded twice:
 * https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/page-results
 * @param {string|undefined} annotation
 */
export const nextCookie = (annotation) => annotation
    ? decodeURIComponent(decodeURIComponent(parseXml(annotation).documentElement.getAttribute('pagingcookie') ?? '')) : null;

/**
 * @param {Document} document
 * @param {Page} page
 */
function paged(document, {page, size, cookie, order, related, ensure = [], count}) {
    const fetch = document.documentElement;
    const entity = /** @type {Element} */ (fetch.querySelector(':scope > entity'));
    for (const [name, value] of Object.entries({page, count: size})) fetch.setAttribute(name, String(value));
    fetch.removeAttribute('top');
    if (count) fetch.setAttribute('returntotalrecordcount', 'true');
    if (cookie) fetch.setAttribute('paging-cookie', cookie);
    for (const name of ensure) ensureAttribute(entity, name);
    if (order) setOrder(document, entity, order);
    if (related) addFilter(document, entity, 'and', [{attribute: related.column, operator: 'eq', value: related.value}]);
    return new XMLSerializer().serializeToString(document);
}

/**
 * @param {Element} entity
 * @param {string} name
 */
function ensureAttribute(entity, name) {
    if (entity.querySelector(`:scope > attribute[name="${name}"], :scope > all-attributes`)) return;
    entity.prepend(element(entity.ownerDocument, 'attribute', {name}));
}

/**
 * @param {Document} document
 * @param {Element} entity
 * @param {{name: string, descending: boolean}} order
 */
function setOrder(document, entity, {name, descending}) {
    for (const old of document.querySelectorAll('order')) old.remove();
    const [alias, column] = name.includes('.') ? name.split('.') : [null, name];
    const place = alias ? document.querySelector(`link-entity[alias="${alias}"]`) : entity;
    place?.append(element(document, 'order', {attribute: column, descending: String(descending)}));
}

// The quick find view of a table says which of its columns are searched:
// https://learn.microsoft.com/power-apps/maker/model-driven-apps/create-edit-views#types-of-views
/**
 * @param {Document} document
 * @param {string} name
 * @param {string} search
 */
async function addSearch(document, name, search) {
    const quick = (await viewsOf(name)).find((view) => view.type === viewType.quickFind);
    const found = quick ? [...parseXml(quick.fetch).querySelectorAll('filter[isquickfindfields] condition')] : [];
    const pattern = search.replaceAll('*', '%') + '%';
    const columns = found.filter((one) => one.getAttribute('operator') === 'like').map((one) => one.getAttribute('attribute') ?? '');
    const title = (await table(name)).title;
    const names = columns.length > 0 ? columns : title ? [title] : [];
    const entity = /** @type {Element} */ (document.querySelector('fetch > entity'));
    addFilter(document, entity, 'or', names.map((attribute) => ({attribute, operator: 'like', value: pattern})));
}

/**
 * @param {Document} document
 * @param {Element} entity
 * @param {string} type
 * @param {Record<string, string>[]} conditions
 */
function addFilter(document, entity, type, conditions) {
    const filter = element(document, 'filter', {type});
    filter.append(...conditions.map((condition) => element(document, 'condition', condition)));
    entity.append(filter);
}

/**
 * @param {Document} document
 * @param {string} name
 * @param {Record<string, string>} attributes
 */
function element(document, name, attributes) {
    const made = document.createElementNS(null, name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    return made;
}
