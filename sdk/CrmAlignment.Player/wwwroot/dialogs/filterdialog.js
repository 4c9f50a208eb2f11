// @ts-check
/** Asks by which columns the rows of a list are filtered. */
import {html, keyed, nothing, repeat} from '../vendor/lit/lit.js';
import {columnsOf} from '../definitions/columns.js';
import {isWhole, kindOf, ways, waysOf} from '../records/viewfilter.js';
import {text} from '../texts/texts.js';
import {icon} from '../styles/icons.js';
import {show} from './dialog.js';
import {lookFor} from './lookupdialog.js';

/**
 * @typedef {import('../records/viewfilter.js').Condition} Condition
 * @typedef {import('../definitions/columns.js').Column} Column
 */

/**
 * @param {import('../definitions/views.js').View} view
 * @param {Condition[]} chosen
 * @returns {Promise<Condition[]|null>} null when it was given up
 */
export async function chooseConditions(view, chosen) {
    const {byName} = await columnsOf(view.table);
    const columns = [...byName.values()].filter((column) => kindOf(column) !== null).toSorted((a, b) => a.label.localeCompare(b.label));
    const first = view.columns.map(({name}) => columns.find((column) => column.name === name)).find((column) => column) ?? columns[0];
    const begin = (/** @type {Column} */ column) => ({column: column.name, how: waysOf(column)[0], value: ''});
    const conditions = chosen.length > 0 ? chosen.map((one) => ({...one})) : [begin(first)];
    return show(text('filter'), (close, redraw) => {
        const change = (/** @type {() => unknown} */ work) => async () => { await work(); redraw(); };
        const end = (/** @type {Event} */ event) => { event.preventDefault(); close(conditions.filter(isWhole)); };
        return html`
            <form @submit=${end}>
                <ol class="conditions" aria-label=${text('filter')}>${repeat(conditions, (one) => one, (one) => row(
                    one, byName, columns, change, begin, change(() => conditions.splice(conditions.indexOf(one), 1))))}</ol>
                <button type="button" id="add-condition" class="quiet" @click=${change(() => conditions.push(begin(first)))}>${icon('add')}${text('addCondition')}</button>
                <div class="buttons"><button class="primary">${text('apply')}</button>
                    <button type="button" @click=${() => close([])}>${text('clearFilter')}</button>
                    <button type="button" @click=${() => close(null)}>${text('cancel')}</button></div>
            </form>`;
    }, 'filter-dialog');
}

/**
 * @param {Condition} one
 * @param {Map<string, Column>} byName
 * @param {Column[]} columns
 * @param {(work: () => unknown) => () => Promise<void>} change
 * @param {(column: Column) => Condition} begin
 * @param {() => unknown} remove
 */
function row(one, byName, columns, change, begin, remove) {
    const column = /** @type {Column} */ (byName.get(one.column));
    return html`<li>
        <label>${text('filterColumn')} <select class="column" .value=${one.column} @change=${(/** @type {any} */ event) => change(() => Object.assign(one, begin(/** @type {Column} */ (byName.get(event.target.value))), {shown: undefined}))()}>
            ${columns.map((other) => html`<option value=${other.name} ?selected=${other.name === one.column}>${other.label}</option>`)}</select></label>
        ${keyed(one.column, html`<label>${text('filterHow')} <select class="how" .value=${one.how} @change=${(/** @type {any} */ event) => change(() => { one.how = event.target.value; })()}>
            ${waysOf(column).map((how) => html`<option value=${how} ?selected=${how === one.how}>${text(/** @type {any} */ (how))}</option>`)}</select></label>`)}
        ${ways[one.how].asks ? keyed(one.column, html`<label>${text('filterValue')} ${input(one, column, change)}</label>`) : html`<span></span>`}
        <button type="button" class="quiet" aria-label=${text('clear', column.label)} @click=${remove}>${icon('clear')}</button>
    </li>`;
}

/**
 * @param {Condition} one
 * @param {Column} column
 * @param {(work: () => unknown) => () => Promise<void>} change
 */
function input(one, column, change) {
    const typed = (/** @type {any} */ event) => { one.value = event.target.value; };
    switch (kindOf(column)) {
        case 'number': return html`<input type="number" step="any" required .value=${one.value} @input=${typed}>`;
        case 'date': return html`<input type="date" required .value=${one.value} @input=${typed}>`;
        case 'choice': return html`<select class="value" required .value=${one.value} @change=${change(() => {})} @input=${typed}>
            <option value="">${text('none')}</option>${column.options.map((option) => html`<option value=${option.value} ?selected=${String(option.value) === one.value}>${option.label}</option>`)}</select>`;
        case 'row': return html`<button type="button" class="value" @click=${change(() => choose(one, column))}>${one.shown || text('choose')}${one.value ? nothing : html` ${icon('search')}`}</button>`;
        default: return html`<input required .value=${one.value} @input=${typed}>`;
    }
}

/**
 * @param {Condition} one
 * @param {Column} column
 */
async function choose(one, column) {
    const found = await lookFor(text('lookFor', column.label), column.targets.length > 0 ? column.targets : ['systemuser', 'team']);
    if (found) Object.assign(one, {value: found.id, shown: found.name});
}
