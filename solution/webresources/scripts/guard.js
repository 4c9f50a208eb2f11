"use strict";

/** @namespace */
var CrmAlignment = CrmAlignment || {};

/** Keeps a command from running twice at once on the same row: a second click does nothing. */
CrmAlignment.Guard = (() => {
    /** @type {Set<string>} */
    const running = new Set();

    /**
     * @template T
     * @param {string} command Unique name of the command.
     * @param {string[]} rows Ids of its rows; none for a command without rows.
     * @param {() => Promise<T>} work
     * @returns {Promise<T|undefined>} What the work gives; undefined when it was not begun, since it runs already.
     */
    async function once(command, rows, work) {
        const keys = (rows.length > 0 ? rows : ["*"]).map((row) => `${command} ${row}`);
        if (keys.some((key) => running.has(key))) {
            return undefined;
        }

        keys.forEach((key) => running.add(key));
        try {
            return await work();
        } finally {
            keys.forEach((key) => running.delete(key));
        }
    }

    return { once };
})();
