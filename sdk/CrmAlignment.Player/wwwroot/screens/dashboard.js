// @ts-check
/** <p-dashboard>: the lists of a dashboard; of a chart the rows behind it, since charts are not drawn. */
import {html} from '../vendor/lit/lit.js';
import {PlainElement} from '../styles/element.js';
import {formLabel, parseXml, plainId} from '../definitions/labels.js';
import {viewsOf} from '../definitions/views.js';
import {text} from '../texts/texts.js';
import {query, read} from '../web/service.js';
import '../grids/grid.js';

/**
 * @typedef {object} Part
 * @property {string} label
 * @property {boolean} isChart
 * @property {number} size
 * @property {import('../definitions/views.js').View} view
 */

class Dashboard extends PlainElement {
    static properties = {place: {attribute: false}, ready: {state: true}, error: {state: true}};

    constructor() {
        super();
        /** @type {import('../routing/address.js').Place} */
        this.place = {};
        /** @type {{name: string, parts: Part[]}|null} */
        this.ready = null;
        this.error = '';
    }

    connectedCallback() {
        super.connectedCallback();
        this.#load().catch((error) => { this.error = error.message; });
    }

    render() {
        if (this.error) return html`<p class="error" role="alert">${this.error}</p>`;
        if (!this.ready) return html`<p class="loading" aria-busy="true">${text('loading')}</p>`;
        return html`
            <h1 class="quiet-heading">${this.ready.name}</h1>
            ${this.ready.parts.map((part) => html`<section class="card list">
                <h2>${part.label}</h2>
                ${part.isChart ? html`<p>${text('chartRows', part.label)}</p>` : ''}
                <p-grid .view=${part.view} .size=${part.size} .label=${part.label}></p-grid>
            </section>`)}`;
    }

    async #load() {
        const row = await read(`systemforms(${plainId(this.place.id ?? '')})` + query({$select: 'name,formxml'}));
        const cells = [...parseXml(row.formxml).querySelectorAll('cell')].filter((cell) => cell.querySelector(':scope > control > parameters > ViewId'));
        this.ready = {name: row.name, parts: await Promise.all(cells.map(partOf))};
        document.title = row.name;
    }
}

/**
 * @param {Element} cell
 * @returns {Promise<Part>}
 */
async function partOf(cell) {
    const value = (/** @type {string} */ name) => cell.querySelector(`:scope > control > parameters > ${name}`)?.textContent ?? '';
    const views = await viewsOf(value('TargetEntityType'));
    const view = views.find((one) => one.id === plainId(value('ViewId')));
    if (!view) throw new Error(text('notSupported', `${value('TargetEntityType')} ${value('ViewId')}`));
    return {label: formLabel(cell), isChart: value('ChartGridMode') === 'Chart', size: Number(value('RecordsPerPage')) || 8, view};
}

customElements.define('p-dashboard', Dashboard);
