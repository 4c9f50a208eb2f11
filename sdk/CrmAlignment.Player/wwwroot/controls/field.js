// @ts-check
/** A column on a form: its label, its input by the type of the column, what is wrong with it. */
import {html, nothing} from '../vendor/lit/lit.js';
import {text} from '../texts/texts.js';
import {icon} from '../styles/icons.js';
import {changed} from './change.js';
import {dateInput, dateText} from './date.js';
import {choiceInput, choiceText} from './choice.js';
import {fileInput, fileText} from './file.js';
import {lookupInput, lookupText, partiesInput} from './lookup.js';
import {numberInput, numberFixed} from './number.js';
import {textInput, textFixed} from './text.js';

/**
 * @typedef {object} Kind
 * @property {(field: Field) => unknown} input
 * @property {(field: Field) => unknown} fixed what is shown when it cannot be changed
 *
 * @typedef {object} Field what an input needs to know
 * @property {string} id of the input
 * @property {string} label
 * @property {import('../records/attribute.js').Attribute} attribute
 * @property {Record<string, any>} row as it was read
 * @property {import('../records/formstate.js').FormState} state of the form
 * @property {(value: any) => void} change
 * @property {(fault: string|null) => void} fault says that what was typed is no value
 * @property {Record<string, any>} aria attributes of the input
 */

const kinds = {
    text: {input: textInput, fixed: textFixed},
    number: {input: numberInput, fixed: numberFixed},
    choice: {input: choiceInput, fixed: choiceText},
    date: {input: dateInput, fixed: dateText},
    lookup: {input: lookupInput, fixed: lookupText},
    file: {input: fileInput, fixed: fileText},
    parties: {input: partiesInput, fixed: lookupText},
};

// The class of a control says how it looks, the type of the column what it is; a choice is a choice whichever class draws it.
/** @type {Record<string, keyof typeof kinds>} */
const byType = {
    String: 'text', Memo: 'text', Integer: 'number', BigInt: 'number', Decimal: 'number', Double: 'number', Money: 'number',
    Picklist: 'choice', MultiSelectPicklist: 'choice', State: 'choice', Status: 'choice', Boolean: 'choice',
    DateTime: 'date', Lookup: 'lookup', Customer: 'lookup', Owner: 'lookup', PartyList: 'parties', File: 'file', Image: 'file',
};

/**
 * Draws a field.
 * @param {import('../records/formstate.js').FormState} state
 * @param {import('../records/formstate.js').ControlState} control
 */
export function field(state, control) {
    const attribute = state.attributes.get(control.column ?? '');
    const kind = attribute && byType[attribute.column.type];
    if (!attribute || !kind) return unknown(control);
    const id = `${state.prefix}field-${control.id}`;
    const faults = [...control.notifications.values(), ...(attribute.fault ? [attribute.fault] : [])];
    const hints = [...control.hints.values()];
    const told = [...faults.length > 0 ? [`${id}-fault`] : [], ...hints.length > 0 ? [`${id}-hint`] : []].join(' ');
    const field = {
        id, label: control.label, attribute, row: state.row, state,
        change: (/** @type {any} */ value) => changed(state, attribute, value),
        fault: (/** @type {string|null} */ fault) => { attribute.fault = fault; state.redraw(); },
        aria: {required: attribute.required === 'required', invalid: faults.length > 0, describedBy: told || nothing},
    };
    const writable = state.writable(control);
    return html`
        <div class="field ${control.cell.showLabel || control.inHeader ? '' : 'unlabelled'}" data-column=${attribute.name}>
            ${label(control, field, writable)}
            ${writable ? kinds[kind].input(field) : html`<div class="fixed" id=${id} role="group" aria-labelledby="${id}-label">${kinds[kind].fixed(field) || text('none')}</div>`}
            ${faults.length > 0 ? html`<p class="fault" id="${id}-fault">${faults.join(' ')}</p>` : nothing}
            ${hints.length > 0 ? html`<p class="hint" id="${id}-hint">${icon('info')}${hints.join(' ')}</p>` : nothing}
        </div>`;
}

/**
 * @param {import('../records/formstate.js').ControlState} control
 * @param {Field} field
 * @param {boolean} writable
 */
function label(control, field, writable) {
    const {required} = field.attribute;
    const mark = required === 'required' ? html`<span class="required" aria-hidden="true">*</span>`
        : required === 'recommended' ? html`<span class="recommended" aria-hidden="true">+</span>` : nothing;
    return writable
        ? html`<label class="label" for=${field.id} id="${field.id}-label">${control.label}${mark}</label>`
        : html`<span class="label" id="${field.id}-label">${icon('lock')}${control.label}</span>`;
}

/** @param {import('../records/formstate.js').ControlState} control */
export const unknown = (control) => html`
    <div class="field"><span class="label">${control.label}</span>
    <p class="placeholder">${text('notShown', control.cell.control?.id ?? '', control.cell.control?.classId ?? '')}</p></div>`;
