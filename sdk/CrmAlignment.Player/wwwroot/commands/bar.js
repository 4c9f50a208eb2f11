// @ts-check
/** The command bar: what can be done here. */
import {html, nothing} from '../vendor/lit/lit.js';
import {text} from '../texts/texts.js';
import {icon} from '../styles/icons.js';

/**
 * @typedef {object} Command
 * @property {string} id
 * @property {string} label
 * @property {Parameters<typeof icon>[0]} icon
 * @property {() => unknown} run
 * @property {boolean} [disabled]
 */

/** @param {(Command|null|false)[]} commands */
export const commandBar = (commands) => html`
    <div class="command-bar" role="toolbar" aria-label=${text('commands')}>
        ${commands.map((command) => command ? html`<button id="command-${command.id}" ?disabled=${command.disabled ?? false} @click=${command.run}>
            ${icon(command.icon)}<span>${command.label}</span></button>` : nothing)}
    </div>`;
