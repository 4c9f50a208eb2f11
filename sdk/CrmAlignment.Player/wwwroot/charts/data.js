// @ts-check
/** Makes categories and series of the groups that a chart's query found. */
import {display} from '../web/service.js';
import {partAlias} from './query.js';
import {conditionsOf} from './segment.js';

/**
 * @typedef {object} Series
 * @property {string} name
 * @property {string} type
 * @property {boolean} secondary
 * @property {(number|null)[]} values by category; null where there is none
 * @property {string[]} texts the values as people read them
 * @property {(Condition[]|null)[]} conditions what the rows of each value meet; null where no condition says it
 *
 * @typedef {import('./segment.js').Condition} Condition
 * @typedef {{categories: string[], series: Series[]}} ChartData
 *
 * @typedef {object} Asked
 * @property {import('../definitions/charts.js').Chart} chart
 * @property {import('./query.js').Group[]} groups
 * @property {boolean} ordered the chart says the order itself
 * @property {Map<string, number[]>} options values of choices in their order, by alias
 * @property {(measure: import('../definitions/charts.js').Measure) => string} measureName
 * @property {string} blank what a group without a value is called
 * @property {string} language tag
 */

/**
 * @param {Record<string, any>[]} rows
 * @param {Asked} asked
 * @returns {ChartData}
 */
export function dataOf(rows, asked) {
    const first = asked.groups.find((group) => group.alias === asked.chart.category) ?? asked.groups[0];
    const second = asked.groups.find((group) => group !== first);
    const categories = groupsIn(rows, first, asked);
    const comparisons = second ? groupsIn(rows, second, asked) : [null];
    const byKeys = new Map(rows.map((row) => [JSON.stringify([keyOf(row, first), second ? keyOf(row, second) : '']), row]));
    const series = comparisons.flatMap((comparison) => asked.chart.measures.map((measure) => {
        const found = categories.map((category) => byKeys.get(JSON.stringify([category.key, comparison?.key ?? ''])));
        return {
            name: comparison ? comparison.label : asked.measureName(measure),
            type: measure.type,
            secondary: measure.secondary,
            values: found.map((row) => (row && row[measure.alias] != null ? Number(row[measure.alias]) : null)),
            texts: found.map((row) => (row ? display(row, measure.alias) : '')),
            conditions: found.map((row) => (row ? segmentOf(row, second ? [first, second] : [first]) : null)),
        };
    }));
    return {categories: categories.map((category) => category.label), series};
}

/**
 * @param {Record<string, any>} row
 * @param {import('./query.js').Group[]} groups
 */
function segmentOf(row, groups) {
    const conditions = groups.map((group) => conditionsOf(group, row));
    return conditions.includes(null) ? null : /** @type {Condition[]} */ (conditions.flat());
}

/**
 * @param {Record<string, any>[]} rows
 * @param {import('./query.js').Group} group
 * @param {Asked} asked
 */
function groupsIn(rows, group, asked) {
    const found = [...new Map(rows.map((row) => [keyOf(row, group), row])).entries()]
        .map(([key, row]) => ({key, label: labelOf(row, group, asked), value: row[group.alias] ?? null}));
    if (group.dates) return found.toSorted((a, b) => (a.key < b.key ? -1 : 1));
    const options = asked.options.get(group.alias);
    if (options) return found.toSorted((a, b) => orderOf(options, a.value) - orderOf(options, b.value));
    return asked.ordered ? found : found.toSorted((a, b) => a.label.localeCompare(b.label, asked.language));
}

/**
 * @param {number[]} options
 * @param {any} value
 */
function orderOf(options, value) {
    const at = options.indexOf(Number(value));
    return value === null || at < 0 ? options.length : at;
}

/** The parts of a date from the widest to the narrowest. */
const parts = ['fiscal-year', 'year', 'fiscal-period', 'quarter', 'month', 'week', 'day'];

/**
 * What tells a group from others; of dates one that sorts by time.
 * @param {Record<string, any>} row
 * @param {import('./query.js').Group} group
 */
function keyOf(row, group) {
    if (!group.dates) return String(row[group.alias] ?? '');
    return parts.map((part) => (part === group.dates ? row[group.alias] : row[partAlias(group.alias, part)]))
        .filter((value) => value !== undefined && value !== null).map((value) => String(value).padStart(4, '0')).join('-');
}

/**
 * @param {Record<string, any>} row
 * @param {import('./query.js').Group} group
 * @param {Asked} asked
 */
function labelOf(row, group, {blank, language}) {
    if (row[group.alias] === null || row[group.alias] === undefined) return blank;
    if (!group.dates) return display(row, group.alias);
    const own = Number(row[group.alias]);
    const of = (/** @type {string} */ part) => row[partAlias(group.alias, part)];
    switch (group.dates) {
        case 'day': return format(language, {dateStyle: 'medium'}, of('year'), of('month'), own);
        case 'month': return format(language, {month: 'short', year: 'numeric'}, of('year'), own, 1);
        case 'quarter': return `Q${own} ${of('year')}`;
        case 'week': return `W${String(own).padStart(2, '0')} ${of('year')}`;
        case 'fiscal-period': return `${of('fiscal-year')} / ${own}`;
        default: return String(own);
    }
}

/**
 * @param {string} language
 * @param {Intl.DateTimeFormatOptions} options
 * @param {number} year
 * @param {number} month
 * @param {number} day
 */
const format = (language, options, year, month, day) =>
    new Intl.DateTimeFormat(language, {...options, timeZone: 'UTC'}).format(new Date(Date.UTC(year, month - 1, day)));
