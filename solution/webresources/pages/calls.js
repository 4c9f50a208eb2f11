/// <reference path="./page.js" />
"use strict";

/**
 * Calls of Custom APIs that are bound to no row, as the user.
 * https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/xrm-webapi/online/execute
 */
const Calls = (() => {
    const action = 0;
    const primitive = 1;

    /** @typedef {{ type: string, value: string|number|boolean }} Typed A parameter with its type. */

    /** @param {string} value @returns {Typed} */
    const words = (value) => ({ type: "Edm.String", value });

    /** A whole number, or the number of a choice. @param {number} value @returns {Typed} */
    const number = (value) => ({ type: "Edm.Int32", value });

    /** @param {string} value @returns {Typed} */
    const id = (value) => ({ type: "Edm.Guid", value });

    /** @param {boolean} value @returns {Typed} */
    const flag = (value) => ({ type: "Edm.Boolean", value });

    /** A day, which a parameter of type DateTime takes. @param {string} value yyyy-mm-dd @returns {Typed} */
    const day = (value) => ({ type: "Edm.DateTimeOffset", value: `${value}T00:00:00Z` });

    /**
     * @param {string} operationName Unique name of the Custom API.
     * @param {Record<string, Typed|undefined>} parameters What is undefined is not sent.
     * @returns {Promise<any>} The answer's properties.
     */
    async function unbound(operationName, parameters) {
        const given = /** @type {[string, Typed][]} */ (Object.entries(parameters).filter((pair) => pair[1] !== undefined));
        const parameterTypes = Object.fromEntries(given.map(([name, { type }]) => [name, { typeName: type, structuralProperty: primitive }]));
        const response = await Page.xrm.WebApi.online.execute({
            ...Object.fromEntries(given.map(([name, { value }]) => [name, value])),
            getMetadata: () => ({ boundParameter: null, operationName, operationType: action, parameterTypes }),
        });
        if (!response.ok) {
            throw new Error(Page.text("noAnswer", operationName, response.status));
        }

        return response.json();
    }

    return { words, number, id, flag, day, unbound };
})();
