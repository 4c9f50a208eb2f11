// @ts-check
/** What happened around a row: activities that regard it, and its notes. */
import {display, query, read, write} from '../web/service.js';
import {session} from '../web/session.js';
import {columnsOf} from '../definitions/columns.js';
import {tables} from '../definitions/tables.js';
import {may, mayAdd} from '../definitions/privileges.js';
import {createRow} from './rows.js';

/** @typedef {import('../definitions/tables.js').Table} Table */

/**
 * @typedef {object} Entry
 * @property {string} id
 * @property {string} table annotation, or the table of the activity
 * @property {string} kind what it is, in words
 * @property {string} title
 * @property {string} body
 * @property {string} file name of a note's file; empty without one
 * @property {string} made by whom and when
 * @property {string} due of an activity; empty without
 * @property {string} state of an activity, in words
 * @property {string} at an instant, to sort by
 */

const most = '50';

/** Tables of activities that the timeline makes; others are made on their forms. */
const made = ['task', 'phonecall'];

/**
 * What the user may read of a timeline, and add to it.
 * @param {Table} of
 * @returns {Promise<{notes: boolean, activities: boolean, adds: string[]}>} adds: names of tables
 */
export async function openOf(of) {
    const regarding = (await columnsOf('activitypointer')).byName.get('regardingobjectid');
    const [notes, activities] = await Promise.all([may('annotation', 'Read'), may('activitypointer', 'Read')]);
    const offered = [...(notes && of.notes ? ['annotation'] : []), ...(activities && regarding?.targets.includes(of.name) ? made : [])];
    const allowed = await Promise.all(offered.map((name) => mayAdd(name, of.name)));
    return {notes, activities, adds: offered.filter((_, index) => allowed[index])};
}

/**
 * The latest entries, newest first.
 * @param {string} row
 * @param {{notes: boolean, activities: boolean}} open
 * @returns {Promise<Entry[]>}
 */
export async function readTimeline(row, {notes, activities}) {
    const all = await Promise.all([notes ? readNotes(row) : [], activities ? readActivities(row) : []]);
    return all.flat().toSorted((a, b) => b.at.localeCompare(a.at) || a.id.localeCompare(b.id));
}

/** @param {string} row */
async function readNotes(row) {
    const [{value}, all] = await Promise.all([read('annotations' + query({
        $select: 'subject,notetext,filename,createdon,_createdby_value', $filter: `_objectid_value eq ${row}`, $orderby: 'createdon desc', $top: most,
    })), tables()]);
    return value.map((/** @type {any} */ note) => ({
        ...common(note, note.annotationid, 'annotation'), kind: all.get('annotation')?.label ?? '', title: note.subject ?? '', body: note.notetext ?? '',
        file: note.filename ?? '', due: '', state: '',
    }));
}

/** @param {string} row */
async function readActivities(row) {
    const [{value}, all] = await Promise.all([read('activitypointers' + query({
        $select: 'activityid,activitytypecode,subject,description,createdon,_createdby_value,scheduledend,statecode',
        $filter: `_regardingobjectid_value eq ${row}`, $orderby: 'createdon desc', $top: most,
    })), tables()]);
    return value.map((/** @type {any} */ one) => ({
        ...common(one, one.activityid, one.activitytypecode), kind: all.get(one.activitytypecode)?.label ?? one.activitytypecode, title: one.subject ?? '',
        body: one.description ?? '', file: '', due: display(one, 'scheduledend'), state: display(one, 'statecode'),
    }));
}

/**
 * @param {any} row
 * @param {string} id
 * @param {string} table
 */
const common = (row, id, table) => ({id, table, made: `${display(row, '_createdby_value')}, ${display(row, 'createdon')}`, at: row.createdon});

/**
 * Adds a note or an activity to a row.
 * @param {string} name of the table of what is added
 * @param {Table} of
 * @param {string} row
 * @param {{title: string, body: string, due: Date|null}} values
 */
export async function addEntry(name, of, row, {title, body, due}) {
    const bound = `/${of.set}(${row})`;
    if (name === 'annotation') {
        await write('POST', 'annotations', {subject: title || null, notetext: body, [`objectid_${of.name}@odata.bind`]: bound});
        return;
    }

    const [all, {byName}] = await Promise.all([tables(), columnsOf(name)]);
    const regarding = byName.get('regardingobjectid')?.navigation[of.name] ?? `regardingobjectid_${of.name}`;
    await createRow(/** @type {Table} */ (all.get(name)), {
        subject: title, description: body || null, scheduledend: due?.toISOString() ?? null, [`${regarding}@odata.bind`]: bound,
        ...(name === 'phonecall' ? {phonecall_activity_parties: await parties(of, bound)} : {}),
    });
}

// Who calls, and whom: https://learn.microsoft.com/power-apps/developer/data-platform/activityparty-entity
/**
 * @param {Table} of
 * @param {string} bound
 */
async function parties(of, bound) {
    const {byName} = await columnsOf('activityparty');
    const me = {participationtypemask: 1, 'partyid_systemuser@odata.bind': `/systemusers(${session.user.id})`};
    return byName.get('partyid')?.targets.includes(of.name) ? [me, {participationtypemask: 2, [`partyid_${of.name}@odata.bind`]: bound}] : [me];
}
