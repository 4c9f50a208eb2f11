// @ts-check
/** Texts of scripts: https://learn.microsoft.com/power-apps/developer/model-driven-apps/resx-web-resources */
import {session} from '../web/session.js';
import {parseXml} from '../definitions/labels.js';

/** Texts by the names of their web resources. @type {Map<string, Promise<void>>} */
const asked = new Map();

/** @type {Map<string, Map<string, string>>} */
const known = new Map();

/** @param {string} name of a web resource of type RESX */
export function loadTexts(name) {
    const loading = asked.get(name) ?? read(name);
    asked.set(name, loading);
    return loading;
}

/**
 * A text in the language of the user, else in English
 * (https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/xrm-utility/getresourcestring).
 * @param {string} name of the web resource, without language and ending
 * @param {string} key
 * @returns {string|null} null when the text is not there; no page says what the platform gives then
 */
export function resourceString(name, key) {
    const texts = [`${name}.${session.language}.resx`, `${name}.1033.resx`, `${name}.resx`, name].flatMap((one) => known.get(one) ?? []);
    if (texts.length === 0) throw new Error(`The texts ${name} are not loaded: a script that uses them names them among its dependencies.`);
    return texts.find((one) => one.has(key))?.get(key) ?? null;
}

/** @param {string} name */
async function read(name) {
    const response = await fetch(`/WebResources/${name}`, {credentials: 'same-origin'});
    if (!response.ok) throw new Error(`The texts ${name} cannot be loaded: ${await response.text()}`);
    const texts = [...parseXml(await response.text()).querySelectorAll('root > data')];
    known.set(name, new Map(texts.map((one) => [one.getAttribute('name') ?? '', one.querySelector('value')?.textContent ?? ''])));
}
