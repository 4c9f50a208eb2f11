// @ts-check
/** <p-bell>: the notifications of the user, in the header; new ones are shown as toasts. */
import {html, nothing} from '../vendor/lit/lit.js';
import {PlainElement} from '../styles/element.js';
import {icon} from '../styles/icons.js';
import {dismiss, hasNotifications, markRead, readNotifications, takeNew} from '../records/notifications.js';
import {attempt} from '../dialogs/dialog.js';
import {go} from '../routing/address.js';
import {text} from '../texts/texts.js';

/** @typedef {import('../records/notifications.js').Notification} Notification */

/** Milliseconds between two looks at the server. */
const period = 30_000;

/** Milliseconds that a toast stays, unless somebody points at it or is in it. */
const shown = 8_000;

const mostToasts = 3;

/** By icontype. @type {Record<number, Parameters<typeof icon>[0]>} */
const icons = {100000000: 'info', 100000001: 'check', 100000002: 'stop', 100000003: 'star', 100000004: 'person', 100000005: 'bell'};

class Bell extends PlainElement {
    static properties = {app: {attribute: false}, all: {state: true}, open: {state: true}, toasts: {state: true}};

    constructor() {
        super();
        /** @type {import('../definitions/apps.js').App|null} */
        this.app = null;
        /** Null where there are none: the organization lacks the table, or the user the privilege. @type {Notification[]|null} */
        this.all = null;
        /** @type {Notification[]} */
        this.toasts = [];
        this.open = false;
        this.timer = 0;
        this.look = () => { void this.#read(); };
    }

    connectedCallback() {
        super.connectedCallback();
        this.addEventListener('keydown', (event) => { if (event.key === 'Escape' && this.open) this.#close(); });
        void this.#begin();
    }

    disconnectedCallback() {
        super.disconnectedCallback();
        clearInterval(this.timer);
        removeEventListener('rowschanged', this.look);
    }

    render() {
        if (!this.all) return nothing;
        const unread = this.all.filter((one) => one.unread).length;
        const label = unread > 0 ? `${text('notifications')}: ${text('unread', unread)}` : text('notifications');
        return html`
            <button id="bell" class="menu-button" aria-haspopup="dialog" aria-expanded=${this.open} aria-label=${label} title=${label} @click=${() => this.#toggle()}>
                ${icon('bell')}${unread > 0 ? html`<span class="badge" aria-hidden="true">${unread}</span>` : nothing}</button>
            ${this.open ? html`<div class="menu-list bell-list" role="dialog" aria-label=${text('notifications')} tabindex="-1">
                ${this.all.length > 0 ? html`<button class="quiet" id="dismiss-all" @click=${() => this.#dismiss(this.all ?? [])}>${text('dismissAll')}</button>`
                    : html`<p class="empty">${text('noNotifications')}</p>`}
                <ul>${this.all.map((one) => html`<li class=${one.unread ? 'unread' : nothing}>${this.#notification(one)}</li>`)}</ul>
            </div>` : nothing}
            <div class="toasts" role="status">${this.toasts.map((one) => html`<div class="toast" data-id=${one.id}>${this.#notification(one)}</div>`)}</div>`;
    }

    /** @param {Notification} one */
    #notification(one) {
        return html`
            <p class="notification-title">${icon(icons[one.icon] ?? 'info')}<span class="unseen">${one.iconLabel}: </span><strong>${one.title}</strong></p>
            ${one.body ? html`<p class="notification-body">${one.body}</p>` : nothing}
            <p><small>${one.when}</small></p>
            <div class="notification-actions">
                ${one.actions.map((action) => html`<button class="quiet" aria-disabled=${action.url ? nothing : 'true'} title=${action.url ? nothing : text('notSupported', action.kind)}
                    @click=${() => this.#follow(one, action.url)}>${action.title}</button>`)}
                ${one.unread ? html`<button class="quiet" @click=${() => this.#read1(one)} aria-label="${text('markRead')}: ${one.title}">${text('markRead')}</button>` : nothing}
                <button class="quiet" @click=${() => this.#dismiss([one])} aria-label="${text('dismiss')}: ${one.title}">${text('dismiss')}</button>
            </div>`;
    }

    async #begin() {
        if (!await hasNotifications() || !this.isConnected) return;
        await this.#read();
        this.timer = window.setInterval(this.look, period);
        addEventListener('rowschanged', this.look);
    }

    // The next look comes soon: what fails now is told by whatever else the user does.
    async #read() {
        try {
            const all = await readNotifications(this.app?.id ?? '');
            this.all = all;
            this.toasts = this.toasts.filter((one) => all.some((other) => other.id === one.id));
            const fresh = takeNew(all);
            if (fresh.length > 0 && !this.open) this.#toast(fresh.slice(0, mostToasts));
        } catch (error) {
            console.warn('Notifications could not be read:', error);
        }
    }

    /** @param {Notification[]} fresh */
    #toast(fresh) {
        this.toasts = [...fresh, ...this.toasts].slice(0, mostToasts);
        for (const {id} of fresh) this.#leaveLater(id);
    }

    /** @param {string} id */
    #leaveLater(id) {
        setTimeout(() => {
            const element = this.querySelector(`.toast[data-id="${CSS.escape(id)}"]`);
            if (element?.matches(':hover, :focus-within')) this.#leaveLater(id);
            else this.#untoast(id);
        }, shown);
    }

    /** @param {string} id */
    #untoast(id) { this.toasts = this.toasts.filter((one) => one.id !== id); }

    async #toggle() {
        this.open = !this.open;
        this.toasts = [];
        if (!this.open) return;
        await this.updateComplete;
        /** @type {HTMLElement|null} */ (this.querySelector('.bell-list'))?.focus();
    }

    #close() {
        this.open = false;
        /** @type {HTMLElement|null} */ (this.querySelector('#bell'))?.focus();
    }

    /** @param {Notification} one */
    #read1(one) {
        markRead(one.id);
        one.unread = false;
        this.#untoast(one.id);
        this.requestUpdate();
        if (this.open) /** @type {HTMLElement|null} */ (this.querySelector('.bell-list'))?.focus();
    }

    /** @param {Notification[]} which */
    async #dismiss(which) {
        await attempt(async () => { for (const {id} of which) await dismiss(id); });
        for (const {id} of which) this.#untoast(id);
        await this.#read();
        if (this.open) /** @type {HTMLElement|null} */ (this.querySelector('.bell-list'))?.focus();
    }

    /**
     * @param {Notification} one
     * @param {string|null} url
     */
    #follow(one, url) {
        if (!url) return;
        this.#read1(one);
        this.open = false;
        const address = new URL(url);
        if (address.origin !== location.origin) {
            open(address, '_blank', 'noopener');
            return;
        }

        // An address without an app is one of this app.
        void go({appid: this.app?.id, ...Object.fromEntries(address.searchParams)});
    }
}

customElements.define('p-bell', Bell);
