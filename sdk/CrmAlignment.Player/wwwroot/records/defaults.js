// @ts-check
/** The values with which a new row begins. */
import {session} from '../web/session.js';
import {isLookup} from '../definitions/tables.js';

/**
 * The values of a new row: who makes it owns it, its amounts are in the currency of the user's settings, and what its address gives: column=value, for lookups columnname and columntype too
 * (https://learn.microsoft.com/power-apps/developer/model-driven-apps/set-field-values-using-parameters-passed-form).
 * @param {string|undefined} extraqs
 * @param {import('../definitions/columns.js').Columns} columns
 */
export function defaults(extraqs, {byName}) {
    const given = new URLSearchParams(extraqs ?? '');
    /** @type {Record<string, any>} */
    const values = {};
    if (byName.has('ownerid')) values.ownerid = [{id: session.user.id, name: session.user.name, entityType: 'systemuser'}];
    if (byName.get('transactioncurrencyid')?.targets.includes('transactioncurrency')) values.transactioncurrencyid = [{...session.currency, entityType: 'transactioncurrency'}];
    for (const [name, value] of given) {
        const column = byName.get(name);
        if (column) values[name] = valueFrom(column, value, given);
    }
    return values;
}

/**
 * @param {import('../definitions/columns.js').Column} column
 * @param {string} value
 * @param {URLSearchParams} given
 */
function valueFrom({name, type, targets}, value, given) {
    if (isLookup(type)) return [{id: value, name: given.get(name + 'name') ?? '', entityType: given.get(name + 'type') ?? targets[0]}];
    if (type === 'Boolean') return value === 'true' || value === '1';
    if (type === 'DateTime') return new Date(value);
    return type === 'String' || type === 'Memo' ? value : Number(value);
}
