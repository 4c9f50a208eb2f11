// @ts-check
/**
 * The rules that show a button:
 * https://learn.microsoft.com/power-apps/developer/model-driven-apps/define-ribbon-enable-rules,
 * https://learn.microsoft.com/power-apps/developer/model-driven-apps/define-ribbon-display-rules
 */
import {holds} from '../definitions/privileges.js';
import {callOf} from '../definitions/ribbon.js';
import {NotSupported} from '../clientapi/strict.js';
import {callFunction, loadScript} from '../clientapi/scripts.js';
import {valuesOf} from './parameters.js';

/** @typedef {import('./parameters.js').Context} Context */

/** @type {Record<string, (rule: Element, context: Context) => boolean|Promise<boolean>>} */
const tests = {
    EntityPrivilegeRule: (rule, context) => holds(
        rule.getAttribute('EntityName') || tableOf(rule, context).name, rule.getAttribute('PrivilegeType') ?? '', rule.getAttribute('PrivilegeDepth') ?? 'Basic'),
    SelectionCountRule: (rule, {rows}) => rows.length >= Number(rule.getAttribute('Minimum') ?? 0) && rows.length <= Number(rule.getAttribute('Maximum') ?? Infinity),
    FormStateRule: (rule, {formState}) => formState === rule.getAttribute('State'),
    EntityRule: (rule, context) => tableOf(rule, context).name === rule.getAttribute('EntityName'),
    CrmClientTypeRule: (rule) => rule.getAttribute('Type') === 'Web',
    CommandClientTypeRule: (rule) => rule.getAttribute('Type') !== 'Legacy',
    OrRule: async (rule, context) => {
        for (const group of rule.querySelectorAll(':scope > Or')) if (await hold([...group.children], context)) return true;
        return false;
    },
    CustomRule: async (rule, context) => {
        const {library, name, parameters} = callOf(rule);
        await loadScript(library);
        return await callFunction(library, name, valuesOf(parameters, context)) === true;
    },
};

/**
 * Whether all rules of a button hold.
 * @param {import('../definitions/ribbon.js').Rule[]} rules
 * @param {Context} context
 */
export async function allHold(rules, context) {
    for (const {id, definition} of rules) {
        if (!definition) throw new NotSupported(`The rule ${id}, which the ribbon does not define,`);
        if (!await hold([...definition.children], context)) return false;
    }
    return true;
}

/**
 * @param {Element[]} all
 * @param {Context} context
 */
async function hold(all, context) {
    for (const rule of all) {
        if (!Object.hasOwn(tests, rule.tagName)) throw new NotSupported(`The rule ${rule.tagName}`);
        const inverts = rule.getAttribute('InvertResult') === 'true';
        if (await tests[rule.tagName](rule, context) === inverts) return false;
    }
    return true;
}

/**
 * @param {Element} rule
 * @param {Context} context
 */
const tableOf = (rule, context) => rule.getAttribute('AppliesTo') === 'PrimaryEntity' ? context.parent ?? context.table : context.table;
