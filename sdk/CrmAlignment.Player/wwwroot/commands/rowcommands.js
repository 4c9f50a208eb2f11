// @ts-check
/** What can be done with rows, on a form or selected in a grid. */
import {write} from '../web/service.js';
import {columnsOf} from '../definitions/columns.js';
import {tables} from '../definitions/tables.js';
import {deleteRow, updateRow} from '../records/rows.js';
import {attempt, confirm} from '../dialogs/dialog.js';
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
    {id: 'close-won', label: text('closeWon'), icon: 'star', run: () => close(subject, states.won)},
    {id: 'close-lost', label: text('closeLost'), icon: 'stop', run: () => close(subject, states.lost)},
]);

/** @param {Subject} subject */
async function remove({table, ids, name, done}) {
    if (!await confirm(text('remove'), text('confirmDelete', name), {confirm: text('remove')})) return;
    await attempt(async () => {
        for (const id of ids) await deleteRow(table, id);
        await done(true);
    });
}

/** @param {Subject} subject */
async function assign({table, ids, done}) {
    const owner = await lookFor(text('assignTo'), ['systemuser', 'team']);
    if (!owner) return;
    const set = (await tables()).get(owner.entityType)?.set;
    await attempt(async () => {
        for (const id of ids) await updateRow(table, id, {'ownerid@odata.bind': `/${set}(${owner.id})`});
        await done(false);
    });
}

// A state goes with the first of its status reasons, as the platform's command without a dialog takes the default one.
/**
 * @param {Subject} subject
 * @param {number} statecode
 */
async function setState({table, ids, name, done}, statecode) {
    const closes = table.name === 'lead' || table.name === 'opportunity';
    const label = text(statecode === 0 ? (closes ? 'reopen' : 'activate') : closes ? 'disqualify' : 'deactivate');
    const {byName} = await columnsOf(table.name);
    const reason = byName.get('statuscode')?.options.find((option) => option.state === statecode);
    if (!await confirm(label, `${label}: ${name}${reason ? ` (${reason.label})` : ''}`, {confirm: label})) return;
    await attempt(async () => {
        for (const id of ids) await updateRow(table, id, {statecode, ...(reason ? {statuscode: reason.value} : {})});
        await done(false);
    });
}

// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/qualifylead
/** @param {Subject} subject */
const qualify = ({ids, done}) => attempt(async () => {
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
