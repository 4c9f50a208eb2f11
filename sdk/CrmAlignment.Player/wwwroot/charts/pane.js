// @ts-check
/** <p-chart-pane>: a chart of the table beside the rows of a view, when people ask for it. */
import {html, nothing} from '../vendor/lit/lit.js';
import {PlainElement} from '../styles/element.js';
import {chartsOf} from '../definitions/charts.js';
import {text} from '../texts/texts.js';
import './chart.js';

class ChartPane extends PlainElement {
    static properties = {view: {attribute: false}, charts: {state: true}, open: {state: true}, chosen: {state: true}, error: {state: true}};

    constructor() {
        super();
        /** @type {import('../definitions/views.js').View|null} */
        this.view = null;
        /** @type {import('../definitions/charts.js').Chart[]} */
        this.charts = [];
        this.open = false;
        this.chosen = '';
        this.error = '';
    }

    connectedCallback() {
        super.connectedCallback();
        chartsOf(this.view?.table ?? '').then((charts) => { this.charts = charts; }, (error) => { this.error = error.message; });
    }

    render() {
        if (this.error) return html`<p class="error" role="alert">${this.error}</p>`;
        if (this.charts.length === 0) return nothing;
        const chart = this.charts.find((one) => one.id === this.chosen) ?? this.charts[0];
        return html`
            <div class="chart-pane">
                <button id="chart-pane" aria-expanded=${this.open} @click=${() => { this.open = !this.open; }}>${text(this.open ? 'hideChart' : 'showChart')}</button>
                ${this.open ? html`
                    <label><span class="unseen">${text('chart')}</span>
                        <select id="chart-picker" @change=${(/** @type {any} */ event) => { this.chosen = event.target.value; }}>
                            ${this.charts.map((one) => html`<option value=${one.id} ?selected=${one === chart}>${one.name}</option>`)}
                        </select></label>
                    <p-chart .chart=${chart} .view=${this.view} .label=${chart.name}></p-chart>` : nothing}
            </div>`;
    }
}

customElements.define('p-chart-pane', ChartPane);
