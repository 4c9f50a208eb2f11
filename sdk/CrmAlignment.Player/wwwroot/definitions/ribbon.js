// @ts-check
/**
 * The commands that solutions give to a table: RibbonDiffXml, put together by RetrieveEntityRibbon
 * (https://learn.microsoft.com/power-apps/developer/model-driven-apps/export-ribbon-definitions).
 */
import {read} from '../web/service.js';
import {partOf} from '../web/zip.js';
import {labelAmong, parseXml} from './labels.js';

/**
 * @typedef {'Form'|'HomepageGrid'|'SubGrid'} Bar
 *
 * @typedef {object} Rule
 * @property {string} id
 * @property {Element|null} definition null when the ribbon does not have it: it is the platform's own
 *
 * @typedef {object} Call
 * @property {string} name function
 * @property {string} library web resource
 * @property {Element[]} parameters
 *
 * @typedef {object} Button
 * @property {string} id
 * @property {string} label
 * @property {string} tooltip
 * @property {string|null} image web resource
 * @property {number} sequence
 * @property {Rule[]} rules display and enable rules
 * @property {Call[]} calls
 * @property {string[]} unknown actions that are no call of a script
 */

/** @type {Map<string, Promise<Record<Bar, Button[]>>>} */
const known = new Map();

/**
 * The buttons of a table's command bars.
 * @param {string} table
 */
export function ribbonOf(table) {
    const ribbon = known.get(table) ?? readRibbon(table);
    known.set(table, ribbon);
    return ribbon;
}

/** @param {string} table */
async function readRibbon(table) {
    const filter = "Microsoft.Dynamics.CRM.RibbonLocationFilters'All'";
    const answer = await read(`RetrieveEntityRibbon(EntityName='${table}',RibbonLocationFilter=${filter})`);
    const ribbon = parseXml(await partOf(answer.CompressedEntityXml, 'RibbonXml.xml'));
    const of = (/** @type {Bar} */ bar) => [...ribbon.querySelectorAll(`UI Tab[Id^="Mscrm.${bar}."] Controls > Button`)]
        .map((button) => buttonOf(ribbon, button)).sort((one, other) => one.sequence - other.sequence);
    return {Form: of('Form'), HomepageGrid: of('HomepageGrid'), SubGrid: of('SubGrid')};
}

/**
 * @param {Document} ribbon
 * @param {Element} button
 * @returns {Button}
 */
function buttonOf(ribbon, button) {
    const command = byId(ribbon, 'CommandDefinition', button.getAttribute('Command'));
    const actions = [...command?.querySelectorAll(':scope > Actions > *') ?? []];
    const rules = ['Display', 'Enable'].flatMap((kind) => [...command?.querySelectorAll(`:scope > ${kind}Rules > ${kind}Rule`) ?? []]
        .map((rule) => ruleOf(ribbon, `${kind}Rule`, rule.getAttribute('Id') ?? '')));
    return {
        id: button.getAttribute('Id') ?? '',
        label: textOf(ribbon, button.getAttribute('LabelText')),
        tooltip: textOf(ribbon, button.getAttribute('ToolTipDescription')),
        image: resourceOf(button.getAttribute('ModernImage') ?? button.getAttribute('Image16by16')),
        sequence: Number(button.getAttribute('Sequence') ?? Infinity),
        rules: command ? rules : [{id: button.getAttribute('Command') ?? '', definition: null}],
        calls: actions.filter((one) => one.tagName === 'JavaScriptFunction').map(callOf),
        unknown: actions.filter((one) => one.tagName !== 'JavaScriptFunction').map((one) => one.tagName),
    };
}

/** @param {Element} element JavaScriptFunction or CustomRule */
export const callOf = (element) => ({
    name: element.getAttribute('FunctionName') ?? '',
    library: resourceOf(element.getAttribute('Library')) ?? '',
    parameters: [...element.children],
});

/**
 * @param {Document} ribbon
 * @param {string} kind
 * @param {string} id
 */
const ruleOf = (ribbon, kind, id) => ({id, definition: byId(ribbon.querySelector('RuleDefinitions') ?? ribbon, kind, id)});

/**
 * @param {ParentNode} within
 * @param {string} tag
 * @param {string|null} id
 */
const byId = (within, tag, id) => [...within.querySelectorAll(tag)].find((one) => one.getAttribute('Id') === id) ?? null;

const prefix = /^\$webresource:/i;

/** @param {string|null} value */
const resourceOf = (value) => value && prefix.test(value) ? value.replace(prefix, '') : null;

/**
 * A text, or the label to which it refers.
 * @param {Document} ribbon
 * @param {string|null} value
 */
function textOf(ribbon, value) {
    const label = /^\$LocLabels:(.+)$/.exec(value ?? '')?.[1];
    return label ? labelAmong(byId(ribbon, 'LocLabel', label)?.querySelectorAll('Title') ?? [], 'description', 'languagecode') : value ?? '';
}
