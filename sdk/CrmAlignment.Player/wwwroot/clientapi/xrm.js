// @ts-check
/** Xrm: https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/xrm-object */
import {session} from '../web/session.js';
import {addressOf, go, here} from '../routing/address.js';
import {columnsOf} from '../definitions/columns.js';
import {table} from '../definitions/tables.js';
import {create, offersCreation} from '../dialogs/creation.js';
import {alert, confirm, showError} from '../dialogs/dialog.js';
import {lookFor} from '../dialogs/lookupdialog.js';
import {webResourceDialog} from '../dialogs/webresourcedialog.js';
import {text} from '../texts/texts.js';
import {offsetMinutes} from '../values/dates.js';
import {resourceString} from './resources.js';
import {collection, NotSupported, strict} from './strict.js';
import {webApi} from './webapi.js';

/**
 * What the application does for scripts.
 * @typedef {object} Application
 * @property {() => {id: string, uniqueName: string, label: string}|null} app
 * @property {(message: string) => void} busy shows a progress indicator, or none for an empty text
 * @property {(id: string, notification: {level: number, message: string, showCloseButton?: boolean}|null) => void} notify
 */

/**
 * Gives scripts, and web resources by parent.Xrm, the client API.
 * @param {Application} application
 */
export function installXrm(application) {
    const context = globalContext(application);
    /** @type {any} */ (window).Xrm = strict('Xrm', {
        WebApi: webApi,
        Navigation: navigation(application),
        Utility: utility(application, context),
        App: appApi(application),
    });
    /** @type {any} */ (window).GetGlobalContext = () => context;
}

/** @param {Application} application */
const navigation = (application) => strict('Xrm.Navigation', {
    openAlertDialog: async (/** @type {any} */ strings) => { await alert(strings.title ?? '', strings.text, undefined, strings.confirmButtonLabel); },
    openConfirmDialog: async (/** @type {any} */ strings) => ({
        confirmed: await confirm(strings.title ?? '', strings.text, {confirm: strings.confirmButtonLabel, cancel: strings.cancelButtonLabel}),
    }),
    openErrorDialog: async (/** @type {any} */ error) => { await showError(new Error([error.message, error.details].filter(Boolean).join('\n'))); },
    // https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/xrm-navigation/openform
    openForm: async (/** @type {any} */ options, /** @type {any} */ parameters) => {
        if (options.createFromEntity) throw new NotSupported('Xrm.Navigation.openForm with createFromEntity');
        // Without a quick create form the main form is opened, as documented.
        if (options.useQuickCreateForm && await offersCreation(options.entityName)) {
            const made = await create(options.entityName, extra(parameters));
            return {savedEntityReference: made ? [made] : []};
        }

        await go({...kept(), pagetype: 'entityrecord', etn: options.entityName, id: options.entityId?.replace(/[{}]/g, ''), formid: options.formId, extraqs: extra(parameters)});
        return {savedEntityReference: []};
    },
    navigateTo: (/** @type {any} */ page, /** @type {any} */ options) => navigateTo(page, options),
    openUrl: (/** @type {string} */ address) => { open(address, '_blank', 'noopener'); },
    openWebResource: (/** @type {string} */ name, /** @type {any} */ options, /** @type {string} */ data) => {
        open(addressOf({...kept(), pagetype: 'webresource', webresourceName: name, data}), options?.openInNewWindow === false ? '_self' : '_blank');
    },
});

// https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/xrm-navigation/navigateto
const inDialog = 2;

/**
 * @param {any} page
 * @param {any} [options]
 */
async function navigateTo(page, options) {
    if (options?.target !== inDialog) {
        await go(placeOf(page));
    } else if (page.pageType === 'webresource') {
        await webResourceDialog(page.webresourceName, page.data ?? '', options);
    } else {
        throw new NotSupported(`Xrm.Navigation.navigateTo of ${page.pageType} in a dialog`);
    }
}

const kept = () => ({appid: here().appid, area: here().area});

/** @param {any} parameters */
const extra = (parameters) => parameters ? new URLSearchParams(parameters).toString() : undefined;

