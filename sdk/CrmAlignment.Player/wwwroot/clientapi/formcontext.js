// @ts-check
/** formContext: https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/clientapi-form-context */
import {attributeApi} from './attributes.js';
import {controlApi} from './controls.js';
import {collection, strict} from './strict.js';

/** @typedef {import('../records/formstate.js').FormState} FormState */

/**
 * What the screen of a form does for scripts.
 * @typedef {object} Screen
 * @property {(mode: number) => Promise<boolean>} save
 * @property {() => Promise<void>} reload
 * @property {() => void} close
 */

/**
 * @param {FormState} state
 * @param {Screen} screen
 */
export function formContextOf(state, screen) {
    /** @type {any} */
    const context = {};
    const attributes = new Map([...state.attributes].map(([name, attribute]) => [name, attributeApi(state, attribute, context)]));
    const controls = new Map([...state.controls].map(([id, control]) => [id, controlApi(state, control, context)]));
    const allAttributes = collection('attributes', () => [...attributes.values()], (one) => one.getName());
    const allControls = collection('controls', () => [...controls.values()], (one) => one.getName());
    const tabs = state.tabs.map((tab) => tabApi(state, tab, controls));
    Object.assign(context, {
        data: dataApi(state, screen, allAttributes),
        ui: uiApi(state, screen, allControls, collection('ui.tabs', () => tabs, (one) => one.getName())),
        getAttribute: allAttributes.get,
        getControl: allControls.get,
        // Scripts tell a form from a list by it.
        getGrid: undefined,
    });
    return strict('formContext', context);
}

/**
 * @param {FormState} state
 * @param {Screen} screen
 * @param {any} attributes
 */
function dataApi(state, screen, attributes) {
    const valid = () => attributes.get().every((/** @type {any} */ one) => one.isValid());
    const saved = async (mode = 1) => {
        if (!await screen.save(mode)) throw Object.assign(new Error('The row was not saved.'), {errorCode: 0});
        return {savedEntityReference: {entityType: state.table.name, id: state.id, name: state.title}};
    };
    const entity = strict('data.entity', {
        attributes,
        getEntityName: () => state.table.name,
        getId: () => state.id ? `{${state.id.toUpperCase()}}` : '',
        getIsDirty: () => state.dirty,
        getPrimaryAttributeValue: () => state.title || null,
        getEntityReference: () => ({entityType: state.table.name, id: state.id ?? '', name: state.title}),
        isValid: valid,
        save: (/** @type {string|undefined} */ how) => saved(how === 'saveandclose' ? 2 : how === 'saveandnew' ? 59 : 1),
        addOnSave: (/** @type {any} */ handler) => { state.onSave.push(handler); },
        removeOnSave: (/** @type {any} */ handler) => { state.onSave = state.onSave.filter((one) => one !== handler); },
    });
    return strict('data', {
        attributes,
        entity,
        getIsDirty: () => state.dirty,
        isValid: valid,
        save: (/** @type {{saveMode?: number}|undefined} */ options) => saved(options?.saveMode),
        refresh: async (/** @type {boolean} */ saves) => { if (saves) await saved(); await screen.reload(); },
        addOnLoad: (/** @type {any} */ handler) => { state.onLoad.push(handler); },
        removeOnLoad: (/** @type {any} */ handler) => { state.onLoad = state.onLoad.filter((one) => one !== handler); },
    });
}

/**
 * @param {FormState} state
 * @param {Screen} screen
 * @param {any} controls
 * @param {any} tabs
 */
function uiApi(state, screen, controls, tabs) {
    return strict('ui', {
        controls,
        tabs,
        close: () => screen.close(),
        // https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/formcontext-ui/getformtype
        getFormType: () => state.isNew ? 1 : state.readOnly ? 4 : 2,
        setFormNotification: (/** @type {string} */ message, /** @type {string} */ level, /** @type {string} */ id) => {
            state.notifications.set(id, {text: message, level});
            state.redraw();
            return true;
        },
        clearFormNotification: (/** @type {string} */ id) => { const had = state.notifications.delete(id); state.redraw(); return had; },
        refreshRibbon: () => state.refreshCommands(),
        headerSection: headerApi(state),
        formSelector: strict('ui.formSelector', {
            getCurrentItem: () => strict('formItem', {getId: () => state.form.id, getLabel: () => state.form.name}),
        }),
    });
}

// https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/formcontext-ui-headersection
/** @param {FormState} state */
function headerApi(state) {
    const set = (/** @type {'body'|'commands'|'tabs'} */ part) => (/** @type {boolean} */ value) => { state.headerParts[part] = value; state.redraw(); };
    return strict('ui.headerSection', {
        getBodyVisible: () => state.headerParts.body,
        setBodyVisible: set('body'),
        getCommandBarVisible: () => state.headerParts.commands,
        setCommandBarVisible: set('commands'),
        getTabNavigatorVisible: () => state.headerParts.tabs,
        setTabNavigatorVisible: set('tabs'),
    });
}

/**
 * @param {FormState} state
 * @param {any} tab
 * @param {Map<string, any>} controls
 */
function tabApi(state, tab, controls) {
    const pane = (/** @type {any} */ one, /** @type {string} */ kind) => ({
        getName: () => one.name,
        getLabel: () => one.label,
        setLabel: (/** @type {string} */ label) => { one.label = label; state.redraw(); },
        getVisible: () => one.visible,
        setVisible: (/** @type {boolean} */ value) => { one.visible = value; state.redraw(); },
        ...(kind === 'tab' ? {
            getDisplayState: () => state.tab === one.name ? 'expanded' : 'collapsed',
            setDisplayState: (/** @type {string} */ how) => { if (how === 'expanded') { state.tab = one.name; state.redraw(); } },
            setFocus: () => { state.tab = one.name; state.redraw(); },
        } : {controls: collection('section.controls', () => one.controls.map((/** @type {string} */ id) => controls.get(id)), (control) => control.getName())}),
    });
    const sections = tab.sections.map((/** @type {any} */ section) => strict(`section(${section.name})`, {...pane(section, 'section'), getParent: () => api}));
    const api = strict(`tab(${tab.name})`, {...pane(tab, 'tab'), sections: collection('tab.sections', () => sections, (one) => one.getName())});
    return api;
}
