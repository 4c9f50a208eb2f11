// @ts-check
/** <p-list>: the rows of a table: views, search, commands, grid. */
import {html} from '../vendor/lit/lit.js';
import {PlainElement} from '../styles/element.js';
import {headingsOf, table} from '../definitions/tables.js';
import {offeredViews} from '../definitions/views.js';
import {deleteView, mayView, personalViews, saveView, withColumns} from '../records/personalviews.js';
import {withConditions} from '../records/viewfilter.js';
import {attempt, confirm} from '../dialogs/dialog.js';
import {askName, chooseColumns} from '../dialogs/columndialog.js';
import {chooseConditions} from '../dialogs/filterdialog.js';
import {commandBar} from '../commands/bar.js';
import {RibbonCommands} from '../commands/ribbon.js';
import {rowCommands} from '../commands/rowcommands.js';
import {gridControl} from '../clientapi/gridcontrol.js';
import {go, here} from '../routing/address.js';
import {text} from '../texts/texts.js';
import {offerRows} from './segment.js';
import '../charts/pane.js';
import '../grids/grid.js';

class List extends PlainElement {
    static properties = {place: {attribute: false}, app: {attribute: false}, ready: {state: true}, error: {state: true}, search: {state: true}, changed: {state: true}};

    constructor() {
        super();
        /** @type {import('../routing/address.js').Place} */
        this.place = {};
        /** @type {import('../definitions/apps.js').App|null} */
        this.app = null;
        /** @type {{table: import('../definitions/tables.js').Table, views: import('../definitions/views.js').View[], saves: boolean}|null} */
        this.ready = null;
        this.error = '';
        this.search = '';
        /** The view with the columns that the user chose, until it is left. @type {import('../definitions/views.js').View|null} */
        this.columned = null;
        /** What the user filters the view by, until it is left. @type {import('../records/viewfilter.js').Condition[]} */
        this.conditions = [];
        /** The view with both. @type {import('../definitions/views.js').View|null} */
        this.changed = null;
        /** @type {RibbonCommands|null} */
        this.ribbon = null;
    }

    connectedCallback() {
        super.connectedCallback();
        offerRows(this);
        this.addEventListener('selected', () => { this.requestUpdate(); void this.ribbon?.refresh(); });
        this.#load().catch((error) => { this.error = error.message; });
    }

    render() {
        if (this.error) return html`<p class="error" role="alert">${this.error}</p>`;
        if (!this.ready) return html`<p class="loading" aria-busy="true">${text('loading')}</p>`;
        const {views, table: of} = this.ready;
        const view = this.#view;
        const [own, system] = [views.filter((one) => one.isPersonal), views.filter((one) => !one.isPersonal)];
        const option = (/** @type {import('../definitions/views.js').View} */ one) => html`<option value=${one.id} ?selected=${one.id === view.id}>${one.name}</option>`;
        return html`
            ${commandBar(this.#commands(), {busy: this.ribbon?.busy})}
            <div class="card list">
                <div class="list-head">
                    <h1 class="quiet-heading">${of.plural}</h1>
                    <label class="view-picker"><span class="unseen">${text('view')}</span>
                        <select id="view-picker" @change=${(/** @type {any} */ event) => this.#choose(event.target.value)}>
                            ${own.length === 0 ? system.map(option) : html`<optgroup label=${text('myViews')}>${own.map(option)}</optgroup>
                                <optgroup label=${text('systemViews')}>${system.map(option)}</optgroup>`}
                        </select></label>
                    <form role="search" @submit=${this.#find}><label><span class="unseen">${text('search')}</span>
                        <input type="search" name="search" placeholder=${text('search')} .value=${this.search}></label></form>
                </div>
                <p-chart-pane .view=${view}></p-chart-pane>
                <p-grid .view=${view} .search=${this.search} .label=${view.name}></p-grid>
            </div>`;
    }

    get #view() { return this.changed ?? this.#chosen; }

