// @ts-check
/** Labels of definitions and of XML, in the language of the user. */
import {session} from '../web/session.js';

const base = 1033;

/**
 * @param {{UserLocalizedLabel?: {Label: string}|null, LocalizedLabels?: {Label: string}[]}|null|undefined} label
 * @param {string} otherwise
 */
export const labelOf = (label, otherwise) => label?.UserLocalizedLabel?.Label || label?.LocalizedLabels?.[0]?.Label || otherwise;

/**
 * The text for the user among elements that each carry a language.
 * @param {Iterable<Element>} elements
 * @param {string} text attribute of the text
 * @param {string} language attribute of the language
 */
export function labelAmong(elements, text, language) {
    const all = [...elements];
    const of = (/** @type {number} */ lcid) => all.find((one) => Number(one.getAttribute(language)) === lcid);
    return (of(session.language) ?? of(base) ?? all[0])?.getAttribute(text) ?? '';
}

/**
 * The label of an element of a form: its labels/label.
 * @param {Element} element
 */
export const formLabel = (element) => labelAmong(element.querySelectorAll(':scope > labels > label'), 'description', 'languagecode');

/**
 * @param {string} xml
 * @returns {Document}
 */
export function parseXml(xml) {
    const document = new DOMParser().parseFromString(xml, 'text/xml');
    const wrong = document.querySelector('parsererror');
    if (wrong) throw new Error(`XML that cannot be read: ${wrong.textContent}`);
    return document;
}

/** @param {string} id an id with or without braces, in any case */
export const plainId = (id) => id.replace(/[{}]/g, '').toLowerCase();
