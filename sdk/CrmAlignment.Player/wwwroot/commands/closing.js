// @ts-check
/** How an opportunity ends: https://learn.microsoft.com/dynamics365/sales/close-opportunity-won-lost-sales */
import {html} from '../vendor/lit/lit.js';
import {now} from '../web/clock.js';
import {session} from '../web/session.js';
import {query, read, write} from '../web/service.js';
import {columnsOf} from '../definitions/columns.js';
import {attempt, show} from '../dialogs/dialog.js';
import {text} from '../texts/texts.js';
import {instantOf, localText} from '../values/dates.js';

/**
 * @typedef {import('./rowcommands.js').Subject} Subject
 * @typedef {{status: string, revenue: string, day: string, description: string}} Answer
 */

const table = 'opportunity';

/** What tells the states of an opportunity apart. */
export const states = {won: 1, lost: 2};

/**
 * Asks for what is known at the end of an opportunity, and closes it.
 * @param {Subject} subject one opportunity
 * @param {number} state one of those above
 */
export const close = ({ids: [id], name, done}, state) => attempt(async () => {
    const [columns, row] = await Promise.all([columnsOf(table), read(`opportunities(${id})` + query({$select: 'estimatedvalue'}))]);
    const answer = await ask(`${text(state === states.won ? 'closeWon' : 'closeLost')}: ${name}`, columns, state, row.estimatedvalue);
    if (!answer) return;
    // https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/winopportunity, and loseopportunity
    await write('POST', state === states.won ? 'WinOpportunity' : 'LoseOpportunity', {
        Status: Number(answer.status),
        OpportunityClose: {
            '@odata.type': 'Microsoft.Dynamics.CRM.opportunityclose', subject: name, 'opportunityid@odata.bind': `/opportunities(${id})`,
            actualend: instantOf(answer.day, session.timeZone).toISOString(),
            ...answer.revenue ? {actualrevenue: Number(answer.revenue)} : {}, ...answer.description ? {description: answer.description} : {},
        },
    });
    await done(false);
});

/**
 * @param {string} title
 * @param {import('../definitions/columns.js').Columns} columns of opportunities
 * @param {number} state
 * @param {number|null} estimate
 * @returns {Promise<Answer|null>}
 */
function ask(title, columns, state, estimate) {
    const reasons = columns.byName.get('statuscode')?.options.filter((option) => option.state === state) ?? [];
    const label = (/** @type {string} */ name) => columns.byName.get(name)?.label ?? name;
    // A win brings what was expected, unless somebody says otherwise; a loss brings nothing.
    const revenue = state === states.won ? estimate ?? '' : '';
    return show(title, (end) => html`
        <form class="stacked" @submit=${(/** @type {any} */ event) => { event.preventDefault(); end(/** @type {any} */ (Object.fromEntries(new FormData(event.target)))); }}>
            <label>${label('statuscode')} <select name="status">${reasons.map((one) => html`<option value=${one.value}>${one.label}</option>`)}</select></label>
            <label>${label('actualvalue')} <input name="revenue" type="number" min="0" step="any" .value=${String(revenue)}></label>
            <label>${label('actualclosedate')} <input name="day" type="date" required .value=${localText(now(), session.timeZone).slice(0, 10)}></label>
            <label>${label('description')} <textarea name="description" rows="3"></textarea></label>
            <div class="buttons"><button class="primary">${text('ok')}</button><button type="button" @click=${() => end(null)}>${text('cancel')}</button></div>
        </form>`);
}
