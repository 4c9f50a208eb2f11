// @ts-check
/** Controls of formContext: https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/controls */
import {gridMembers} from './gridcontrol.js';
import {NotSupported, strict} from './strict.js';

/** @typedef {import('../records/formstate.js').FormState} FormState */
/** @typedef {import('../records/formstate.js').ControlState} ControlState */

const webResource = '9fdf5f91-88b1-47f4-ad53-c11efc01a01d';

/**
 * @param {FormState} state
 * @param {ControlState} control
 * @param {any} formContext
 */
export function controlApi(state, control, formContext) {
    const type = control.column ? state.attributes.get(control.column)?.column.type ?? '' : '';
    const bound = !control.column ? {} : {
        getAttribute: () => formContext.getAttribute(control.column),
        getDisabled: () => control.disabled,
        setDisabled: (/** @type {boolean} */ value) => { control.disabled = value; state.redraw(); },
        setNotification: (/** @type {string} */ message, id = '') => { control.notifications.set(id, message); state.redraw(); return true; },
        addNotification: (/** @type {any} */ notification) => addNotification(state, control, notification),
        clearNotification: (id = '') => {
            const had = [control.notifications, control.hints].filter((all) => all.delete(id)).length > 0;
            state.redraw();
            return had;
        },
    };
    return strict(`control(${control.id})`, {
        getName: () => control.id,
        getParent: () => parentOf(control, formContext),
        getControlType: () => typeOf(control, type),
        getLabel: () => control.label,
        setLabel: (/** @type {string} */ label) => { control.label = label; state.redraw(); },
        getVisible: () => control.visible,
        setVisible: (/** @type {boolean} */ value) => { control.visible = value; state.redraw(); },
        // The tab of the control may have been opened just now.
        setFocus: () => { void state.drawn().then(() => document.getElementById(`${state.prefix}field-${control.id}`)?.focus()); },
        ...bound,
        ...unboundOf(state, control),
    });
}

// https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/controls/addnotification
/**
 * @param {FormState} state
 * @param {ControlState} control
 * @param {{messages: string[], notificationLevel?: string, uniqueId: string, actions?: unknown[]}} notification
 */
function addNotification(state, control, {messages, notificationLevel = 'ERROR', uniqueId, actions}) {
    const all = {ERROR: control.notifications, RECOMMENDATION: control.hints}[notificationLevel];
    if (!all || actions) throw new NotSupported(`control(${control.id}).addNotification with ${actions ? 'actions' : notificationLevel}`);
    all.set(uniqueId, messages.join(' '));
    state.redraw();
    return true;
}

/**
 * @param {FormState} state
 * @param {ControlState} control
 */
function unboundOf(state, control) {
    const element = () => document.getElementById(`${state.prefix}control-${control.id}`);
    if (control.column) return {};
    if (control.cell.control?.classId !== webResource) return gridMembers(control.id, () => /** @type {any} */ (element())?.grid ?? null);
    return {
        getObject: () => element(),
        getContentWindow: async () => /** @type {HTMLIFrameElement|null} */ (element())?.contentWindow,
        getSrc: () => /** @type {HTMLIFrameElement|null} */ (element())?.src ?? '',
        setSrc: (/** @type {string} */ address) => { /** @type {HTMLIFrameElement} */ (element()).src = address; },
    };
}

// https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/controls/getcontroltype
/**
 * @param {ControlState} control
 * @param {string} type
 */
function typeOf(control, type) {
    if (!control.column) return control.cell.control?.classId === webResource ? 'webresource' : 'subgrid';
    if (type === 'MultiSelectPicklist') return 'multiselectoptionset';
    if (['Picklist', 'State', 'Status', 'Boolean'].includes(type)) return 'optionset';
    return ['Lookup', 'Customer', 'Owner', 'PartyList'].includes(type) ? 'lookup' : 'standard';
}

/**
 * The section of a control. The platform's page promises one for every control, but a form has none for its header, and what is given for
 * those is written nowhere: https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/controls/getparent
 * @param {ControlState} control
 * @param {any} formContext
 */
function parentOf(control, formContext) {
    if (control.inHeader) throw new NotSupported(`control(${control.id}).getParent of the header`);
    return formContext.ui.tabs.get().flatMap((/** @type {any} */ tab) => tab.sections.get())
        .find((/** @type {any} */ section) => section.controls.get(control.id) !== null) ?? null;
}
