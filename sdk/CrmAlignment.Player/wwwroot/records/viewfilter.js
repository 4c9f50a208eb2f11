// @ts-check
/** Conditions that a user adds to a view: https://learn.microsoft.com/power-apps/user/grid-filters */
import {parseXml} from '../definitions/labels.js';
import {isLookup} from '../definitions/tables.js';

/**
 * @typedef {object} Condition
 * @property {string} column
 * @property {string} how a key of `ways`
 * @property {string} value as FetchXML has it; empty where none is asked for
 * @property {string} [shown] the name of a row
 *
 * @typedef {import('../definitions/views.js').View} View
 * @typedef {import('../definitions/columns.js').Column} Column
 */

/** The ways to compare, named by the key of their text. @type {Record<string, {operator: string, asks: boolean}>} */
export const ways = {
    contains: {operator: 'like', asks: true},
    containsNot: {operator: 'not-like', asks: true},
    is: {operator: 'eq', asks: true},
    isNot: {operator: 'ne', asks: true},
    isMe: {operator: 'eq-userid', asks: false},
    atLeast: {operator: 'ge', asks: true},
    atMost: {operator: 'le', asks: true},
    onDay: {operator: 'on', asks: true},
    fromDay: {operator: 'on-or-after', asks: true},
    untilDay: {operator: 'on-or-before', asks: true},
    isEmpty: {operator: 'null', asks: false},
    hasValue: {operator: 'not-null', asks: false},
};

const either = ['isEmpty', 'hasValue'];
const numbers = new Set(['Integer', 'BigInt', 'Decimal', 'Double', 'Money']);
const choices = new Set(['Picklist', 'State', 'Status', 'Boolean']);

/** What asks for the value of a column. @param {Column} column @returns {'text'|'number'|'date'|'choice'|'row'|null} null for a column that is not filtered by */
export function kindOf({type}) {
    if (type === 'String' || type === 'Memo') return 'text';
    if (numbers.has(type)) return 'number';
    if (type === 'DateTime') return 'date';
    if (choices.has(type)) return 'choice';
    return isLookup(type) ? 'row' : null;
}

/** The ways to compare a column. @param {Column} column */
export function waysOf(column) {
    const own = {
        text: ['contains', 'containsNot', 'is', 'isNot'], number: ['is', 'atLeast', 'atMost'], date: ['onDay', 'fromDay', 'untilDay'], choice: ['is', 'isNot'],
        row: ['is', 'isNot', ...(column.type === 'Owner' || column.targets.includes('systemuser') ? ['isMe'] : [])],
    }[kindOf(column) ?? 'text'];
    return [...own, ...either];
}

/** Whether nothing is missing of a condition. @param {Condition} condition */
export const isWhole = ({how, value}) => !ways[how].asks || value !== '';

/**
 * The view, of those rows alone that meet the conditions as well.
 * @param {View} view
 * @param {Condition[]} conditions
 * @returns {View}
 */
export function withConditions(view, conditions) {
    const document = parseXml(view.fetch);
    const filter = document.createElement('filter');
    filter.setAttribute('type', 'and');
    filter.append(...conditions.map(({column, how, value}) => {
        const made = document.createElement('condition');
        made.setAttribute('attribute', column);
        made.setAttribute('operator', ways[how].operator);
        if (ways[how].asks) made.setAttribute('value', /like$/.test(ways[how].operator) ? `%${literal(value)}%` : value);
        return made;
    }));
    document.querySelector('fetch > entity')?.append(filter);
    return {...view, fetch: new XMLSerializer().serializeToString(document)};
}

// What stands for other characters in a pattern is looked for as it is:
// https://learn.microsoft.com/power-apps/developer/data-platform/wildcard-characters
/** @param {string} value */
const literal = (value) => value.replace(/[[%_]/g, '[$&]');
