// @ts-check
/** Who one is, in which language, and when: each can be changed. */
import {html, live, nothing} from '../vendor/lit/lit.js';
import {now} from '../web/clock.js';
import {moveClock, session, setLanguage, switchUser} from '../web/session.js';
import {attempt, show} from '../dialogs/dialog.js';
import {instantOf, localText} from '../values/dates.js';
import {languageName, languageTag, text} from '../texts/texts.js';
import {keep, mayLeave, tell} from '../routing/address.js';
import {icon} from '../styles/icons.js';

export function persona() {
    const {user, users, languages, language, timeZone, clockMoves} = session;
    const shown = clockMoves ? new Intl.DateTimeFormat(languageTag(), {dateStyle: 'medium', timeStyle: 'short', timeZone}).format(now()) : '';
    return html`
        <div class="persona">
            ${clockMoves
                ? html`<button id="clock" class="clock" @click=${askTime} title=${text('moveClock')} aria-label="${text('clock')}: ${shown}. ${text('moveClock')}">${icon('clock')}<span>${shown}</span></button>`
                : nothing}
            ${languages.length > 1 ? html`<label><span class="unseen">${text('language')}</span>
                <select id="language" @change=${(/** @type {any} */ event) => afterwards(() => setLanguage(Number(event.target.value)))}>
                    ${languages.map((one) => html`<option value=${one} .selected=${live(one === language)}>${languageName(one)}</option>`)}
                </select></label>` : nothing}
            <label><span class="unseen">${text('user')}</span>
                <select id="user" @change=${(/** @type {any} */ event) => afterwards(() => switchUser(event.target.value))}>
                    ${users.map((one) => html`<option value=${one.id} .selected=${live(one.id === user.id)} title=${one.roles.join(', ')}>${one.name}</option>`)}
                </select></label>
        </div>`;
}

/**
 * Another user, language or time changes everything that is shown: the page is read anew.
 * @param {() => Promise<unknown>} change
 */
async function afterwards(change) {
    if (await mayLeave()) {
        await attempt(async () => {
            await change();
            keep(null);
            location.reload();
        });
    }
    // The lists show again what holds, when it was not changed.
    tell();
}

async function askTime() {
    const asked = await show(text('moveClock'), (close) => html`
        <form @submit=${(/** @type {any} */ event) => { event.preventDefault(); close(new FormData(event.target).get('to')); }}>
            <label>${text('moveTo')} <input name="to" type="datetime-local" required .value=${localText(new Date(now().getTime() + 864e5), session.timeZone)}></label>
            <div class="buttons"><button class="primary">${text('ok')}</button><button type="button" @click=${() => close(null)}>${text('cancel')}</button></div>
        </form>`);
    if (asked) await afterwards(() => moveClock(instantOf(String(asked), session.timeZone)));
}
