// @ts-check
/** Which web resources a script needs: https://learn.microsoft.com/power-apps/developer/model-driven-apps/web-resource-dependencies */
import {query, read} from '../web/service.js';
import {session} from '../web/session.js';
import {parseXml} from './labels.js';

/** @typedef {{name: string, type: number, language: number, needs: string[]}} Resource */

// https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/webresource#BKMK_WebResourceType
const script = 3;
const strings = 12;

/** @type {Promise<Map<string, Resource>>|undefined} */
let all;

/**
 * A script with what it needs, each before what needs it. Where two need each other, one of them comes first.
 * @param {string} name
 * @returns {Promise<{scripts: string[], texts: string[]}>} names; texts are those in the language of the user, or in English
 */
export async function neededBy(name) {
    const resources = await (all ??= readResources());
    /** @type {Set<string>} */
    const seen = new Set();
    /** @type {Resource[]} */
    const ordered = [];
    const visit = (/** @type {string} */ one) => {
        if (seen.has(one)) return;
        seen.add(one);
        const resource = resources.get(one);
        resource?.needs.forEach(visit);
        if (resource) ordered.push(resource);
    };
    visit(name);
    return {
        scripts: [...ordered.filter((one) => one.type === script).map((one) => one.name), ...(resources.has(name) ? [] : [name])],
        texts: ordered.filter((one) => one.type === strings && [session.language, 1033, 0].includes(one.language)).map((one) => one.name),
    };
}

async function readResources() {
    const {value} = await read('webresourceset' + query({
        $select: 'name,webresourcetype,languagecode,dependencyxml', $filter: `webresourcetype eq ${script} or webresourcetype eq ${strings}`,
    }));
    return new Map(value.map((/** @type {any} */ row) => [row.name, {
        name: row.name, type: row.webresourcetype, language: row.languagecode ?? 0, needs: needsOf(row.dependencyxml),
    }]));
}

/** @param {string|null|undefined} xml */
const needsOf = (xml) => xml
    ? [...parseXml(xml).querySelectorAll('Dependency[componentType="WebResource"] > Library')].map((one) => one.getAttribute('name') ?? '') : [];
