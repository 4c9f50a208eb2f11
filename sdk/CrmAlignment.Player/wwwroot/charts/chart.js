// @ts-check
/** <p-chart>: a chart, and behind it the table of its numbers, for keyboards and for people who cannot see it. */
import {createRef, html, nothing, ref} from '../vendor/lit/lit.js';
import {PlainElement} from '../styles/element.js';
import {languageTag, text} from '../texts/texts.js';
import {library} from './library.js';
import {optionOf, unknownType} from './option.js';
import {onPalette, palette} from './palette.js';
import {readChart} from './read.js';
import {viewOfSegment} from './segment.js';

class Chart extends PlainElement {
    static properties = {chart: {attribute: false}, view: {attribute: false}, label: {attribute: false}, data: {state: true}, error: {state: true}};

    constructor() {
        super();
        /** @type {import('../definitions/charts.js').Chart|null} */
        this.chart = null;
        /** @type {import('../definitions/views.js').View|null} */
        this.view = null;
        this.label = '';
        /** @type {import('./data.js').ChartData & {grouped: string}|null} */
        this.data = null;
        this.error = '';
        /** The question whose answer counts. @type {object|null} */
        this.asked = null;
        this.place = createRef();
        /** @type {any} */
        this.drawing = null;
        /** @type {(() => void)[]} */
        this.ends = [];
    }

    connectedCallback() {
        super.connectedCallback();
        const sized = new ResizeObserver(() => this.drawing?.resize());
        sized.observe(this);
        this.ends = [onPalette(() => this.#draw()), () => sized.disconnect()];
    }

    disconnectedCallback() {
        super.disconnectedCallback();
        this.ends.forEach((end) => end());
        this.drawing?.dispose();
        this.drawing = null;
    }

    /** Reads the numbers again. */
    refresh() { return this.#load(); }

    /** @param {Map<string, unknown>} changed */
    willUpdate(changed) {
        if (changed.has('chart') || changed.has('view')) void this.#load();
    }

    /** @param {Map<string, unknown>} changed */
    updated(changed) {
        if (changed.has('data')) void this.#draw();
    }

    render() {
        if (this.error) return html`<p class="error" role="alert">${this.error}</p>`;
        if (!this.data) return html`<p class="loading" aria-busy="true">${text('loading')}</p>`;
        if (this.data.categories.length === 0) return html`<p class="empty">${text('noRows')}</p>`;
        return html`
            <div class="chart" role="img" aria-label=${text('chartOf', this.label)} ${ref(this.place)}></div>
            <details class="chart-table"><summary>${text('chartTable')}</summary>
                <div class="grid-scroll" role="region" tabindex="0" aria-label=${text('tableOf', this.label)}>${this.#table(this.data)}</div></details>`;
    }

    async #load() {
        const asked = this.asked = {};
        this.drawing?.dispose();
        Object.assign(this, {data: null, error: '', drawing: null});
        const chart = this.chart;
        if (!chart) return;
        const unknown = unknownType(chart);
        if (unknown !== null) {
            this.error = text('chartType', this.label || chart.name, unknown);
            return;
        }
        try {
            const data = await readChart(chart, this.view);
            if (this.asked === asked) this.data = data;
        } catch (error) {
            if (this.asked === asked) this.error = /** @type {Error} */ (error).message;
        }
    }

    async #draw() {
        const asked = this.asked;
        const echarts = await library();
        const place = this.place.value;
        if (this.asked !== asked || !this.isConnected || !this.data || !place) return;
        this.drawing?.dispose();
        this.drawing = echarts.init(place, null, {renderer: 'svg'});
        this.drawing.setOption(optionOf(this.data, palette(), languageTag()));
        this.drawing.on('click', (/** @type {any} */ part) => this.#drill(part.data.of, part.data.at));
    }

    // What shows the rows stands on a floor above.
    /**
     * @param {number} of which series
     * @param {number} at which category
     */
    #drill(of, at) {
        const {chart, view, data} = this;
        const conditions = data?.series[of]?.conditions[at];
        if (!chart || !view || !data || !conditions) return;
        const parts = [data.categories[at], ...data.series.length > 1 ? [data.series[of].name] : []];
        const label = `${this.label || chart.name}: ${parts.join(', ')}`;
        this.dispatchEvent(new CustomEvent('drill', {bubbles: true, detail: {view: viewOfSegment(view, chart, conditions), label}}));
    }

    /** @param {import('./data.js').ChartData & {grouped: string}} data */
    #table(data) {
        return html`<table>
            <thead><tr><th scope="col">${data.grouped}</th>${data.series.map((series) => html`<th scope="col">${series.name}</th>`)}</tr></thead>
            <tbody>${data.categories.map((category, at) => html`<tr><th scope="row">${category}</th>${data.series.map((series, of) => html`<td class="number">${this.#value(series, of, at)}</td>`)}</tr>`)}</tbody>
        </table>`;
    }

    /**
     * @param {import('./data.js').Series} series
     * @param {number} of
     * @param {number} at
     */
    #value(series, of, at) {
        const shown = series.texts[at];
        if (!shown || !this.view || !series.conditions[at]) return shown || nothing;
        return html`<button class="quiet" title=${text('rowsBehind')} aria-label="${shown}: ${text('rowsBehind')}" @click=${() => this.#drill(of, at)}>${shown}</button>`;
    }
}

customElements.define('p-chart', Chart);
