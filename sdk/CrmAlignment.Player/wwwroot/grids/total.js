// @ts-check
/** How many rows a view has: https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/count-rows */
import {query, read} from '../web/service.js';
import {table} from '../definitions/tables.js';
import {searched} from './fetch.js';

/**
 * @param {import('../definitions/views.js').View} view
 * @param {string} search
 * @param {{column: string, value: string}|null} related
 */
export async function totalOf(view, search, related) {
    const fetchXml = await searched(view, search, {page: 1, size: 1, related, count: true});
    const answer = await read((await table(view.table)).set + query({fetchXml}));
    return {
        total: answer['@Microsoft.Dynamics.CRM.totalrecordcount'] ?? -1,
        totalExceeded: answer['@Microsoft.Dynamics.CRM.totalrecordcountlimitexceeded'] === true,
    };
}
