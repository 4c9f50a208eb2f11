// @ts-check
/** The command bar: what can be done here. */
import {html, nothing} from '../vendor/lit/lit.js';
import {text} from '../texts/texts.js';
import {icon} from '../styles/icons.js';

/**
 * @typedef {object} Command
 * @property {string} id
 * @property {string} label
 * @property {Parameters<typeof icon>[0]} [icon]
 * @property {string|null} [image] web resource in place of an icon
 * @property {string} [tooltip]
 * @property {() => unknown} run
 * @property {boolean} [disabled]
 */

/**
 * @param {(Command|null|false)[]} commands
 * @param {{label?: string, busy?: boolean}} [of] busy while commands may come and go yet
 */
export const commandBar = (commands, {label = text('commands'), busy = false} = {}) => html`
    <div class="command-bar" role="toolbar" aria-label=${label} aria-busy=${busy}>${commands.map((command) => command ? commandButton(command) : nothing)}</div>`;

/** @param {Command} command */
const commandButton = (command) => html`
    <button id="command-${command.id}" ?disabled=${command.disabled ?? false} title=${command.tooltip || nothing} @click=${command.run}>
        ${command.image ? html`<img class="icon" src="/WebResources/${command.image}" alt="" width="16" height="16">` : command.icon ? icon(command.icon) : nothing}<span>${command.label}</span>
    </button>`;
