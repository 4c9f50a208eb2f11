// @ts-check
/** Draws a form: header, tabs, sections, cells. */
import {html, nothing, repeat} from '../vendor/lit/lit.js';
import {field} from '../controls/field.js';
import {isPart, part} from './parts.js';
import {related} from './related.js';
import {text} from '../texts/texts.js';

/** @typedef {import('../records/formstate.js').FormState} FormState */

/** Name of the tab of related rows, which every form of a saved row has. */
const relatedTab = '(related)';

/** @param {FormState} state */
export const formHeader = (state) => state.header.length === 0 || !state.headerParts.body ? nothing : html`
    <div class="form-header">${state.header.filter((control) => control.visible).map((control) => field(state, control))}</div>`;

/**
 * @param {FormState} state
 * @param {Set<string>} tables of the app, for the related rows
 */
export function formBody(state, tables) {
    const tabs = state.tabs.filter((tab) => tab.visible);
    const all = [...tabs.map((tab) => ({name: tab.name, label: tab.label})), ...(state.isNew ? [] : [{name: relatedTab, label: text('related')}])];
    const open = tabs.find((tab) => tab.name === state.tab);
    return html`
        <div class="tabs" role="tablist" ?hidden=${!state.headerParts.tabs} aria-label=${text('tabs')} @keydown=${(/** @type {KeyboardEvent} */ event) => walk(event, state, all.map((tab) => tab.name))}>
            ${all.map((tab) => html`<button role="tab" id="tab-${tab.name}" aria-selected=${state.tab === tab.name} aria-controls="tab-panel" tabindex=${state.tab === tab.name ? 0 : -1}
                @click=${() => { state.tab = tab.name; state.redraw(); }}>${tab.label}</button>`)}
        </div>
        <div id="tab-panel" role="tabpanel" aria-labelledby="tab-${state.tab}" class="tab-panel">
            ${open ? columns(state, open) : related(state, tables)}
        </div>`;
}

/** All that a form without tabs of its own shows: that of quick create. @param {FormState} state */
export const formColumns = (state) => state.tabs.filter((tab) => tab.visible).map((tab) => columns(state, tab));

/**
 * @param {KeyboardEvent} event
 * @param {FormState} state
 * @param {string[]} names
 */
function walk(event, state, names) {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0) return;
    state.tab = names[(names.indexOf(state.tab) + by + names.length) % names.length];
    state.redraw();
    document.getElementById(`tab-${state.tab}`)?.focus();
}

/**
 * @param {FormState} state
 * @param {any} tab
 */
const columns = (state, tab) => html`
    <div class="tab-columns" data-columns=${tab.source.columns.length}>
        ${tab.source.columns.map((/** @type {any} */ column) => html`<div class="tab-column">
            ${column.sections.map((/** @type {any} */ source) => section(state, tab.sections.find((/** @type {any} */ one) => one.source === source)))}
        </div>`)}
    </div>`;

/**
 * @param {FormState} state
 * @param {any} one
 */
function section(state, one) {
    if (!one.visible) return nothing;
    const controls = one.controls.map((/** @type {string} */ id) => state.controls.get(id)).filter((/** @type {any} */ control) => control.visible);
    const labelled = one.source.showLabel && one.label;
    return html`
        <section class="section" aria-label=${labelled ? nothing : one.label || one.name}>
            ${labelled ? html`<h2>${one.label}</h2>` : nothing}
            <div class="cells" data-columns=${Math.min(one.source.columns, 4)}>
                ${repeat(controls, (/** @type {any} */ control) => control.id, (control) => html`<div class="cell ${control.cell.colspan > 1 || isPart(control) ? 'wide' : ''}">${
                    isPart(control) ? part(state, control) : field(state, control)}</div>`)}
            </div>
        </section>`;
}
