// @ts-check
/** What stands on forms and is bound to no column: sub-grids, quick views, web resources, the timeline. */
import {html, keyed} from '../vendor/lit/lit.js';
import {unknown} from '../controls/field.js';
import {text} from '../texts/texts.js';
import {plainId} from '../definitions/labels.js';
import './quickview.js';
import './timeline.js';
import './subgrid.js';

/** @typedef {import('../records/formstate.js').FormState} FormState */
/** @typedef {import('../records/formstate.js').ControlState} ControlState */

// Classes of controls: the form designer writes these ids, and no page lists those that are bound to no column.
/** @type {Record<string, (state: FormState, control: ControlState) => unknown>} */
const byClass = {
    'e7a81278-8635-4d9e-8d4d-59480b391c5b': subgrid,
    'f9a8a302-114e-466a-b582-6771b2ae0d92': subgrid,
    '5c5600e0-1d6e-4205-a272-be80da87fd42': quickView,
    '9fdf5f91-88b1-47f4-ad53-c11efc01a01d': webResource,
    '06375649-c143-495e-a496-c962e5b4488e': timeline,
};

/** Whether a control is drawn here and not as a column. @param {ControlState} control */
export const isPart = (control) => !control.column || control.cell.control?.classId === '5c5600e0-1d6e-4205-a272-be80da87fd42';

/**
 * @param {FormState} state
 * @param {ControlState} control
 */
export function part(state, control) {
    const draw = byClass[control.cell.control?.classId ?? ''];
    if (!draw) return unknown(control);
    return html`<div class="part">${control.cell.showLabel ? html`<h3>${control.label}</h3>` : ''}${draw(state, control)}</div>`;
}

/** Pixels of a row of a form, of which a page on it takes as many as the form says. */
const rowHeight = 30;

const saveFirst = () => html`<p class="placeholder">${text('saveFirst')}</p>`;

/**
 * @param {FormState} state
 * @param {ControlState} control
 */
function subgrid(state, control) {
    if (state.isNew) return saveFirst();
    const parameters = /** @type {Map<string, string>} */ (control.cell.control?.parameters);
    return keyed(state.id, html`<p-subgrid .table=${parameters.get('TargetEntityType') ?? ''} .viewId=${plainId(parameters.get('ViewId') ?? '')}
        .relationship=${parameters.get('RelationshipName') ?? ''} .size=${Number(parameters.get('RecordsPerPage') ?? 8)} .parent=${state} .label=${control.label} id="${state.prefix}control-${control.id}"></p-subgrid>`);
}

/**
 * @param {FormState} state
 * @param {ControlState} control
 */
function quickView(state, control) {
    const value = state.attributes.get(control.column ?? '')?.value?.[0];
    const forms = control.cell.control?.parameters.get('QuickForms') ?? '';
    return value ? keyed(value.id, html`<p-quickview .reference=${value} .forms=${forms}></p-quickview>`) : '';
}

/**
 * The frame of a web resource may run scripts and reach parent.Xrm, and may not lead the page elsewhere.
 * @param {FormState} state
 * @param {ControlState} control
 */
function webResource(state, control) {
    const parameters = /** @type {Map<string, string>} */ (control.cell.control?.parameters);
    const passed = parameters.get('PassParameters') === 'true'
        ? '?' + new URLSearchParams({id: state.id ?? '', typename: state.table.name, type: String(state.table.code), data: parameters.get('Data') ?? ''}) : '';
    const source = `/WebResources/${parameters.get('Url') ?? ''}`.replace('$webresource:', '');
    const {rowspan} = control.cell;
    return html`<iframe class="web-resource" .style=${rowspan ? `height:${rowspan * rowHeight}px;min-height:0` : ''} id="${state.prefix}control-${control.id}" name=${control.id} title=${control.label} src=${source + passed}
        sandbox="allow-scripts allow-same-origin allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox"></iframe>`;
}

/** @param {FormState} state */
function timeline(state) {
    return state.isNew ? saveFirst() : keyed(state.id, html`<p-timeline .table=${state.table} .row=${state.id}></p-timeline>`);
}

