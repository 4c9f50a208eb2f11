/// <reference path="./failures.js" />
"use strict";

/** @namespace */
var CrmAlignment = CrmAlignment || {};

/**
 * Calls of the Custom APIs.
 * https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/xrm-webapi/online/execute
 */
CrmAlignment.Requests = (() => {
    const ACTION = 0;
    const PRIMITIVE = 1;
    const ENTITY = 5;

    /**
     * @typedef {{ type: string, value: string }} Typed A parameter whose type its value does not tell.
     * @typedef {Record<string, string|number|boolean|Typed|undefined>} Parameters What is undefined is not sent.
     */

    /** @type {Record<string, string>} */
    const TYPES = { string: "Edm.String", number: "Edm.Int32", boolean: "Edm.Boolean" };

    /**
     * Calls an API that is bound to a row.
     * @param {string} name Unique name of the Custom API.
     * @param {{ table: string, id: string }} row The row.
     * @param {Parameters} [parameters] Its parameters.
     * @returns {Promise<any>} The answer's properties.
     */
    function onRow(name, row, parameters = {}) {
        const request = { entity: { entityType: row.table, id: row.id } };
        return execute(name, "entity", request, { entity: { typeName: `mscrm.${row.table}`, structuralProperty: ENTITY } }, parameters);
    }

    /**
     * Calls an API that is bound to nothing.
     * @param {string} name Unique name of the Custom API.
     * @param {Parameters} [parameters] Its parameters.
     * @returns {Promise<any>} The answer's properties.
     */
    function unbound(name, parameters = {}) {
        return execute(name, null, {}, {}, parameters);
    }

    /** @param {string} value @returns {Typed} */
    const guid = (value) => ({ type: "Edm.Guid", value });

    /** @param {string} value As ISO 8601. @returns {Typed} */
    const moment = (value) => ({ type: "Edm.DateTimeOffset", value });

    /**
     * @param {string} operationName
     * @param {string|null} boundParameter
     * @param {Record<string, any>} request
     * @param {Record<string, any>} parameterTypes
     * @param {Record<string, any>} parameters
     */
    async function execute(operationName, boundParameter, request, parameterTypes, parameters) {
        for (const [key, value] of Object.entries(parameters).filter((pair) => pair[1] !== undefined)) {
            const typed = typeof value === "object" ? value : { type: TYPES[typeof value], value };
            request[key] = typed.value;
            parameterTypes[key] = { typeName: typed.type, structuralProperty: PRIMITIVE };
        }

        request.getMetadata = () => ({ boundParameter, operationName, operationType: ACTION, parameterTypes });
        const response = await Xrm.WebApi.online.execute(request);
        if (!response.ok) {
            throw new CrmAlignment.Failures.Refusal(CrmAlignment.Texts.get("unknownFailure"));
        }

        return response.status === 204 ? {} : response.json();
    }

    return { onRow, unbound, guid, moment };
})();
