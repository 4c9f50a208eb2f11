// @ts-check
/** What command bars give to scripts: https://learn.microsoft.com/power-apps/developer/model-driven-apps/pass-data-page-parameter-ribbon-actions */
import {session} from '../web/session.js';
import {NotSupported} from '../clientapi/strict.js';

/** @typedef {{id: string, name: string, table: string}} Reference */

/**
 * What a command bar stands on.
 * @typedef {object} Context
 * @property {any} primary formContext of a form; the grid of a list
 * @property {any} selected the grid; of a form the same as primary
 * @property {import('../definitions/tables.js').Table} table of the command bar
 * @property {import('../definitions/tables.js').Table|null} parent of a sub-grid: the table of the form
 * @property {Reference|null} row of the form
 * @property {Reference[]} rows that are selected
 * @property {Reference[]} all rows that are shown
 * @property {'Create'|'Existing'|'ReadOnly'|null} formState null beside forms
 */

const reference = (/** @type {Context} */ context) => (/** @type {Reference} */ row) =>
    ({Id: row.id, Name: row.name, TypeName: row.table, TypeCode: context.table.code});

const ids = (/** @type {Reference[]} */ rows) => rows.map((row) => row.id);

const unselected = (/** @type {Context} */ context) => context.all.filter((row) => !context.rows.some((one) => one.id === row.id));

const primaryTable = (/** @type {Context} */ context) => context.parent ?? context.table;

/** @type {Record<string, (context: Context) => any>} */
const values = {
    PrimaryControl: (context) => context.primary,
    SelectedControl: (context) => context.selected,
    PrimaryEntityTypeName: (context) => primaryTable(context).name,
    PrimaryEntityTypeCode: (context) => primaryTable(context).code,
    PrimaryItemIds: (context) => ids(context.row ? [context.row] : []),
    FirstPrimaryItemId: (context) => context.row?.id ?? null,
    SelectedEntityTypeName: (context) => context.table.name,
    SelectedEntityTypeCode: (context) => context.table.code,
    FirstSelectedItemId: (context) => context.rows[0]?.id ?? null,
    SelectedControlSelectedItemCount: (context) => context.rows.length,
    SelectedControlSelectedItemIds: (context) => ids(context.rows),
    SelectedControlSelectedItemReferences: (context) => context.rows.map(reference(context)),
    SelectedControlAllItemCount: (context) => context.all.length,
    SelectedControlAllItemIds: (context) => ids(context.all),
    SelectedControlAllItemReferences: (context) => context.all.map(reference(context)),
    SelectedControlUnselectedItemCount: (context) => unselected(context).length,
    SelectedControlUnselectedItemIds: (context) => ids(unselected(context)),
    SelectedControlUnselectedItemReferences: (context) => unselected(context).map(reference(context)),
    OrgName: () => session.organization.name,
    UserLcid: () => session.language,
};

/** @type {Record<string, (text: string, context: Context) => any>} */
const kinds = {
    CrmParameter: (name, context) => {
        if (!Object.hasOwn(values, name)) throw new NotSupported(`CrmParameter ${name}`);
        return values[name](context);
    },
    StringParameter: (text) => text,
    BoolParameter: (text) => text === 'true' || text === '1',
    IntParameter: Number,
    DecimalParameter: Number,
};

/**
 * The values of the parameters of a call.
 * @param {Element[]} parameters
 * @param {Context} context
 */
export const valuesOf = (parameters, context) => parameters.map((one) => {
    if (!Object.hasOwn(kinds, one.tagName)) throw new NotSupported(one.tagName);
    return kinds[one.tagName](one.getAttribute('Value') ?? '', context);
});
