// @ts-check
/** The charts of a table: which query they sum up, by what, and how it is drawn. */
import {query, quoted, read} from '../web/service.js';
import {parseXml} from './labels.js';

/**
 * @typedef {object} Measure
 * @property {string} alias in the query
 * @property {string} type as the chart names it, such as Column
 * @property {boolean} secondary on an axis of its own
 *
 * @typedef {object} Chart
 * @property {string} id
 * @property {string} name
 * @property {string} table
 * @property {string} fetch FetchXML, aggregated
 * @property {string} category alias of what it is grouped by first
 * @property {Measure[]} measures
 */

/** @type {Map<string, Promise<Chart[]>>} */
const known = new Map();

/**
 * The charts of a table.
 * @param {string} name
 * @returns {Promise<Chart[]>}
 */
export function chartsOf(name) {
    const charts = known.get(name) ?? readCharts(name);
    known.set(name, charts);
    return charts;
}

/** @param {string} name */
async function readCharts(name) {
    const {value} = await read('savedqueryvisualizations' + query({
        $select: 'savedqueryvisualizationid,name,primaryentitytypecode,datadescription,presentationdescription',
        $filter: `primaryentitytypecode eq ${quoted(name)}`,
    }));
    return value.filter((/** @type {any} */ row) => row.datadescription && row.presentationdescription).map(chartOf)
        .toSorted((/** @type {Chart} */ a, /** @type {Chart} */ b) => a.name.localeCompare(b.name));
}

// https://learn.microsoft.com/power-apps/developer/model-driven-apps/view-data-with-visualizations-charts
/**
 * @param {any} row
 * @returns {Chart}
 */
function chartOf(row) {
    const data = parseXml(row.datadescription);
    const series = [...parseXml(row.presentationdescription).querySelectorAll('Series > Series')];
    const fetch = /** @type {Element} */ (data.querySelector('fetchcollection > fetch'));
    const measures = [...data.querySelectorAll('categorycollection > category > measurecollection > measure')].map((measure, index) => ({
        alias: measure.getAttribute('alias') ?? '',
        type: series[index]?.getAttribute('ChartType') ?? series[0]?.getAttribute('ChartType') ?? '',
        secondary: series[index]?.getAttribute('YAxisType') === 'Secondary',
    }));
    return {
        id: row.savedqueryvisualizationid, name: row.name, table: row.primaryentitytypecode, fetch: new XMLSerializer().serializeToString(fetch), measures,
        category: data.querySelector('categorycollection > category')?.getAttribute('alias') || (fetch.querySelector('attribute[groupby="true"]')?.getAttribute('alias') ?? ''),
    };
}
