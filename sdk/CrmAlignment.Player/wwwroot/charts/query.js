// @ts-check
/** Makes the query of a chart: its own, of the rows that a view shows. */
import {parseXml} from '../definitions/labels.js';

/** The parts of a date that a group needs beside its own, or the Mays of all years would be one. @type {Record<string, string[]>} */
const wider = {day: ['year', 'month'], week: ['year'], month: ['year'], quarter: ['year'], year: [], 'fiscal-period': ['fiscal-year'], 'fiscal-year': []};

/** The alias of a part of a date. @param {string} alias @param {string} part */
export const partAlias = (alias, part) => `${alias}_${part.replace('-', '')}`;

/**
 * What the rows are grouped by.
 * @typedef {object} Group
 * @property {string} alias
 * @property {string} column
 * @property {string} table
 * @property {boolean} linked whether the column is of another table than the chart's
 * @property {string|null} dates part of the date: day, week, month, quarter, year, fiscal-period, fiscal-year
 */

/**
 * @param {import('../definitions/charts.js').Chart} chart
 * @returns {Group[]}
 */
export const groupsOf = (chart) => [...parseXml(chart.fetch).querySelectorAll('attribute[groupby="true"]')].map((one) => ({
    alias: one.getAttribute('alias') ?? '',
    column: one.getAttribute('name') ?? '',
    table: one.parentElement?.getAttribute('name') ?? chart.table,
    linked: one.parentElement?.tagName === 'link-entity',
    dates: one.getAttribute('dategrouping'),
}));

/** Whether the chart says itself in which order its groups come. @param {import('../definitions/charts.js').Chart} chart */
export const isOrdered = (chart) => parseXml(chart.fetch).querySelector('order') !== null;

/**
 * What is measured: a column and how it is summed up.
 * @param {import('../definitions/charts.js').Chart} chart
 * @param {string} alias
 */
export function measureOf(chart, alias) {
    const found = [...parseXml(chart.fetch).querySelectorAll('attribute[aggregate]')].find((one) => one.getAttribute('alias') === alias);
    return {
        column: found?.getAttribute('name') ?? '', aggregate: found?.getAttribute('aggregate') ?? '',
        table: found?.parentElement?.getAttribute('name') ?? chart.table,
    };
}

/**
 * The query. The view's conditions hold as well as the chart's own, as where the platform shows both.
 * @param {import('../definitions/charts.js').Chart} chart
 * @param {import('../definitions/views.js').View|null} view
 */
export function chartQuery(chart, view) {
    const document = parseXml(chart.fetch);
    const entity = /** @type {Element} */ (document.querySelector('fetch > entity'));
    for (const attribute of document.querySelectorAll('attribute[dategrouping]')) addParts(attribute);
    if (view) addConditions(entity, view.fetch);
    return new XMLSerializer().serializeToString(document);
}

/** @param {Element} attribute */
function addParts(attribute) {
    for (const part of wider[attribute.getAttribute('dategrouping') ?? ''] ?? []) {
        const added = /** @type {Element} */ (attribute.cloneNode());
        added.setAttribute('alias', partAlias(attribute.getAttribute('alias') ?? '', part));
        added.setAttribute('dategrouping', part);
        attribute.before(added);
    }
}

/**
 * Links are taken over without their columns, which could not stand in a query of groups.
 * @param {Element} entity
 * @param {string} fetch whose conditions are to hold as well
 */
export function addConditions(entity, fetch) {
    for (const part of parseXml(fetch).querySelectorAll('fetch > entity > filter, fetch > entity > link-entity')) {
        const copy = /** @type {Element} */ (entity.ownerDocument.importNode(part, true));
        for (const column of copy.querySelectorAll('attribute, all-attributes, order')) column.remove();
        entity.append(copy);
    }
}
