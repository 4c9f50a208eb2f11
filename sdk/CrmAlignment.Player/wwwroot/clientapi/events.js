// @ts-check
/** Scripts of a form: their libraries are loaded in order, their handlers called with an execution context. */
import {showError} from '../dialogs/dialog.js';
import {wrap} from './attributes.js';
import {callFunction, loadScript} from './scripts.js';
import {strict} from './strict.js';

/** @typedef {import('../records/formstate.js').FormState} FormState */
/** @typedef {import('../definitions/formxml.js').Handler} Handler */

/** @type {WeakMap<FormState, any>} */
const contexts = new WeakMap();

/**
 * Loads the scripts of a form, and calls its handlers of the event OnLoad.
 * @param {FormState} state
 * @param {any} formContext
 */
export async function startScripts(state, formContext) {
    contexts.set(state, formContext);
    const {libraries, handlers} = state.form.layout;
    for (const name of new Set([...libraries, ...handlers.map((handler) => handler.library)].filter(Boolean))) await loadScript(name);
    for (const handler of handlers) register(state, handler, formContext);
    const context = contextOf(formContext, formContext, {});
    for (const handler of handlers.filter((one) => one.event === 'onload')) call(handler, context);
    dataLoaded(state);
}

/**
 * Calls the handlers of the OnLoad of a form's data: when the form is opened, and when its row was read anew, by a save as well.
 * https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/events/form-data-onload
 * @param {FormState} state
 */
export function dataLoaded(state) {
    const formContext = contexts.get(state);
    const context = contextOf(formContext, formContext?.data, {});
    for (const handler of [...state.onLoad]) {
        try {
            handler(context);
        } catch (error) {
            // The row is saved, whatever a handler makes of it.
            void showError(error);
        }
    }
}

/**
 * Asks the handlers of OnSave.
 * @param {FormState} state
 * @param {number} mode
 * @returns {Promise<boolean>} false when one of them prevented the save
 */
export async function askOnSave(state, mode) {
    const formContext = contexts.get(state);
    let prevented = false;
    const eventArgs = strict('eventArgs', {
        getSaveMode: () => mode,
        isDefaultPrevented: () => prevented,
        preventDefault: () => { prevented = true; },
        preventDefaultOnError: () => { prevented = true; },
    });
    const context = contextOf(formContext, formContext?.data.entity, {getEventArgs: () => eventArgs});
    for (const handler of state.form.layout.handlers.filter((one) => one.event === 'onsave')) await call(handler, context);
    for (const handler of [...state.onSave]) await handler(context);
    return !prevented;
}

/**
 * @param {FormState} state
 * @param {Handler} handler
 * @param {any} formContext
 */
function register(state, handler, formContext) {
    if (handler.event !== 'onchange' || !handler.attribute) return;
    state.attributes.get(handler.attribute)?.onChange.push(wrap((context) => call(handler, context), formContext));
}

/**
 * https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/execution-context
 * @param {any} formContext
 * @param {any} source
 * @param {object} more
 */
function contextOf(formContext, source, more) {
    /** @type {Map<string, any>} */
    const shared = new Map();
    return strict('executionContext', {
        getFormContext: () => formContext,
        getEventSource: () => source,
        getDepth: () => 0,
        getSharedVariable: (/** @type {string} */ key) => shared.get(key),
        setSharedVariable: (/** @type {string} */ key, /** @type {any} */ value) => { shared.set(key, value); },
        ...more,
    });
}

/**
 * @param {Handler} handler
 * @param {any} context
 */
function call(handler, context) {
    return callFunction(handler.library, handler.name, [...(handler.passContext ? [context] : []), ...parametersOf(handler)]);
}

/** @param {Handler} handler */
function parametersOf(handler) {
    if (handler.parameters.trim() === '') return [];
    try {
        return JSON.parse(`[${handler.parameters.replace(/'((?:[^'\\]|\\.)*)'/g, (_, inner) => JSON.stringify(inner))}]`);
    } catch {
        throw new Error(`The parameters of ${handler.name} are no values between commas: ${handler.parameters}`);
    }
}
