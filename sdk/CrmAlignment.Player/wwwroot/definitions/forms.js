// @ts-check
/** The forms of a table. */
import {query, quoted, read} from '../web/service.js';
import {columnsOf} from './columns.js';
import {readForm} from './formxml.js';
import {table} from './tables.js';

/**
 * @typedef {object} Form
 * @property {string} id
 * @property {string} name
 * @property {boolean} isDefault
 * @property {boolean} isPlain no form of the organization, but one of all columns
 * @property {import('./formxml.js').Layout} layout
 */

// https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/systemform#type-choicesoptions
export const formType = {dashboard: 0, main: 2, quickView: 6, quickCreate: 7};

/** @type {Map<string, Promise<Form[]>>} */
const known = new Map();

/** Forgets everything: another user, or another language. */
export function forgetForms() {
    known.clear();
    quick = undefined;
}

/**
 * The active main forms of a table, those of the app where it names any; a table without one has one of its columns.
 * @param {string} name
 * @param {Set<string>} components ids that the app is limited to
 * @returns {Promise<Form[]>}
 */
export async function mainForms(name, components) {
    const all = await (known.get(name) ?? remember(name, readForms(name)));
    const limited = all.filter((form) => components.has(form.id));
    return limited.length > 0 ? limited : all;
}

/** Forms of quick create by their tables. @type {Promise<Map<string, string>>|undefined} */
let quick;

/**
 * Names of the tables that have a quick create form, with its id; of several the default one.
 * https://learn.microsoft.com/power-apps/maker/model-driven-apps/create-edit-quick-create-forms
 */
export const quickForms = () => (quick ??= readQuickForms());

async function readQuickForms() {
    const {value} = await read('systemforms' + query({
        $select: 'formid,objecttypecode,isdefault,formactivationstate', $filter: `type eq ${formType.quickCreate}`,
    }));
    const active = value.filter((/** @type {any} */ row) => row.formactivationstate !== 0);
    return new Map(active.toSorted((/** @type {any} */ a, /** @type {any} */ b) => Number(a.isdefault) - Number(b.isdefault))
        .map((/** @type {any} */ row) => [row.objecttypecode, row.formid]));
}

/**
 * A form by its id.
 * @param {string} id
 * @returns {Promise<Form>}
 */
export async function formWith(id) {
    const row = await read(`systemforms(${id})` + query({$select: 'formid,name,formxml,isdefault'}));
    return formOf(row);
}

/**
 * @param {string} name
 * @param {Promise<Form[]>} forms
 */
function remember(name, forms) {
    known.set(name, forms);
    return forms;
}

/** @param {string} name */
async function readForms(name) {
    const {value} = await read('systemforms' + query({
        $select: 'formid,name,formxml,isdefault,formactivationstate',
        $filter: `objecttypecode eq ${quoted(name)} and type eq ${formType.main}`,
    }));
    const forms = value.filter((/** @type {any} */ row) => row.formxml && row.formactivationstate !== 0).map(formOf);
    return forms.length > 0 ? forms.toSorted((/** @type {Form} */ a, /** @type {Form} */ b) => Number(b.isDefault) - Number(a.isDefault)) : [await plainForm(name)];
}

/** @param {any} row */
const formOf = (row) => ({
    id: row.formid, name: row.name, isDefault: row.isdefault === true, isPlain: false, layout: readForm(row.formxml),
});

// The tables of the platform have no forms in a local organization.
/** @param {string} name */
async function plainForm(name) {
    const [of, {byName}] = await Promise.all([table(name), columnsOf(name)]);
    const own = [...byName.values()].filter((column) => (column.canCreate || column.canUpdate) && isShown(column));
    const cells = own.toSorted((a, b) => Number(b.name === of.title) - Number(a.name === of.title) || a.label.localeCompare(b.label)).map((column) => ({
        id: column.name, label: column.label, showLabel: true, visible: true, colspan: 1, rowspan: null,
        control: {id: column.name, classId: '', column: column.name, disabled: false, parameters: new Map()},
    }));
    const section = {id: 'plain', name: 'plain', label: '', showLabel: false, visible: true, columns: 2, cells};
    const tab = {id: 'plain', name: 'plain', label: of.label, visible: true, columns: [{width: '100%', sections: [section]}]};
    return {id: `plain-${name}`, name: of.label, isDefault: true, isPlain: true, layout: {header: [], tabs: [tab], libraries: [], handlers: []}};
}

const hidden = ['Uniqueidentifier', 'EntityName', 'Virtual', 'ManagedProperty', 'CalendarRules'];

/** @param {import('./columns.js').Column} column */
const isShown = (column) => !hidden.includes(column.type)
    && !/^(versionnumber|importsequencenumber|timezoneruleversionnumber|utcconversiontimezonecode|overriddencreatedon|traversedpath)$/.test(column.name);
