// @ts-check
/** The apps of the organization that the user may open, with their site maps. */
import {query, read} from '../web/service.js';
import {loadSession, session} from '../web/session.js';
import {labelAmong, parseXml, plainId} from './labels.js';

/**
 * @typedef {object} SubArea
 * @property {string} id
 * @property {string} label empty when it is that of its table
 * @property {string|null} table
 * @property {string|null} url
 * @property {string|null} dashboard
 *
 * @typedef {{id: string, label: string, subAreas: SubArea[]}} Group
 * @typedef {{id: string, label: string, groups: Group[]}} Area
 *
 * @typedef {object} App
 * @property {string} id
 * @property {string} uniqueName
 * @property {string} label
 * @property {string} description
 * @property {string|null} icon id of a web resource
 * @property {Set<string>} components ids of the views and forms that it is limited to
 * @property {Set<string>} tables names of its tables
 * @property {Area[]} areas
 */

/** @returns {Promise<App[]>} */
export async function loadApps() {
    const [apps, maps] = await Promise.all([
        read('appmodules' + query({$select: 'appmoduleid,name,uniquename,description,configxml', $filter: 'statecode eq 0'})),
        read('sitemaps' + query({$select: 'sitemapnameunique,sitemapxml'})),
        loadSession(),
    ]);
    const xmls = new Map(maps.value.map((/** @type {any} */ map) => [map.sitemapnameunique, map.sitemapxml]));
    return apps.value.map((/** @type {any} */ row) => appOf(row, xmls)).filter((/** @type {App|null} */ app) => app);
}

/**
 * @param {any} row
 * @param {Map<string, string>} maps
 */
function appOf(row, maps) {
    const config = parseXml(row.configxml ?? '<AppModule />');
    if (!isOpen(config)) return null;
    const map = config.querySelector('AppModuleComponent[type="62"]')?.getAttribute('schemaName') ?? row.uniquename;
    const ids = [...config.querySelectorAll('AppModuleComponent[id]')].map((one) => plainId(one.getAttribute('id') ?? ''));
    return {
        id: row.appmoduleid,
        uniqueName: row.uniquename,
        label: labelAmong(config.querySelectorAll('LocalizedNames > LocalizedName'), 'description', 'languagecode') || row.name,
        description: labelAmong(config.querySelectorAll('Descriptions > Description'), 'description', 'languagecode') || row.description || '',
        components: new Set(ids),
        tables: new Set([...config.querySelectorAll('AppModuleComponent[type="1"]')].map((one) => one.getAttribute('schemaName') ?? '')),
        areas: maps.has(map) ? areasOf(parseXml(/** @type {string} */ (maps.get(map)))) : [],
    };
}

// An app is open to its roles, and to System Administrators:
// https://learn.microsoft.com/power-apps/maker/model-driven-apps/share-model-driven-app
/** @param {Document} config */
function isOpen(config) {
    const roles = [...config.querySelectorAll('AppModuleRoleMaps > Role')].map((role) => plainId(role.getAttribute('id') ?? ''));
    return session.user.isAdministrator || roles.some((role) => session.user.rootRoleIds.includes(role));
}

/** @param {Document} map */
const areasOf = (map) => [...map.querySelectorAll('Area')].map((area) => ({
    id: area.getAttribute('Id') ?? '',
    label: titleOf(area),
    groups: [...area.querySelectorAll(':scope > Group')].map((group) => ({
        id: group.getAttribute('Id') ?? '',
        label: titleOf(group),
        subAreas: [...group.querySelectorAll(':scope > SubArea')].map(subAreaOf),
    })),
}));

/** @param {Element} subArea */
const subAreaOf = (subArea) => ({
    id: subArea.getAttribute('Id') ?? '',
    label: titleOf(subArea),
    table: subArea.getAttribute('Entity'),
    url: subArea.getAttribute('Url'),
    dashboard: subArea.getAttribute('DefaultDashboard'),
});

/** @param {Element} element */
const titleOf = (element) =>
    labelAmong(element.querySelectorAll(':scope > Titles > Title'), 'Title', 'LCID') || element.getAttribute('Title') || '';
