// @ts-check
/** What the user's roles allow on a table. */
import {read} from '../web/service.js';
import {session} from '../web/session.js';

// https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.privilegedepth
const depths = ['Basic', 'Local', 'Deep', 'Global'];

/** Depths by ids of privileges. @type {Promise<Map<string, number>>|undefined} */
let held;

/** Ids of privileges by their type. @type {Map<string, Promise<Map<string, string>>>} */
const known = new Map();

/**
 * Whether the user has a privilege.
 * @param {string} table
 * @param {string} type such as Write
 * @param {string} depth at least
 */
export async function holds(table, type, depth) {
    if (session.user.isAdministrator) return true;
    const {exists, held} = await depthOf(table, type);
    return exists && held >= depths.indexOf(depth);
}

/**
 * Whether the user may do something with rows of a table, at whatever depth. Of a table without such a privilege the server decides.
 * @param {string} table
 * @param {string} type such as Read
 */
export async function may(table, type) {
    if (session.user.isAdministrator) return true;
    const {exists, held} = await depthOf(table, type);
    return !exists || held >= 0;
}

/**
 * Whether the user may make a row that refers to another: https://learn.microsoft.com/power-platform/admin/security-roles-privileges
 * @param {string} table of the new row
 * @param {string} parent table of the row that it refers to
 */
export async function mayAdd(table, parent) {
    const all = await Promise.all([may(table, 'Create'), may(table, 'Append'), may(parent, 'AppendTo')]);
    return all.every(Boolean);
}

/**
 * How deep the user's privilege goes; -1 where he has none.
 * @param {string} table
 * @param {string} type
 */
async function depthOf(table, type) {
    const [ids, mine] = await Promise.all([idsOf(table), held ??= readHeld()]);
    const id = ids.get(type);
    return {exists: id !== undefined, held: mine.get(id ?? '') ?? -1};
}

/** @param {string} table */
function idsOf(table) {
    const ids = known.get(table) ?? privilegesOf(table);
    known.set(table, ids);
    return ids;
}

async function readHeld() {
    const {RolePrivileges: all} = await read(`systemusers(${session.user.id})/Microsoft.Dynamics.CRM.RetrieveUserPrivileges()`);
    /** @type {Map<string, number>} */
    const found = new Map();
    for (const one of all) found.set(one.PrivilegeId, Math.max(found.get(one.PrivilegeId) ?? -1, depths.indexOf(one.Depth)));
    return found;
}

/** @param {string} table */
async function privilegesOf(table) {
    const {Privileges: all} = await read(`EntityDefinitions(LogicalName='${table}')?$select=Privileges`);
    return new Map(all.map((/** @type {any} */ one) => [one.PrivilegeType, one.PrivilegeId]));
}
