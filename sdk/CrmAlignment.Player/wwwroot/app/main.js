// @ts-check
/** <p-app>: the shell around every screen: header, navigation, who and when one is. */
import {html, nothing} from '../vendor/lit/lit.js';
import {addressOf, follow, go, here, onMove} from '../routing/address.js';
import {appList} from '../screens/apps.js';
import {page} from '../screens/pages.js';
import {installXrm} from '../clientapi/xrm.js';
// Runs the scripts of views, on whichever screen.
import '../clientapi/scripts.js';
import {createBy} from '../dialogs/creation.js';
import {showError} from '../dialogs/dialog.js';
import {text, useLanguage} from '../texts/texts.js';
import {PlainElement} from '../styles/element.js';
import {icon} from '../styles/icons.js';
import {early} from './early.js';
import {navigation} from './navigation.js';
import {persona} from './persona.js';
import {quickNew} from './quicknew.js';
import './bell.js';

class App extends PlainElement {
    static properties = {ready: {state: true}, error: {state: true}, busyWith: {state: true}};

    constructor() {
        super();
        /** @type {{apps: import('../definitions/apps.js').App[], tables: Map<string, import('../definitions/tables.js').Table>}|null} */
        this.ready = null;
        this.error = '';
        this.busyWith = '';
        this.open = false;
        /** @type {Map<string, {level: number, message: string, showCloseButton?: boolean}>} */
        this.notifications = new Map();
    }

    connectedCallback() {
        this.replaceChildren();
        super.connectedCallback();
        onMove(() => { this.open = false; this.requestUpdate(); });
        addEventListener('unhandledrejection', (event) => { event.preventDefault(); void showError(event.reason); });
        this.#load().catch((error) => { this.error = error.message; });
    }

    render() {
        if (this.error) return html`<main><p class="error" role="alert">${this.error}</p></main>`;
        if (!this.ready) return html`<p class="starting">&#8230;</p>`;
        const place = here();
        const app = this.#app;
        return html`
            <a class="skip" href="#content" @click=${skip}>${text('skip')}</a>
            <header class="top">
                ${app ? html`<button class="menu" aria-label=${text('menu')} aria-expanded=${this.open} @click=${() => { this.open = !this.open; this.requestUpdate(); }}>${icon('menu')}</button>` : nothing}
                <a class="home" href=${addressOf({})} @click=${follow}>${text('apps')}</a>
                ${app ? html`<a class="app-name" href=${addressOf({appid: app.id})} @click=${follow}>${app.label}</a>` : nothing}
                ${app ? html`<div class="top-tools">${quickNew(app, (message) => this.#tell(message))}<p-bell .app=${app}></p-bell></div>` : nothing}
                ${persona()}
            </header>
            <div class="frame ${this.open ? 'open' : ''}">
                ${app ? navigation(app, place, this.ready.tables) : nothing}
                <main id="content" tabindex="-1">
                    ${[...this.notifications].map(([id, one]) => this.#notification(id, one))}
                    ${this.busyWith ? html`<p class="notice" role="status">${this.busyWith}</p>` : nothing}
                    ${place.pagetype ? page(place, app, () => this.requestUpdate()) : app ? nothing : appList(this.ready.apps)}
                </main>
            </div>`;
    }

    updated() {
        const place = here();
        const app = this.#app;
        if (app && !place.pagetype) void go(firstPlace(app), {replace: true});
    }

    // https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/xrm-app/addglobalnotification
    /**
     * @param {string} id
     * @param {{level: number, message: string, showCloseButton?: boolean}} one
     */
    #notification(id, one) {
        return html`<div class="notice global ${['', '', 'error', 'warning'][one.level] ?? ''}" role=${one.level === 2 ? 'alert' : 'status'}><span>${one.message}</span>
            ${one.showCloseButton ? html`<button class="quiet" aria-label=${text('close')} @click=${() => { this.notifications.delete(id); this.requestUpdate(); }}>${icon('clear')}</button>` : nothing}</div>`;
    }

    /** @param {string} message */
    #tell(message) {
        this.notifications.set('made', {level: 1, message, showCloseButton: true});
        this.requestUpdate();
    }

    get #app() { return this.ready?.apps.find((app) => app.id === here().appid) ?? null; }

    async #load() {
        const {session, apps, tables} = await early;
        useLanguage(session.language);
        installXrm({
            app: () => this.#app,
            busy: (message) => { this.busyWith = message; },
            notify: (id, notification) => {
                if (notification) this.notifications.set(id, notification); else this.notifications.delete(id);
                this.requestUpdate();
            },
        });
        createBy(async () => (await import('../forms/quickcreate.js')).quickCreate);
        this.ready = {apps, tables};
        if (apps.length === 1 && !here().appid && !here().pagetype) await go({appid: apps[0].id}, {replace: true});
    }
}

/** @param {Event} event */
function skip(event) {
    event.preventDefault();
    document.getElementById('content')?.focus();
}

/**
 * Where an app begins: the first sub-area that shows a table.
 * @param {import('../definitions/apps.js').App} app
 * @returns {import('../routing/address.js').Place}
 */
function firstPlace(app) {
    for (const area of app.areas) {
        const first = area.groups.flatMap((group) => group.subAreas).find((one) => one.table);
        if (first?.table) return {appid: app.id, area: area.id, pagetype: 'entitylist', etn: first.table};
    }
    return {appid: app.id, pagetype: 'entitylist', etn: [...app.tables][0]};
}

customElements.define('p-app', App);
