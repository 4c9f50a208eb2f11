// @ts-check
/** The columns of a table with all that forms need of them: limits, options, targets and navigation properties. */
import {query, read} from '../web/service.js';
import {labelOf} from './labels.js';

/**
 * @typedef {object} Option
 * @property {number} value
 * @property {string} label
 * @property {number} [state] of a status reason
 * @property {string} [color]
 *
 * @typedef {object} Column
 * @property {string} name
 * @property {string} label
 * @property {string} type AttributeType; a choice of several is MultiSelectPicklist, what holds files File or Image
 * @property {'None'|'Recommended'|'ApplicationRequired'|'SystemRequired'} required
 * @property {boolean} canCreate
 * @property {boolean} canUpdate
 * @property {boolean} secured
 * @property {string|null} format
 * @property {string|null} behavior of dates
 * @property {number|null} maxLength
 * @property {number|null} min
 * @property {number|null} max
 * @property {number|null} precision
 * @property {any} defaultValue
 * @property {string[]} targets
 * @property {Record<string, string>} navigation by target: the navigation property of a lookup
 * @property {Option[]} options
 *
 * @typedef {object} Collection
 * @property {string} relationship schema name
 * @property {string} table
 * @property {string} column its lookup
 *
 * @typedef {object} Columns
 * @property {Map<string, Column>} byName
 * @property {Collection[]} collections what refers to the table
 */

/** @type {Map<string, Promise<Columns>>} */
const known = new Map();

/** Forgets everything: another user, or another language. */
export const forgetColumns = () => known.clear();

/**
 * @param {string} table logical name
 * @returns {Promise<Columns>}
 */
export function columnsOf(table) {
    const columns = known.get(table) ?? readColumns(table);
    known.set(table, columns);
    return columns;
}

// The options of choices are not among the columns of a table, but of each type of choice:
// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/query-metadata-web-api
const choices = ['Picklist', 'MultiSelectPicklist', 'State', 'Status', 'Boolean'];

/** Whether a column holds a file, which is written at once. */
export const holdsFile = (/** @type {{type: string}} */ column) => column.type === 'File' || column.type === 'Image';

/** @param {string} name */
async function readColumns(name) {
    const path = `EntityDefinitions(LogicalName='${name}')`;
    const [definition, ...options] = await Promise.all([
        read(path + query({
            $select: 'LogicalName',
            $expand: 'Attributes,ManyToOneRelationships($select=ReferencingAttribute,ReferencedEntity,ReferencingEntityNavigationPropertyName),'
                + 'OneToManyRelationships($select=SchemaName,ReferencingAttribute,ReferencingEntity)',
        })),
        ...choices.map((type) => read(`${path}/Attributes/Microsoft.Dynamics.CRM.${type}AttributeMetadata` + query({
            $select: 'LogicalName', $expand: 'OptionSet,GlobalOptionSet',
        }))),
    ]);
    const byName = new Map(definition.Attributes.map((/** @type {any} */ one) => [one.LogicalName, columnOf(one)]));
    for (const one of options.flatMap((answer) => answer.value)) {
        byName.get(one.LogicalName).options = optionsOf(one.OptionSet ?? one.GlobalOptionSet);
    }
    for (const one of definition.ManyToOneRelationships) {
        const column = byName.get(one.ReferencingAttribute);
        if (column) column.navigation[one.ReferencedEntity] = one.ReferencingEntityNavigationPropertyName;
    }
    const collections = definition.OneToManyRelationships.map((/** @type {any} */ one) => ({
        relationship: one.SchemaName, table: one.ReferencingEntity, column: one.ReferencingAttribute,
    }));
    return {byName, collections};
}

/**
 * @param {any} one
 * @returns {Column}
 */
const columnOf = (one) => ({
    name: one.LogicalName,
    label: labelOf(one.DisplayName, one.LogicalName),
    type: typeOf(one),
    required: one.RequiredLevel?.Value ?? 'None',
    canCreate: one.IsValidForCreate === true,
    // A file is written by messages of its own, whatever an update of its row may write.
    canUpdate: one.IsValidForUpdate === true || typeOf(one) === 'File',
    secured: one.IsSecured === true,
    format: one.FormatName?.Value ?? one.Format ?? null,
    behavior: one.DateTimeBehavior?.Value ?? null,
    maxLength: one.MaxLength ?? null,
    min: one.MinValue ?? null,
    max: one.MaxValue ?? null,
    precision: one.Precision ?? null,
    defaultValue: one.DefaultValue ?? (one.DefaultFormValue === -1 ? null : one.DefaultFormValue ?? null),
    targets: one.Targets ?? [],
    navigation: {},
    options: [],
});

// Columns of these kinds have the AttributeType Virtual.
/** @param {any} one */
const typeOf = (one) => /\.(MultiSelectPicklist|File|Image)AttributeMetadata$/.exec(one['@odata.type'] ?? '')?.[1] ?? one.AttributeType;

/** @param {any} set */
function optionsOf(set) {
    const all = set.Options ?? [set.FalseOption, set.TrueOption];
    return all.map((/** @type {any} */ one) => ({
        value: one.Value, label: labelOf(one.Label, String(one.Value)), state: one.State ?? undefined, color: one.Color ?? undefined,
    }));
}
