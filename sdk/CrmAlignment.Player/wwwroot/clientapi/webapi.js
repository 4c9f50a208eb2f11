// @ts-check
/** Xrm.WebApi: https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/xrm-webapi */
import {read, write} from '../web/service.js';
import {table} from '../definitions/tables.js';
import {createRow, deleteRow, updateRow} from '../records/rows.js';
import {NotSupported, strict} from './strict.js';

const plain = (/** @type {string} */ id) => id.replace(/[{}]/g, '');

const fetchXml = /^\?fetchXml=/i;

/**
 * Options of a query as scripts write them: FetchXML is not encoded, OData is where it has special characters.
 * https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/xrm-webapi/retrievemultiplerecords#options
 * @param {string} [options]
 */
const queryOf = (options = '') => fetchXml.test(options)
    ? '?fetchXml=' + encodeURIComponent(options.replace(fetchXml, ''))
    : encodeURI(options).replaceAll('+', '%2B').replace(/%25(?=[0-9a-f]{2})/gi, '%');

/** @param {any} error */
const refuse = (error) => { throw Object.assign(error, {errorCode: Number(error.code ?? 0)}); };

const members = {
    retrieveRecord: async (/** @type {string} */ name, /** @type {string} */ id, /** @type {string} */ options) =>
        read(`${(await table(name)).set}(${plain(id)})${queryOf(options)}`).catch(refuse),
    retrieveMultipleRecords: async (/** @type {string} */ name, /** @type {string} */ options, /** @type {number} */ size) => {
        const answer = await read((await table(name)).set + queryOf(options)).catch(refuse);
        const entities = size ? answer.value.slice(0, size) : answer.value;
        return {entities, ...(answer['@odata.nextLink'] ? {nextLink: answer['@odata.nextLink']} : {})};
    },
    createRecord: async (/** @type {string} */ name, /** @type {any} */ data) => {
        const id = await createRow(await table(name), data).catch(refuse);
        return {entityType: name, id};
    },
    updateRecord: async (/** @type {string} */ name, /** @type {string} */ id, /** @type {any} */ data) => {
        await updateRow(await table(name), plain(id), data).catch(refuse);
        return {entityType: name, id};
    },
    deleteRecord: async (/** @type {string} */ name, /** @type {string} */ id) => {
        await deleteRow(await table(name), plain(id)).catch(refuse);
        return {entityType: name, id};
    },
    execute: (/** @type {any} */ request) => execute(request).catch(refuse),
    isAvailableOffline: () => false,
};

export const webApi = strict('Xrm.WebApi', {...members, online: strict('Xrm.WebApi.online', members)});

/** @param {any} request with getMetadata */
async function execute(request) {
    const {operationName, operationType, boundParameter, parameterTypes} = request.getMetadata();
    if (operationType === 2) throw new NotSupported(`Xrm.WebApi.execute of ${operationName}: a request of rows`);
    const names = Object.keys(parameterTypes).filter((name) => name !== boundParameter && request[name] !== undefined);
    const bound = boundParameter ? await addressOf(request[boundParameter], operationName) : operationName;
    if (operationType === 0) {
        return write('POST', bound, Object.fromEntries(await Promise.all(names.map(async (name) => [name, await valueOf(request[name])]))));
    }
    const aliases = names.map((name, index) => `${name}=@p${index}`).join(',');
    const values = names.map((name, index) => `@p${index}=${encodeURIComponent(literal(request[name]))}`).join('&');
    return new Response(JSON.stringify(await read(`${bound}(${aliases})${values && '?' + values}`)), {headers: {'Content-Type': 'application/json'}});
}

/**
 * @param {any} reference
 * @param {string} operation
 */
async function addressOf(reference, operation) {
    return `${(await table(reference.entityType)).set}(${plain(reference.id)})/Microsoft.Dynamics.CRM.${operation}`;
}

/** @param {any} value */
async function valueOf(value) {
    if (!value?.entityType || !value?.id) return value;
    const of = await table(value.entityType);
    return {'@odata.type': `Microsoft.Dynamics.CRM.${of.name}`, [of.id]: plain(value.id)};
}

/** @param {any} value */
const literal = (value) => typeof value === 'string' ? `'${value.replaceAll("'", "''")}'` : JSON.stringify(value);
