// @ts-check
/** Attributes of formContext: https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/attributes */
import {changed} from '../controls/change.js';
import {collection, strict} from './strict.js';

/** @typedef {import('../records/formstate.js').FormState} FormState */
/** @typedef {import('../records/attribute.js').Attribute} Attribute */

// https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/attributes/getattributetype
/** @type {Record<string, string>} */
const types = {
    Boolean: 'boolean', DateTime: 'datetime', Decimal: 'decimal', Double: 'double', Integer: 'integer', BigInt: 'integer', Lookup: 'lookup',
    Owner: 'lookup', Customer: 'lookup', PartyList: 'lookup', Memo: 'memo', Money: 'money', MultiSelectPicklist: 'multiselectoptionset', Picklist: 'optionset',
    State: 'optionset', Status: 'optionset', String: 'string',
};

/**
 * @param {FormState} state
 * @param {Attribute} attribute
 * @param {any} formContext
 */
export function attributeApi(state, attribute, formContext) {
    const {column, name} = attribute;
    const options = column.options.map((option) => ({value: option.value, text: option.label}));
    const chosen = () => options.filter((option) => [attribute.value].flat().map(Number).includes(option.value) && attribute.value !== null);
    const several = column.type === 'MultiSelectPicklist';
    const common = {
        getName: () => name,
        getAttributeType: () => types[column.type] ?? column.type.toLowerCase(),
        getFormat: () => column.format?.toLowerCase() ?? null,
        getParent: () => formContext.data.entity,
        getValue: () => attribute.value ?? null,
        setValue: (/** @type {any} */ value) => { attribute.value = value ?? null; attribute.fault = null; state.redraw(); },
        getIsDirty: () => attribute.dirty,
        getRequiredLevel: () => attribute.required,
        setRequiredLevel: (/** @type {'none'|'recommended'|'required'} */ level) => { attribute.required = level; state.redraw(); },
        getSubmitMode: () => attribute.submitMode,
        setSubmitMode: (/** @type {'always'|'never'|'dirty'} */ mode) => { attribute.submitMode = mode; },
        getUserPrivilege: () => ({canRead: true, canUpdate: column.canUpdate, canCreate: column.canCreate}),
        isValid: () => attribute.fault === null && !(attribute.required === 'required' && attribute.empty),
        fireOnChange: () => changed(state, attribute, attribute.value),
        addOnChange: (/** @type {any} */ handler) => { attribute.onChange.push(wrap(handler, formContext)); },
        removeOnChange: (/** @type {any} */ handler) => { attribute.onChange = attribute.onChange.filter((/** @type {any} */ one) => one.handler !== handler); },
        controls: collection(`attribute(${name}).controls`, () => formContext.ui.controls.get((/** @type {any} */ one) => one.getName() !== undefined && isOf(state, one.getName(), name)), (one) => one.getName()),
    };
    return strict(`attribute(${name})`, {...common, ...byType(column, options, chosen, several)});
}

/**
 * @param {any} column
 * @param {{value: number, text: string}[]} options
 * @param {() => {value: number, text: string}[]} chosen
 * @param {boolean} several
 */
function byType(column, options, chosen, several) {
    if (column.type === 'String' || column.type === 'Memo') return {getMaxLength: () => column.maxLength};
    if (['Integer', 'BigInt', 'Decimal', 'Double', 'Money'].includes(column.type)) {
        return {getMin: () => column.min, getMax: () => column.max, getPrecision: () => column.precision ?? 0};
    }
    if (column.type === 'PartyList') return {getIsPartyList: () => true};
    if (column.type === 'Lookup' || column.type === 'Customer' || column.type === 'Owner') return {getIsPartyList: () => false};
    return options.length === 0 ? {} : {
        getInitialValue: () => column.defaultValue,
        getOptions: () => options,
        getOption: (/** @type {string|number} */ which) => options.find((option) => option.value === which || option.text === which) ?? null,
        getSelectedOption: () => several ? chosen() : chosen()[0] ?? null,
        getText: () => several ? chosen().map((option) => option.text) : chosen()[0]?.text ?? null,
    };
}

/**
 * @param {FormState} state
 * @param {string} control
 * @param {string} column
 */
const isOf = (state, control, column) => state.controls.get(control)?.column === column;

/**
 * A handler that is given its execution context.
 * @param {(context: any) => void} handler
 * @param {any} formContext
 */
export function wrap(handler, formContext) {
    const call = (/** @type {Attribute} */ attribute) => handler(strict('executionContext', {
        getFormContext: () => formContext, getEventSource: () => formContext.getAttribute(attribute.name), getDepth: () => 1,
        getSharedVariable: () => undefined,
    }));
    call.handler = handler;
    return call;
}
