// @ts-check
/** Objects of the client API say by name what they do not have, where JavaScript would answer undefined and go on. */

/** What a script asked for is not there. */
export class NotSupported extends Error {
    /** @param {string} name */
    constructor(name) {
        super(`${name} is not supported by this player.`);
        this.name = 'NotSupported';
    }
}

/**
 * An object that refuses members that it does not have.
 * @template {object} T
 * @param {string} name by which scripts know it, such as Xrm.Navigation
 * @param {T} members
 * @returns {T}
 */
export const strict = (name, members) => new Proxy(members, {
    get(target, key) {
        // Promises ask every value whether it is one, consoles and JSON what it says of itself.
        if (key in target || typeof key === 'symbol' || key === 'then' || key === 'toJSON') return /** @type {any} */ (target)[key];
        throw new NotSupported(`${name}.${key}`);
    },
    set(_, key) {
        throw new NotSupported(`${name}.${String(key)} = ...`);
    },
});

/**
 * A collection
 * (https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/collections).
 * @param {string} name
 * @param {() => any[]} items
 * @param {(item: any) => string} nameOf
 */
export const collection = (name, items, nameOf) => strict(name, {
    /** @param {string|number|((item: any, index: number) => boolean)} [which] */
    get(which) {
        const all = items();
        if (which === undefined) return all;
        if (typeof which === 'function') return all.filter(which);
        return (typeof which === 'number' ? all[which] : all.find((item) => nameOf(item) === which)) ?? null;
    },
    /** @param {(item: any, index: number) => void} work */
    forEach(work) { items().forEach(work); },
    getLength: () => items().length,
});
