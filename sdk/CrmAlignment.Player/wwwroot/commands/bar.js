// @ts-check
/** The command bar: what can be done here. What finds no room stands in a menu at its end. */
import {html, nothing} from '../vendor/lit/lit.js';
import {PlainElement} from '../styles/element.js';
import {text} from '../texts/texts.js';
import {icon} from '../styles/icons.js';
import '../dialogs/menu.js';

/**
 * @typedef {object} Command
 * @property {string} id
 * @property {string} label
 * @property {Parameters<typeof icon>[0]} [icon]
 * @property {string|null} [image] web resource in place of an icon
 * @property {string} [tooltip] what it does; of one that is disabled why it is
 * @property {() => unknown} run
 * @property {boolean} [disabled]
 */

/**
 * @param {(Command|null|false)[]} commands
 * @param {{label?: string, busy?: boolean}} [of] busy while commands may come and go yet
 */
export const commandBar = (commands, {label = text('commands'), busy = false} = {}) =>
    html`<p-commands .commands=${commands.filter((command) => command)} .label=${label} .busy=${busy}></p-commands>`;

/** Pixels that the button of the menu needs. */
const moreWidth = 48;

class Commands extends PlainElement {
    static properties = {commands: {attribute: false}, label: {attribute: false}, busy: {attribute: false}, fitting: {state: true}};

    constructor() {
        super();
        /** @type {Command[]} */
        this.commands = [];
        this.label = '';
        this.busy = false;
        /** How many commands find room. */
        this.fitting = Infinity;
        this.observer = new ResizeObserver(() => this.#measure());
    }

    connectedCallback() {
        super.connectedCallback();
        this.observer.observe(this);
    }

    disconnectedCallback() {
        super.disconnectedCallback();
        this.observer.disconnect();
    }

    render() {
        const hidden = this.commands.slice(this.fitting);
        return html`
            <div class="command-bar" role="toolbar" aria-label=${this.label} aria-busy=${this.busy}>
                ${this.commands.map((command, index) => commandButton(command, index >= this.fitting))}
                ${hidden.length > 0 ? html`<p-menu .label=${text('moreCommands')} .items=${hidden.map(itemOf)}></p-menu>` : nothing}
            </div>`;
    }

    updated() { this.#measure(); }

    // Buttons without room stay where they are, unseen, and keep their width to be measured by.
    #measure() {
        const bar = /** @type {HTMLElement|null} */ (this.querySelector('.command-bar'));
        if (!bar || bar.clientWidth === 0) return;
        const style = getComputedStyle(bar);
        const room = bar.clientWidth - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight);
        const gap = parseFloat(style.columnGap) || 0;
        const widths = /** @type {HTMLElement[]} */ ([...bar.querySelectorAll(':scope > button')]).map((button) => button.getBoundingClientRect().width + gap);
        const all = widths.reduce((sum, width) => sum + width, 0) - gap <= room;
        let left = room - moreWidth;
        const first = widths.findIndex((width) => (left -= width) < 0);
        this.fitting = all || first < 0 ? Infinity : first;
    }
}

/** @param {Command} command */
const itemOf = (command) => ({
    id: `command-${command.id}`, label: command.label, icon: command.icon, image: command.image, disabled: command.disabled, reason: command.tooltip, run: command.run,
});

// A command that is disabled can be focused: otherwise nobody with a keyboard or a screen reader hears why.
/**
 * @param {Command} command
 * @param {boolean} hidden
 */
const commandButton = (command, hidden) => html`
    <button id=${hidden ? nothing : `command-${command.id}`} class=${hidden ? 'roomless' : nothing} aria-disabled=${command.disabled ? 'true' : nothing}
        title=${command.tooltip || nothing} @click=${() => { if (!command.disabled) return command.run(); }}>
        ${command.image ? html`<img class="icon" src="/WebResources/${command.image}" alt="" width="16" height="16">` : command.icon ? icon(command.icon) : nothing}<span>${command.label}</span>
    </button>`;

customElements.define('p-commands', Commands);
