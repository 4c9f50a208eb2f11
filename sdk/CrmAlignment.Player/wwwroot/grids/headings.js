// @ts-check
/** The headings of a view's columns, those of linked tables too. */
import {headingsOf} from '../definitions/tables.js';
import {aliasesOf} from './fetch.js';

/**
 * @param {import('../definitions/views.js').View} view
 * @returns {Promise<Map<string, import('../definitions/tables.js').Heading>>} by the names of the layout
 */
export async function headingsFor(view) {
    const aliases = aliasesOf(view);
    const names = new Set([view.table, ...view.columns.flatMap(({name}) => aliases.get(name.split('.')[0]) ?? [])]);
    const all = new Map(await Promise.all([...names].map(async (name) => /** @type {const} */ ([name, await headingsOf(name)]))));
    return new Map(view.columns.map(({name}) => {
        const [alias, column] = name.includes('.') ? name.split('.') : [null, name];
        return [name, all.get(alias ? aliases.get(alias) ?? '' : view.table)?.get(column) ?? {name: column, label: column, type: 'String'}];
    }));
}
