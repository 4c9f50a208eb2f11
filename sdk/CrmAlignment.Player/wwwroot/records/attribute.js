// @ts-check
/** A column on a form: what it was, what it is, and what rules hold for it. */

import {holdsFile} from '../definitions/columns.js';

/** @typedef {import('../definitions/columns.js').Column} Column */

/**
 * Whether two values of attributes are the same.
 * @param {any} a
 * @param {any} b
 */
export const same = (a, b) => JSON.stringify(plain(a)) === JSON.stringify(plain(b));

// Of a lookup only the row counts, not the name that is shown.
/** @param {any} value */
const plain = (value) => {
    if (Array.isArray(value)) return value.length === 0 ? null : value.map((one) => one?.id ? [one.entityType, String(one.id).toLowerCase().replace(/[{}]/g, '')] : one);
    return value === '' || value === undefined ? null : value;
};

export class Attribute {
    /**
     * @param {Column} column
     * @param {any} value
     * @param {boolean} isNew whether the row is new
     */
    constructor(column, value, isNew) {
        this.column = column;
        this.initial = value;
        this.value = value;
        this.canWrite = isNew ? column.canCreate : column.canUpdate;
        /** What the definition says. */
        this.level = column.required;
        /** @type {'none'|'recommended'|'required'} */
        this.required = column.required === 'None' ? 'none' : column.required === 'Recommended' ? 'recommended' : 'required';
        /** @type {'always'|'never'|'dirty'} */
        this.submitMode = holdsFile(column) ? 'never' : 'dirty';
        /** What was typed and is no value; null when all is well. @type {string|null} */
        this.fault = null;
        /** @type {((context: any) => void)[]} */
        this.onChange = [];
    }

    get name() { return this.column.name; }

    get dirty() { return !same(this.value, this.initial); }

    /** Whether it is sent with the next save. */
    get sent() {
        return this.submitMode !== 'never' && (this.submitMode === 'always' || (this.dirty && this.canWrite));
    }

    get empty() {
        return this.value === null || this.value === undefined || this.value === '' || (Array.isArray(this.value) && this.value.length === 0);
    }
}
