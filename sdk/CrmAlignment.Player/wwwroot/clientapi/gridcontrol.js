// @ts-check
/** The grid as scripts see it: https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/grids */
import {collection, strict} from './strict.js';

/** @typedef {import('../grids/grid.js').Grid} Grid */

/**
 * The members of a control that is a grid; of none that is drawn, they say so.
 * @param {string} name
 * @param {() => Grid|null} find
 */
export function gridMembers(name, find) {
    const grid = () => {
        const found = find();
        if (!found) throw new Error(`The grid ${name} is not shown: its tab is closed, or its rows are being read.`);
        return found;
    };
    const rows = (/** @type {string} */ of, /** @type {() => {id: string, name: string, table: string}[]} */ items) =>
        collection(of, () => items().map(rowOf), (row) => row.data.entity.getId());
    return {
        getEntityName: () => grid().view?.table ?? '',
        getGrid: () => strict('grid', {
            getRows: () => rows('grid.getRows', () => grid().references),
            getSelectedRows: () => rows('grid.getSelectedRows', () => grid().selectedReferences),
            getTotalRecordCount: () => grid().total,
        }),
        getViewSelector: () => strict('viewSelector', {
            getCurrentView: () => ({entityType: 'savedquery', id: grid().view?.id ?? '', name: grid().view?.name ?? ''}),
        }),
        refresh: () => grid().refresh(),
    };
}

/** @param {{id: string, name: string, table: string}} row */
function rowOf({id, name, table}) {
    const entity = strict('row.data.entity', {
        getId: () => `{${id.toUpperCase()}}`,
        getEntityName: () => table,
        getPrimaryAttributeValue: () => name,
        getEntityReference: () => ({id, entityType: table, name}),
    });
    const data = strict('row.data', {entity, getEntity: () => entity});
    return strict('row', {data, getData: () => data});
}

// Scripts tell a list from a form by what it does not have, since a command bar passes both under one name.
const absent = {data: undefined, ui: undefined, getAttribute: undefined, getFormContext: undefined};

/**
 * The control of a list, as command bars give it to scripts.
 * @param {string} name
 * @param {() => Grid|null} find
 */
export const gridControl = (name, find) => strict(`gridControl(${name})`, {
    ...absent, ...gridMembers(name, find), getName: () => name, getControlType: () => 'subgrid',
    refreshRibbon: () => { find()?.dispatchEvent(new CustomEvent('selected', {bubbles: true})); },
});
