// @ts-check
/**
 * What somebody is typing: what is drawn meanwhile, such as a notification by a script, must not take away what is not committed yet.
 */

/** Inputs in which somebody has typed since the last commit. @type {WeakSet<Element>} */
const typing = new WeakSet();

/** Notes that somebody types. */
export const typed = (/** @type {Event} */ event) => { typing.add(/** @type {Element} */ (event.target)); };

/**
 * The handler of a change, which commits what was typed.
 * @param {(event: any) => unknown} take
 */
export const committed = (take) => (/** @type {Event} */ event) => {
    typing.delete(/** @type {Element} */ (event.target));
    return take(event);
};

/**
 * What an input shows: what is being typed in it, otherwise the value.
 * @param {string} id
 * @param {string} value
 */
export function kept(id, value) {
    const input = /** @type {HTMLInputElement|null} */ (document.getElementById(id));
    return input && input === document.activeElement && typing.has(input) ? input.value : value;
}
