// @ts-check
/** Scripts of web resources: each is loaded once, after those it needs, with the texts it needs. */
import {neededBy} from '../definitions/webresources.js';
import {loadTexts} from './resources.js';
import {chooseImagesBy} from '../grids/images.js';

/** @type {Map<string, Promise<void>>} */
const loaded = new Map();

/**
 * Loads a script with what it needs.
 * @param {string} name of a web resource
 */
export async function loadScript(name) {
    const {scripts, texts} = await neededBy(name);
    await Promise.all(texts.map(loadTexts));
    for (const script of scripts) await load(script);
}

/**
 * Calls a function of a script that is loaded.
 * @param {string} library
 * @param {string} name such as Contoso.Leads.offer
 * @param {any[]} values
 */
export function callFunction(library, name, values) {
    const path = name.split('.');
    const own = path.slice(0, -1).reduce((/** @type {any} */ at, part) => at?.[part], window);
    const found = own?.[path[path.length - 1]];
    if (typeof found !== 'function') throw new Error(`The script ${library} has no function ${name}.`);
    return found.apply(own, values);
}

// Grids stand on a floor below.
chooseImagesBy(async (library, name, values) => {
    await loadScript(library);
    return callFunction(library, name, values);
});

/** @param {string} name of a web resource */
function load(name) {
    const known = loaded.get(name) ?? new Promise((resolve, reject) => {
        const script = document.createElement('script');
        script.src = `/WebResources/${name}`;
        script.addEventListener('load', () => resolve(undefined));
        script.addEventListener('error', () => reject(new Error(`The script ${name} cannot be loaded.`)));
        document.head.append(script);
    });
    loaded.set(name, known);
    return known;
}
