// @ts-check
/** What can be done with rows, on a form or selected in a grid. */
import {write} from '../web/service.js';
import {columnsOf} from '../definitions/columns.js';
import {tables} from '../definitions/tables.js';
import {deleteRow, updateRow} from '../records/rows.js';
import {alert, attempt, confirm, showError} from '../dialogs/dialog.js';
import {lookFor} from '../dialogs/lookupdialog.js';
import {go, here} from '../routing/address.js';
import {text} from '../texts/texts.js';
import {close, states} from './closing.js';

/** @typedef {import('../definitions/tables.js').Table} Table */

/**
 * What commands are about.
 * @typedef {object} Subject
 * @property {Table} table
 * @property {string[]} ids
 * @property {string} name of the one row, or how many there are
 * @property {number|null} state statecode of the one row; null when it is not known
 * @property {() => Promise<boolean>} [begin] saves what was typed, since what is done is done with the stored row; false where that was refused
 * @property {(gone: boolean) => unknown} done when rows were changed, or are gone
 */

/**
 * The commands of rows, those that their table has.
 * @param {Subject} subject
 * @returns {(import('./bar.js').Command|null)[]}
 */
export function rowCommands(subject) {
    const {table, ids, state} = subject;
    if (ids.length === 0) return [];
    const lead = table.name === 'lead';
    const opportunity = table.name === 'opportunity';
    return [
        ...opportunity ? endings(subject) : [],
        lead && state !== 1 && state !== 2 && ids.length === 1 ? {id: 'qualify', label: text('qualify'), icon: 'star', run: () => qualify(subject)} : null,
        state === null || state !== 0 ? {id: 'activate', label: text(opportunity || lead ? 'reopen' : 'activate'), icon: 'check', run: () => setState(subject, 0)} : null,
        (state === null || state === 0) && !opportunity ? {id: 'deactivate', label: text(lead ? 'disqualify' : 'deactivate'), icon: 'stop', run: () => setState(subject, lead ? 2 : 1)} : null,
        table.owned ? {id: 'assign', label: text('assign'), icon: 'person', run: () => assign(subject)} : null,
        {id: 'delete', label: text('remove'), icon: 'remove', run: () => remove(subject)},
    ];
}

/**
 * The ends of an opportunity in place of a state of its own choice.
 * @param {Subject} subject
 * @returns {(import('./bar.js').Command|null)[]}
 */
const endings = (subject) => (subject.ids.length !== 1 || (subject.state ?? 0) !== 0 ? [] : [
    {id: 'close-won', label: text('closeWon'), icon: 'star', run: () => end(subject, states.won)},
    {id: 'close-lost', label: text('closeLost'), icon: 'stop', run: () => end(subject, states.lost)},
]);

/**
 * @param {Subject} subject
 * @param {number} state
 */
async function end(subject, state) {
    if (await begun(subject)) await close(subject, state);
}

/**
 * Does something with each row. One that is refused does not keep the others from being done, and the reason is said.
 * @param {Subject} subject
 * @param {boolean} gone whether the rows are gone then
 * @param {(id: string) => Promise<unknown>} work
 */
async function each({ids, done}, gone, work) {
    /** @type {unknown[]} */
    const refusals = [];
    for (const id of ids) await work(id).catch((error) => refusals.push(error));
    if (refusals.length < ids.length) await attempt(async () => done(gone));
    if (refusals.length === 0) return;
    if (ids.length === 1) {
        await showError(refusals[0]);
        return;
    }
    const reasons = new Set(refusals.map((error) => (error instanceof Error ? error.message : String(error))));
    await alert(text('failed'), [text('someDone', ids.length - refusals.length, ids.length), ...reasons].join('\n\n'));
}

/** @param {Subject} subject */
const begun = async ({begin}) => !begin || begin();

/** @param {Subject} subject */
async function remove(subject) {
    const {table, name} = subject;
    if (!await confirm(text('remove'), text('confirmDelete', name), {confirm: text('remove')})) return;
    await each(subject, true, (id) => deleteRow(table, id));
}

/** @param {Subject} subject */
async function assign(subject) {
    const owner = await begun(subject) && await lookFor(text('assignTo'), ['systemuser', 'team']);
    if (!owner) return;
    const set = (await tables()).get(owner.entityType)?.set;
    await each(subject, false, (id) => updateRow(subject.table, id, {'ownerid@odata.bind': `/${set}(${owner.id})`}));
}

// A state goes with the first of its status reasons, as the platform's command without a dialog takes the default one.
/**
 * @param {Subject} subject
 * @param {number} statecode
 */
async function setState(subject, statecode) {
    const {table, name} = subject;
    if (!await begun(subject)) return;
    const closes = table.name === 'lead' || table.name === 'opportunity';
    const label = text(statecode === 0 ? (closes ? 'reopen' : 'activate') : closes ? 'disqualify' : 'deactivate');
    const {byName} = await columnsOf(table.name);
    const reason = byName.get('statuscode')?.options.find((option) => option.state === statecode);
    if (!await confirm(label, `${label}: ${name}${reason ? ` (${reason.label})` : ''}`, {confirm: label})) return;
    await each(subject, false, (id) => updateRow(table, id, {statecode, ...(reason ? {statuscode: reason.value} : {})}));
}

// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/qualifylead
/** @param {Subject} subject */
const qualify = (subject) => attempt(async () => {
    const {ids, done} = subject;
    if (!await begun(subject)) return;
    const {byName} = await columnsOf('lead');
    const qualified = byName.get('statuscode')?.options.find((option) => option.state === 1);
    const response = await write('POST', `leads(${ids[0]})/Microsoft.Dynamics.CRM.QualifyLead`, {
        CreateAccount: true, CreateContact: true, CreateOpportunity: true, Status: qualified?.value ?? 3,
    });
    await done(false);
    // As on the platform, work goes on with what has come of the lead.
    const {value} = await response.json();
    const made = value.find((/** @type {any} */ row) => row.opportunityid);
    const {appid, area} = here();
    if (made) await go({appid, area, pagetype: 'entityrecord', etn: 'opportunity', id: made.opportunityid});
});
