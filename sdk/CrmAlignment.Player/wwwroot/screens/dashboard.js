// @ts-check
/** <p-dashboard>: the charts, lists and pages of a dashboard, by its sections. */
import {html} from '../vendor/lit/lit.js';
import {PlainElement} from '../styles/element.js';
import {chartsOf} from '../definitions/charts.js';
import {formLabel, parseXml, plainId} from '../definitions/labels.js';
import {viewsOf} from '../definitions/views.js';
import {text} from '../texts/texts.js';
import {query, read} from '../web/service.js';
import {offerRows} from './segment.js';
import '../charts/chart.js';
import '../grids/grid.js';

/** @typedef {{columns: number, cells: unknown[]}} Section */

class Dashboard extends PlainElement {
    static properties = {place: {attribute: false}, ready: {state: true}, error: {state: true}};

    constructor() {
        super();
        /** @type {import('../routing/address.js').Place} */
        this.place = {};
        /** @type {{name: string, sections: Section[]}|null} */
        this.ready = null;
        this.error = '';
    }

    connectedCallback() {
        super.connectedCallback();
        offerRows(this);
        this.#load().catch((error) => { this.error = error.message; });
    }

    render() {
        if (this.error) return html`<p class="error" role="alert">${this.error}</p>`;
        if (!this.ready) return html`<p class="loading" aria-busy="true">${text('loading')}</p>`;
        return html`
            <h1 class="quiet-heading dashboard-heading">${this.ready.name}</h1>
            ${this.ready.sections.map((section) => html`<div class="dashboard-section" data-columns=${section.columns}>${section.cells}</div>`)}`;
    }

    async #load() {
        const row = await read(`systemforms(${plainId(this.place.id ?? '')})` + query({$select: 'name,formxml'}));
        const sections = [...parseXml(row.formxml).querySelectorAll('section')];
        this.ready = {name: row.name, sections: await Promise.all(sections.map(sectionOf))};
        document.title = row.name;
    }
}

/**
 * @param {Element} section
 * @returns {Promise<Section>}
 */
async function sectionOf(section) {
    const cells = [...section.querySelectorAll(':scope > rows > row > cell')].filter((cell) => cell.querySelector(':scope > control'));
    // One digit a column: https://learn.microsoft.com/power-apps/developer/model-driven-apps/create-dashboard
    return {columns: section.getAttribute('columns')?.length ?? 1, cells: await Promise.all(cells.map(cellOf))};
}

/** @param {Element} cell */
async function cellOf(cell) {
    const label = formLabel(cell);
    const heading = cell.getAttribute('showlabel') === 'false' ? '' : html`<h2>${label}</h2>`;
    try {
        return html`<section class="card list">${heading}${await partOf(cell, label)}</section>`;
    } catch (error) {
        // One part that cannot be shown says so in its place; the others are there.
        return html`<section class="card list">${heading}<p class="error" role="alert">${/** @type {Error} */ (error).message}</p></section>`;
    }
}

/**
 * @param {Element} cell
 * @param {string} label
 */
async function partOf(cell, label) {
    const value = (/** @type {string} */ name) => cell.querySelector(`:scope > control > parameters > ${name}`)?.textContent ?? '';
    if (value('Url')) return webResource(value('Url'), label, Number(cell.getAttribute('rowspan') ?? 12));
    const control = cell.querySelector(':scope > control');
    if (!value('ViewId')) throw new Error(text('notShown', label, control?.getAttribute('classid') ?? ''));
    const name = value('TargetEntityType');
    const view = (await viewsOf(name)).find((one) => one.id === plainId(value('ViewId')));
    if (!view) throw new Error(text('notSupported', `${name} ${value('ViewId')}`));
    const mode = value('ChartGridMode');
    const grid = html`<p-grid .view=${view} .size=${Number(value('RecordsPerPage')) || 8} .label=${label}></p-grid>`;
    if (mode === 'Grid' || mode === 'List' || !value('VisualizationId')) return grid;
    const chart = (await chartsOf(name)).find((one) => one.id === plainId(value('VisualizationId')));
    if (!chart) throw new Error(text('notSupported', `${name} ${value('VisualizationId')}`));
    return html`<p-chart .chart=${chart} .view=${view} .label=${label}></p-chart>${mode === 'All' ? grid : ''}`;
}

/**
 * The frame may run scripts and reach parent.Xrm, and may not lead the page elsewhere.
 * @param {string} url
 * @param {string} label
 * @param {number} rows of the dashboard
 */
const webResource = (url, label, rows) => html`<iframe class="web-resource" title=${label} .style=${`height:${rows * 30}px`}
    src="/WebResources/${url.replace('$webresource:', '')}" sandbox="allow-scripts allow-same-origin allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-downloads"></iframe>`;

customElements.define('p-dashboard', Dashboard);
