// @ts-check
/**
 * <p-menu>: a button that opens a menu. Keys as https://www.w3.org/WAI/ARIA/apg/patterns/menu-button/ says.
 */
import {html, nothing} from '../vendor/lit/lit.js';
import {PlainElement} from '../styles/element.js';
import {icon} from '../styles/icons.js';

/**
 * @typedef {object} Item
 * @property {string} id of its element
 * @property {string} label
 * @property {Parameters<typeof icon>[0]} [icon]
 * @property {string|null} [image] web resource in place of an icon
 * @property {string} [reason] why it cannot be chosen; what it does when it can
 * @property {boolean} [disabled]
 * @property {() => unknown} run
 */

class Menu extends PlainElement {
    static properties = {
        label: {attribute: false}, icon: {attribute: false}, items: {attribute: false}, name: {attribute: false}, open: {state: true},
        /** Asked for when it is opened, in place of items. */
        ask: {attribute: false},
    };

    constructor() {
        super();
        this.label = '';
        /** @type {Parameters<typeof icon>[0]} */
        this.icon = 'more';
        /** @type {Item[]} */
        this.items = [];
        /** Id of the button. */
        this.name = '';
        this.open = false;
        /** @type {(() => Promise<Item[]>)|null} */
        this.ask = null;
    }

    connectedCallback() {
        super.connectedCallback();
        this.addEventListener('focusout', (event) => { if (!this.contains(/** @type {Node|null} */ (event.relatedTarget))) this.open = false; });
        this.addEventListener('keydown', (event) => this.#key(event));
    }

    render() {
        return html`
            <button id=${this.name || nothing} class="menu-button" aria-haspopup="menu" aria-expanded=${this.open} aria-label=${this.label} title=${this.label}
                @click=${() => this.#toggle()}>${icon(this.icon)}</button>
            ${this.open ? html`<div class="menu-list" role="menu" aria-label=${this.label}>${this.items.map((item) => this.#item(item))}</div>` : nothing}`;
    }

    // What cannot be chosen can be reached all the same: otherwise nobody hears why.
    /** @param {Item} item */
    #item(item) {
        return html`<button role="menuitem" tabindex="-1" id=${item.id} aria-disabled=${item.disabled ? 'true' : nothing} title=${item.reason || nothing}
            @click=${() => this.#choose(item)}>${item.image ? html`<img class="icon" src="/WebResources/${item.image}" alt="" width="16" height="16">` : item.icon ? icon(item.icon) : nothing}<span>${item.label}</span></button>`;
    }

    async #toggle() {
        if (!this.open && this.ask) this.items = await this.ask();
        this.open = !this.open && this.items.length > 0;
        await this.updateComplete;
        this.#entries[0]?.focus();
    }

    get #entries() { return /** @type {HTMLElement[]} */ ([...this.querySelectorAll('[role=menuitem]')]); }

    get #button() { return /** @type {HTMLElement} */ (this.querySelector('.menu-button')); }

    /** @param {Item} item */
    #choose(item) {
        if (item.disabled) return;
        this.open = false;
        this.#button.focus();
        void item.run();
    }

    /** @param {KeyboardEvent} event */
    #key(event) {
        const {key} = event;
        if (!this.open) {
            if (key !== 'ArrowDown') return;
            event.preventDefault();
            event.stopPropagation();
            void this.#toggle();
            return;
        }
        const all = this.#entries;
        const at = all.indexOf(/** @type {HTMLElement} */ (document.activeElement));
        const to = {ArrowDown: (at + 1) % all.length, ArrowUp: (at + all.length - 1) % all.length, Home: 0, End: all.length - 1}[key];
        if (key === 'Escape') {
            this.open = false;
            this.#button.focus();
        } else if (to !== undefined) {
            all[to].focus();
        } else {
            return;
        }
        event.preventDefault();
        event.stopPropagation();
    }
}

customElements.define('p-menu', Menu);