    /** The view as it was chosen. */
    get #chosen() {
        const views = /** @type {import('../definitions/views.js').View[]} */ (this.ready?.views);
        return views.find((one) => one.id === this.place.viewid) ?? views[0];
    }

    get #grid() { return /** @type {import('../grids/grid.js').Grid|null} */ (this.querySelector('p-grid')); }

    async #load() {
        const name = this.place.etn ?? '';
        // The grid needs them when the views are there, and says what refuses them.
        headingsOf(name).catch(() => {});
        const [of, views, own, saves] = await Promise.all([
            table(name), offeredViews(name, this.app?.components ?? new Set()), personalViews(name), mayView('Create'),
        ]);
        this.ready = {table: of, views: [...views, ...own], saves};
        document.title = of.plural;
        const list = gridControl('list', () => this.#grid);
        this.ribbon = new RibbonCommands('HomepageGrid', name, () => this.#grid && {
            primary: list, selected: list, table: of, parent: null, row: null, rows: this.#grid.selectedReferences, all: this.#grid.references, formState: null,
        }, () => this.requestUpdate());
    }

    #commands() {
        const ids = this.#grid?.selection ?? [];
        const {appid, area} = here();
        const of = /** @type {import('../definitions/tables.js').Table} */ (this.ready?.table);
        const refresh = () => this.#grid?.refresh();
        return [
            {id: 'new', label: text('create'), icon: /** @type {const} */ ('add'), run: () => go({appid, area, pagetype: 'entityrecord', etn: of.name})},
            {id: 'refresh', label: text('refresh'), icon: /** @type {const} */ ('refresh'), run: refresh},
            ...this.ribbon?.commands ?? [],
            ...rowCommands({table: of, ids, name: text('rowsOf', ids.length), state: null, done: refresh}),
            ...this.#viewCommands(),
        ];
    }

    /** @returns {import('../commands/bar.js').Command[]} */
    #viewCommands() {
        const view = this.#view;
        const columns = async () => {
            const names = await chooseColumns(view, this.#grid?.headings ?? new Map());
            if (names) this.#change(withColumns(this.columned ?? this.#chosen, names), this.conditions);
        };
        const filter = async () => {
            const conditions = await chooseConditions(view, this.conditions);
            if (conditions) this.#change(this.columned, conditions);
        };
        const save = () => attempt(async () => {
            const name = await askName(text('saveView'), text('viewName'), view.name);
            if (name) this.#choose(await saveView(view, name));
        });
        const remove = () => attempt(async () => {
            if (!await confirm(text('deleteView'), text('confirmDelete', view.name), {confirm: text('remove')})) return;
            await deleteView(view.id);
            await go({...here(), viewid: undefined}, {replace: true});
        });
        return [
            {id: 'filter', label: this.conditions.length > 0 ? text('filtered', this.conditions.length) : text('filter'), icon: 'filter', run: filter},
            {id: 'columns', label: text('columns'), icon: 'columns', run: columns},
            ...this.ready?.saves ? [{id: 'save-view', label: text('saveView'), icon: /** @type {const} */ ('save'), run: save}] : [],
            ...view.isPersonal ? [{id: 'delete-view', label: text('deleteView'), icon: /** @type {const} */ ('remove'), run: remove}] : [],
        ];
    }

    /**
     * @param {import('../definitions/views.js').View|null} columned
     * @param {import('../records/viewfilter.js').Condition[]} conditions
     */
    #change(columned, conditions) {
        Object.assign(this, {columned, conditions, changed: conditions.length > 0 ? withConditions(columned ?? this.#chosen, conditions) : columned});
    }

    /** @param {string} viewid */
    #choose(viewid) {
        void go({...here(), viewid}, {replace: true});
    }

    /** @param {SubmitEvent} event */
    #find(event) {
        event.preventDefault();
        this.search = String(new FormData(/** @type {HTMLFormElement} */ (event.target)).get('search') ?? '');
    }
}

customElements.define('p-list', List);
