// @ts-check
/** The rows of a part of a chart: https://learn.microsoft.com/power-apps/user/drill-down-charts */
import {parseXml} from '../definitions/labels.js';
import {addConditions, partAlias} from './query.js';

/** @typedef {{attribute: string, operator: string, value?: string}} Condition */

/**
 * What the rows of a group meet; null where no condition says it: of weeks, fiscal periods, and columns of other tables.
 * @param {import('./query.js').Group} group
 * @param {Record<string, any>} row of the answer to the chart's query
 * @returns {Condition[]|null}
 */
export function conditionsOf(group, row) {
    const value = row[group.alias];
    const attribute = group.column;
    if (group.linked) return null;
    if (value === null || value === undefined) return [{attribute, operator: 'null'}];
    if (!group.dates) return [{attribute, operator: 'eq', value: typeof value === 'boolean' ? String(Number(value)) : String(value)}];
    const days = daysOf(group.dates, Number(value), (part) => Number(row[partAlias(group.alias, part)]));
    return days && [{attribute, operator: 'on-or-after', value: days[0]}, {attribute, operator: 'on-or-before', value: days[1]}];
}

/**
 * First and last day of a part of a date.
 * @param {string} dates
 * @param {number} value
 * @param {(part: string) => number} of
 */
function daysOf(dates, value, of) {
    switch (dates) {
        case 'day': return [day(of('year'), of('month'), value), day(of('year'), of('month'), value)];
        case 'month': return [day(of('year'), value, 1), day(of('year'), value + 1, 0)];
        case 'quarter': return [day(of('year'), value * 3 - 2, 1), day(of('year'), value * 3 + 1, 0)];
        case 'year': return [day(value, 1, 1), day(value, 12, 31)];
        default: return null;
    }
}

/**
 * @param {number} year
 * @param {number} month from 1; 13 is the next January
 * @param {number} number 0 is the last day of the month before
 */
const day = (year, month, number) => new Date(Date.UTC(year, month - 1, number)).toISOString().slice(0, 10);

/**
 * The view, of the rows of a part of a chart alone.
 * @param {import('../definitions/views.js').View} view
 * @param {import('../definitions/charts.js').Chart} chart
 * @param {Condition[]} conditions
 * @returns {import('../definitions/views.js').View}
 */
export function viewOfSegment(view, chart, conditions) {
    const document = parseXml(view.fetch);
    const entity = /** @type {Element} */ (document.querySelector('fetch > entity'));
    addConditions(entity, chart.fetch);
    const filter = document.createElementNS(null, 'filter');
    for (const condition of conditions) {
        const made = document.createElementNS(null, 'condition');
        for (const [name, value] of Object.entries(condition)) made.setAttribute(name, value);
        filter.append(made);
    }
    entity.append(filter);
    return {...view, fetch: new XMLSerializer().serializeToString(document)};
}