/** @param {any} page */
function placeOf(page) {
    const by = /** @type {Record<string, any>} */ ({
        entitylist: {etn: page.entityName, viewid: page.viewId?.replace(/[{}]/g, '')},
        entityrecord: {etn: page.entityName, id: page.entityId?.replace(/[{}]/g, ''), formid: page.formId, extraqs: extra(page.data)},
        dashboard: {id: page.dashboardId},
        webresource: {webresourceName: page.webresourceName, data: page.data},
    });
    if (!by[page.pageType]) throw new NotSupported(`Xrm.Navigation.navigateTo of ${page.pageType}`);
    return {...kept(), pagetype: page.pageType, ...by[page.pageType]};
}

/**
 * @param {Application} application
 * @param {any} context
 */
const utility = (application, context) => strict('Xrm.Utility', {
    getGlobalContext: () => context,
    getResourceString: resourceString,
    showProgressIndicator: (/** @type {string} */ message) => application.busy(message || text('loading')),
    closeProgressIndicator: () => application.busy(''),
    getEntityMetadata: async (/** @type {string} */ name) => {
        const [of, columns] = await Promise.all([table(name), columnsOf(name)]);
        return strict('entityMetadata', {
            LogicalName: of.name, EntitySetName: of.set, DisplayName: of.label, DisplayCollectionName: of.plural, PrimaryIdAttribute: of.id,
            PrimaryNameAttribute: of.title, ObjectTypeCode: of.code, IsActivity: of.activity,
            Attributes: collection('entityMetadata.Attributes', () => [...columns.byName.values()].map((one) => ({LogicalName: one.name, DisplayName: one.label})), (one) => one.LogicalName),
        });
    },
    lookupObjects: async (/** @type {any} */ options) => {
        if (options.allowMultiSelect) throw new NotSupported('Xrm.Utility.lookupObjects with allowMultiSelect');
        const found = await lookFor(text('choose'), options.entityTypes);
        return found ? [found] : [];
    },
});

/** @param {Application} application */
function appApi(application) {
    let last = 0;
    return strict('Xrm.App', {
        addGlobalNotification: async (/** @type {any} */ notification) => {
            const id = `notification-${++last}`;
            application.notify(id, notification);
            return id;
        },
        clearGlobalNotification: async (/** @type {string} */ id) => application.notify(id, null),
    });
}

/**
 * https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/xrm-utility/getglobalcontext
 * @param {Application} application
 */
const globalContext = (application) => strict('globalContext', {
    client: strict('globalContext.client', {
        getClient: () => 'Web', getClientState: () => 'Online', getFormFactor: () => innerWidth < 640 ? 3 : 1, isOffline: () => false, isNetworkAvailable: () => navigator.onLine,
    }),
    userSettings: strict('globalContext.userSettings', {
        userId: `{${session.user.id.toUpperCase()}}`, userName: session.user.name, languageId: session.language, isRTL: false, securityRoles: session.user.rootRoleIds,
        roles: collection('userSettings.roles', () => session.user.rootRoleIds.map((id, index) => ({id, name: session.user.roles[index]})), (one) => one.id),
        getTimeZoneOffsetMinutes: () => offsetMinutes(new Date(), session.timeZone),
    }),
    organizationSettings: strict('globalContext.organizationSettings', {
        organizationId: session.organization.organizationId, uniqueName: session.organization.name, languageId: 1033,
    }),
    getClientUrl: () => location.origin,
    getVersion: () => '9.2.0.0',
    getWebResourceUrl: (/** @type {string} */ name) => `/WebResources/${name}`,
    getCurrentAppName: async () => application.app()?.label ?? '',
    getCurrentAppProperties: async () => ({appId: application.app()?.id, displayName: application.app()?.label, uniqueName: application.app()?.uniqueName}),
    getCurrentAppUrl: () => location.origin + addressOf({appid: here().appid}),
    isOnPremises: () => false,
    prependOrgName: (/** @type {string} */ path) => path,
});
