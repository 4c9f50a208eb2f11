"use strict";

/** @namespace */
var CrmAlignment = CrmAlignment || {};

/**
 * Texts in the user's language, from the resx web resources on which this script depends.
 * https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/xrm-utility/getresourcestring
 */
CrmAlignment.Texts = (() => {
    const RESOURCE = "crma_/strings/commands";

    /**
     * @param {string} key Key of the text.
     * @param {...(string|number)} values What stands in the places {0}, {1} and so on.
     * @returns {string}
     */
    function get(key, ...values) {
        const text = Xrm.Utility.getResourceString(RESOURCE, key);
        // A text that is not loaded must not make a command fail: its key says at least what is missing.
        return format(text || key, values);
    }

    /**
     * @param {string[]} keys
     * @returns {Record<string, string>} The texts by their keys, for a dialog.
     */
    function all(...keys) {
        return Object.fromEntries(keys.map((key) => [key, get(key)]));
    }

    /**
     * @param {string} text
     * @param {(string|number)[]} values
     */
    function format(text, values) {
        return text.replace(/\{(\d+)\}/g, (place, index) => (index < values.length ? String(values[index]) : place));
    }

    /**
     * Date and time as the user's settings write them, in the user's time zone, which the browser need not be in.
     * @param {any} record As the Web API gave it.
     * @param {string} column
     * @returns {string}
     */
    function moment(record, column) {
        return record[`${column}@OData.Community.Display.V1.FormattedValue`] ?? new Date(record[column]).toLocaleString();
    }

    return { get, all, moment };
})();
