// @ts-check
/** Instants and dates of the user's time zone, as inputs of the browser have them. */

/**
 * The parts of an instant in a zone.
 * @param {Date} instant
 * @param {string} zone IANA name
 */
function partsIn(instant, zone) {
    const parts = new Intl.DateTimeFormat('en-CA', {
        timeZone: zone, hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', second: '2-digit',
    }).formatToParts(instant);
    return Object.fromEntries(parts.map((part) => [part.type, part.value]));
}

/**
 * An instant as the value of input type=datetime-local in a zone.
 * @param {Date} instant
 * @param {string} zone
 */
export function localText(instant, zone) {
    const at = partsIn(instant, zone);
    return `${at.year.padStart(4, '0')}-${at.month}-${at.day}T${at.hour}:${at.minute}`;
}

/**
 * The instant of a local time in a zone. One that the zone leaves out in spring is moved on, one that it has twice in autumn is the first.
 * @param {string} text yyyy-mm-ddThh:mm, or yyyy-mm-dd
 * @param {string} zone
 */
export function instantOf(text, zone) {
    const asUtc = Date.parse((text.length === 10 ? text + 'T00:00' : text.slice(0, 16)) + ':00Z');
    const candidates = [asUtc - offsetAt(asUtc - 864e5, zone), asUtc - offsetAt(asUtc + 864e5, zone)];
    const exact = candidates.filter((time) => time + offsetAt(time, zone) === asUtc);
    return new Date(exact.length > 0 ? Math.min(...exact) : Math.max(...candidates));
}

/**
 * Milliseconds by which a zone is ahead of UTC.
 * @param {number} time
 * @param {string} zone
 */
function offsetAt(time, zone) {
    const at = partsIn(new Date(time), zone);
    return Date.UTC(Number(at.year), Number(at.month) - 1, Number(at.day), Number(at.hour), Number(at.minute), Number(at.second)) - Math.floor(time / 1000) * 1000;
}

/**
 * Minutes by which a zone is ahead of UTC.
 * @param {Date} instant
 * @param {string} zone
 */
export const offsetMinutes = (instant, zone) => Math.round(offsetAt(instant.getTime(), zone) / 6e4);

/**
 * A date without a zone, which the client API gives as the browser's midnight.
 * @param {string} text yyyy-mm-dd, with or without a time
 */
export function plainDate(text) {
    const [year, month, day, hour = 0, minute = 0] = text.split(/[-T:Z]/).map(Number);
    return new Date(year, month - 1, day, hour || 0, minute || 0);
}

/**
 * @param {Date} date
 * @returns {string} yyyy-mm-ddThh:mm of the browser's time
 */
export const plainText = (date) => {
    const two = (/** @type {number} */ value) => String(value).padStart(2, '0');
    return `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(date.getHours())}:${two(date.getMinutes())}`;
};
