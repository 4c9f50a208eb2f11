// @ts-check
/** Saves a form: scripts are asked, rules are held, the row is sent and read again. */
import {tables} from '../definitions/tables.js';
import {createRow, readRow, updateRow} from '../records/rows.js';
import {alert, attempt} from '../dialogs/dialog.js';
import {text} from '../texts/texts.js';
import {askOnSave, dataLoaded} from '../clientapi/events.js';

/** @typedef {import('../records/formstate.js').FormState} FormState */

// https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/save-event-arguments/getsavemode
export const saveMode = {save: 1, saveAndClose: 2, saveAndNew: 59, deactivate: 5, reactivate: 6, assign: 47, qualify: 16};

/**
 * What is being sent.
 * @type {WeakMap<FormState, Promise<boolean>>}
 */
const underway = new WeakMap();

/**
 * Saves what was changed. Who asks while the row is being sent, as a command that is clicked just after the button, waits, and what was
 * changed since is saved then. A script that asks within OnSave would wait for itself, and is refused.
 * @param {FormState} state
 * @param {number} [mode]
 * @returns {Promise<boolean>} whether the row is saved now
 */
export async function save(state, mode = saveMode.save) {
    const sent = underway.get(state);
    if (sent) return await sent && (!state.dirty || save(state, mode));
    if (state.busy) return false;
    state.busy = true;
    try {
        if (await askOnSave(state, mode) === false) return false;
        const wrong = faults(state);
        if (wrong.length > 0) {
            await alert(text('failed'), wrong.join('\n'));
            return false;
        }
        const sending = attempt(() => send(state)).then((saved) => saved === true);
        underway.set(state, sending);
        return await sending;
    } finally {
        underway.delete(state);
        state.busy = false;
        state.redraw();
    }
}

/**
 * Reads the row of a form again.
 * @param {FormState} state
 */
export async function reload(state) {
    const id = /** @type {string} */ (state.id);
    state.accept(id, await readRow(state.table, id, readColumns(state)));
    dataLoaded(state);
}

/**
 * What a form reads of its row: its columns, and those that say whether it is closed.
 * @param {FormState} state
 */
export const readColumns = (state) => [
    ...[...state.attributes.values()].map((attribute) => attribute.column),
    ...['statecode', 'statuscode', state.table.title].flatMap((name) => (name && state.columns.byName.get(name)) || []),
];

/** @param {FormState} state */
async function send(state) {
    const all = await tables();
    const setOf = (/** @type {string} */ name) => all.get(name)?.set ?? name;
    const changes = state.changes(setOf);
    const id = state.id ?? await createRow(state.table, changes);
    if (state.id && Object.keys(changes).length > 0) await updateRow(state.table, id, changes);
    state.accept(id, await readRow(state.table, id, readColumns(state)));
    dataLoaded(state);
    return true;
}

/** @param {FormState} state */
function faults(state) {
    const labels = new Map([...state.controls.values()].filter((control) => control.column).map((control) => [control.column, control]));
    return [...state.attributes.values()].flatMap((attribute) => {
        const control = labels.get(attribute.name);
        if (!control) return [];
        const own = [...control.notifications.values(), ...(attribute.fault ? [attribute.fault] : [])];
        // What a stored row was kept without, the server does without: columns that the platform requires and fills itself.
        const asked = state.isNew || attribute.dirty || attribute.level !== 'SystemRequired';
        const missing = asked && attribute.required === 'required' && attribute.empty && state.writable(control) && control.visible;
        return missing ? [...own, text('required', control.label)] : own;
    });
}
