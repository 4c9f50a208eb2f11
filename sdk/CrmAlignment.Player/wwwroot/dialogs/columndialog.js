// @ts-check
/** Asks which columns a list shows, and in which order. */
import {html} from '../vendor/lit/lit.js';
import {headingsOf} from '../definitions/tables.js';
import {text} from '../texts/texts.js';
import {icon} from '../styles/icons.js';
import {show} from './dialog.js';

/** Types of columns that a list does not show. */
const unseen = new Set(['Uniqueidentifier', 'Virtual', 'EntityName', 'ManagedProperty', 'CalendarRules', 'PartyList', 'BigInt']);

/**
 * @param {import('../definitions/views.js').View} view
 * @param {Map<string, import('../definitions/tables.js').Heading>} shown headings of its columns
 * @returns {Promise<string[]|null>} names in their order; null when it was given up
 */
export async function chooseColumns(view, shown) {
    const headings = await headingsOf(view.table);
    const labelOf = (/** @type {string} */ name) => shown.get(name)?.label ?? headings.get(name)?.label ?? name;
    const chosen = view.columns.map(({name}) => name);
    const offered = () => [...headings.values()].filter((one) => !unseen.has(one.type) && !chosen.includes(one.name)).toSorted((a, b) => a.label.localeCompare(b.label));
    return show(text('columns'), (close, redraw) => {
        const move = (/** @type {number} */ at, /** @type {number} */ by) => {
            chosen.splice(at + by, 0, ...chosen.splice(at, 1));
            redraw();
        };
        const change = (/** @type {() => void} */ work) => () => { work(); redraw(); };
        return html`
            <ol class="column-list" aria-label=${text('columns')}>${chosen.map((name, at) => html`<li><span>${labelOf(name)}</span>
                <button type="button" class="quiet" aria-disabled=${at === 0 ? 'true' : 'false'} aria-label=${text('moveUp', labelOf(name))} @click=${() => at > 0 && move(at, -1)}>${icon('up')}</button>
                <button type="button" class="quiet" aria-disabled=${chosen.length === 1 ? 'true' : 'false'} aria-label=${text('clear', labelOf(name))}
                    @click=${change(() => { if (chosen.length > 1) chosen.splice(at, 1); })}>${icon('clear')}</button></li>`)}</ol>
            <label>${text('addColumn')} <select id="add-column" @change=${(/** @type {any} */ event) => { if (event.target.value) chosen.push(event.target.value); event.target.value = ''; redraw(); }}>
                <option value="">${text('none')}</option>${offered().map((one) => html`<option value=${one.name}>${one.label}</option>`)}</select></label>
            <div class="buttons"><button class="primary" @click=${() => close([...chosen])}>${text('ok')}</button><button @click=${() => close(null)}>${text('cancel')}</button></div>`;
    });
}

/**
 * Asks for a name.
 * @param {string} title
 * @param {string} label
 * @param {string} value to begin with
 * @returns {Promise<string|null>}
 */
export const askName = (title, label, value) => show(title, (/** @type {(name: string|null) => void} */ close) => html`
    <form @submit=${(/** @type {any} */ event) => { event.preventDefault(); close(String(new FormData(event.target).get('name')).trim() || null); }}>
        <label>${label} <input name="name" maxlength="200" required .value=${value}></label>
        <div class="buttons"><button class="primary">${text('ok')}</button><button type="button" @click=${() => close(null)}>${text('cancel')}</button></div>
    </form>`);
