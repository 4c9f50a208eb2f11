// @ts-check
/** Reads what a chart shows: one request for the groups, definitions for their names and order. */
import {query, read} from '../web/service.js';
import {columnsOf} from '../definitions/columns.js';
import {headingsOf, table} from '../definitions/tables.js';
import {languageTag, text} from '../texts/texts.js';
import {dataOf} from './data.js';
import {chartQuery, groupsOf, isOrdered, measureOf} from './query.js';

/** @typedef {import('../definitions/charts.js').Chart} Chart */

/**
 * @param {Chart} chart
 * @param {import('../definitions/views.js').View|null} view whose rows are shown
 * @returns {Promise<import('./data.js').ChartData & {grouped: string}>} with the name of what it is grouped by
 */
export async function readChart(chart, view) {
    const of = await table(chart.table);
    const groups = groupsOf(chart);
    const category = groups.find((group) => group.alias === chart.category) ?? groups[0];
    const [answer, headings, names, options] = await Promise.all([
        read(of.set + query({fetchXml: chartQuery(chart, view)})), headingsOf(category.table), namesOf(chart), optionsOf(groups),
    ]);
    const data = dataOf(answer.value, {
        chart, groups, options, ordered: isOrdered(chart), blank: text('blank'), language: languageTag(),
        measureName: (measure) => names.get(measure.alias) ?? measure.alias,
    });
    return {...data, grouped: headings.get(category.column)?.label ?? category.column};
}

/**
 * What is measured, in words: rows are called by their table, amounts by their column.
 * @param {Chart} chart
 */
async function namesOf(chart) {
    return new Map(await Promise.all(chart.measures.map(async ({alias}) => {
        const {column, aggregate, table: name} = measureOf(chart, alias);
        const of = await table(name);
        const label = column === of.id ? of.plural : (await headingsOf(name)).get(column)?.label ?? column;
        return /** @type {const} */ ([alias, aggregate === 'avg' || aggregate === 'min' || aggregate === 'max' ? text(aggregate, label) : label]);
    })));
}

/** @param {import('./query.js').Group[]} groups */
async function optionsOf(groups) {
    const found = await Promise.all(groups.map(async (group) => {
        const options = group.dates ? [] : (await columnsOf(group.table)).byName.get(group.column)?.options ?? [];
        return /** @type {const} */ ([group.alias, options.map((option) => option.value)]);
    }));
    return new Map(found.filter(([, options]) => options.length > 0));
}
