// @ts-check
/** The list of apps. */
import {html} from '../vendor/lit/lit.js';
import {addressOf, follow} from '../routing/address.js';
import {text} from '../texts/texts.js';

/** @param {import('../definitions/apps.js').App[]} apps */
export const appList = (apps) => html`
    <div class="app-list">
        <h1>${text('apps')}</h1>
        ${apps.length === 0 ? html`<p class="notice">${text('noApps')}</p>` : html`<ul>${apps.map((app) => html`<li><a class="app-card" href=${addressOf({appid: app.id})} @click=${follow}>
            <strong>${app.label}</strong><span>${app.description}</span></a></li>`)}</ul>`}
    </div>`;
