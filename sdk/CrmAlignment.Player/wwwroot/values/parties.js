// @ts-check
/**
 * Lists of parties of an activity: who sends, who is sent to, who is invited. They are rows of one collection, each with the number of its list.
 * https://learn.microsoft.com/power-apps/developer/data-platform/activityparty-entity
 */
import {reference} from '../web/service.js';

/** @typedef {{id: string, name: string, entityType: string}} Party without an id it is an address alone */

/** @type {Record<string, number>} */
const masks = {
    from: 1, to: 2, cc: 3, bcc: 4, requiredattendees: 5, optionalattendees: 6, organizer: 7, resources: 10, customers: 11, partners: 12,
};

export const isParties = (/** @type {{type: string}} */ column) => column.type === 'PartyList';

/** The collection of an activity's parties. @param {string} table */
export const partiesOf = (table) => `${table}_activity_parties`;

/**
 * What a query expands to read the parties.
 * @param {string} table
 */
export const expandParties = (table) => `${partiesOf(table)}($select=participationtypemask,addressused,_partyid_value)`;

/** @param {Record<string, any>} row */
const rowsIn = (row) => /** @type {any[]} */ (Object.entries(row).find(([name]) => name.endsWith('_activity_parties'))?.[1] ?? []);

/**
 * The parties of one list.
 * @param {Record<string, any>} row
 * @param {string} column
 * @returns {Party[]|null}
 */
export function partiesIn(row, column) {
    const found = rowsIn(row).filter((one) => one.participationtypemask === masks[column]).map(partyOf);
    return found.length > 0 ? found : null;
}

/** @param {any} row */
const partyOf = (row) => reference(row, '_partyid_value') ?? {id: '', name: row.addressused ?? '', entityType: ''};

/**
 * All parties of an activity, as a save sends them: of lists that the form lacks those that are there.
 * @param {Record<string, any>} row as it was read
 * @param {Map<string, Party[]|null>} lists by column
 * @param {(table: string) => string} setOf
 */
export function partyPayload(row, lists, setOf) {
    // Owner and what the activity regards are parties too, in no list.
    const others = rowsIn(row).filter((one) => Object.entries(masks).some(([name, mask]) => mask === one.participationtypemask && !lists.has(name)))
        .map((one) => payloadOf(one.participationtypemask, partyOf(one), setOf));
    return [...others, ...[...lists].flatMap(([name, parties]) => (parties ?? []).map((party) => payloadOf(masks[name], party, setOf)))];
}

/**
 * @param {number} mask
 * @param {Party} party
 * @param {(table: string) => string} setOf
 */
const payloadOf = (mask, {id, name, entityType}, setOf) => id
    ? {participationtypemask: mask, [`partyid_${entityType}@odata.bind`]: `/${setOf(entityType)}(${id.replace(/[{}]/g, '')})`}
    : {participationtypemask: mask, addressused: name};
