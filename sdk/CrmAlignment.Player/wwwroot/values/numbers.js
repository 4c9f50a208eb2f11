// @ts-check
/** Numbers as people of a language write them. */

/**
 * @param {number} value
 * @param {number} precision digits after the point
 * @param {string} tag language
 */
export const numberText = (value, precision, tag) =>
    new Intl.NumberFormat(tag, {minimumFractionDigits: precision, maximumFractionDigits: precision}).format(value);

/**
 * Reads a number with the separators of a language.
 * @param {string} text
 * @param {string} tag language
 * @returns {number|null} null when it is none
 */
export function readNumber(text, tag) {
    const parts = new Intl.NumberFormat(tag).formatToParts(-12345.6);
    const of = (/** @type {string} */ type) => parts.find((part) => part.type === type)?.value ?? '';
    const plain = text.replace(/[\s\u00a0\u202f]/g, '').replaceAll(of('group').trim() || '\u0000', '').replace(of('decimal'), '.').replace('\u2212', '-');
    return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}
