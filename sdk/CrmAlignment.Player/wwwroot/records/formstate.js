// @ts-check
/** The state of a form that is open: attributes, controls, tabs, notifications. Screens draw it, the client API gives it to scripts. */
import {Attribute} from './attribute.js';
import {isParties, partiesOf, partyPayload} from '../values/parties.js';
import {payloadOf, valueIn} from '../values/payload.js';

/** @typedef {import('../definitions/formxml.js').Cell} Cell */

/**
 * @typedef {object} ControlState
 * @property {string} id
 * @property {Cell} cell
 * @property {string|null} column
 * @property {string} label
 * @property {boolean} visible
 * @property {boolean} disabled
 * @property {Map<string, string>} notifications by their ids; they keep the form from being saved
 * @property {Map<string, string>} hints recommendations by their ids, which keep nobody from anything
 * @property {boolean} inHeader
 *
 * @typedef {object} PaneState a tab or a section
 * @property {string} name
 * @property {string} label
 * @property {boolean} visible
 * @property {string[]} controls ids
 * @property {PaneState[]} sections
 */

export class FormState {
    /**
     * @param {{table: import('../definitions/tables.js').Table, columns: import('../definitions/columns.js').Columns,
     *     form: import('../definitions/forms.js').Form, id: string|null, row: Record<string, any>, prefix?: string}} source
     */
    constructor({table, columns, form, id, row, prefix = ''}) {
        this.table = table;
        this.columns = columns;
        this.form = form;
        this.id = id;
        this.row = row;
        /** Begins the ids of its elements: several forms are in the page at once. */
        this.prefix = prefix;
        /** @type {Map<string, ControlState>} */
        this.controls = new Map();
        /** @type {Map<string, {text: string, level: string}>} */
        this.notifications = new Map();
        /** @type {((context: any) => void)[]} */
        this.onSave = [];
        /** @type {((context: any) => void)[]} */
        this.onLoad = [];
        /** Draws the form anew. */
        this.redraw = () => {};
        /** Holds the rules of commands anew. */
        this.refreshCommands = () => {};
        /** Fulfilled when what was changed is drawn. @type {() => Promise<unknown>} */
        this.drawn = async () => undefined;
        /** What scripts are given of it. @type {any} */
        this.formContext = null;
        this.busy = false;
        /** Whether people have changed something, and not scripts and defaults alone. */
        this.touched = false;
        /** Which parts above the tabs are shown. */
        this.headerParts = {body: true, commands: true, tabs: true};
        this.tabs = form.layout.tabs.map((tab) => this.#tab(tab));
        this.header = form.layout.header.map((cell) => this.#control(cell, true));
        this.tab = this.tabs.find((tab) => tab.visible)?.name ?? '';
        this.attributes = this.#attributes();
    }

    get isNew() { return this.id === null; }

    /** A closed row cannot be changed, but for being opened again. */
    get readOnly() { return !this.isNew && this.row.statecode !== undefined && this.row.statecode !== null && this.row.statecode !== 0; }

    get dirty() { return [...this.attributes.values()].some((attribute) => attribute.dirty && attribute.submitMode !== 'never'); }

    /** The title of the row. */
    get title() {
        const {title} = this.table;
        return (title && (this.attributes.get(title)?.initial ?? this.row[title])) || '';
    }

    /**
     * What a save sends.
     * @param {(table: string) => string} setOf
     * @returns {Record<string, any>}
     */
    changes(setOf) {
        const sent = [...this.attributes.values()].filter((attribute) => attribute.sent && !(this.isNew && attribute.empty));
        const values = Object.fromEntries(sent.filter((attribute) => !isParties(attribute.column))
            .map((attribute) => payloadOf(attribute.column, attribute.empty ? null : attribute.value, setOf)));
        if (sent.some((attribute) => isParties(attribute.column))) values[partiesOf(this.table.name)] = partyPayload(this.row, this.#partyLists(), setOf);
        return values;
    }

    /**
     * Takes a row that was read anew.
     * @param {string} id
     * @param {Record<string, any>} row
     */
    accept(id, row) {
        const old = this.attributes;
        this.id = id;
        this.row = row;
        for (const [name, attribute] of old) {
            attribute.initial = valueIn(row, attribute.column);
            attribute.value = attribute.initial;
            attribute.canWrite = attribute.column.canUpdate;
            attribute.fault = null;
        }
        this.redraw();
        this.refreshCommands();
    }

    /**
     * Whether people can change a control.
     * @param {ControlState} control
     */
    writable(control) {
        const attribute = control.column ? this.attributes.get(control.column) : undefined;
        return !control.disabled && !this.readOnly && attribute !== undefined && attribute.canWrite;
    }

    #partyLists() {
        return new Map([...this.attributes.values()].filter(({column}) => isParties(column)).map(({name, value}) => [name, value]));
    }

    #attributes() {
        const names = new Set([...this.controls.values()].flatMap((control) => control.column ?? []));
        const columns = [...names].flatMap((name) => this.columns.byName.get(name) ?? []);
        return new Map(columns.map((column) => [column.name, this.#attribute(column)]));
    }

    /** @param {import('../definitions/columns.js').Column} column */
    #attribute(column) {
        const attribute = new Attribute(column, this.isNew ? null : valueIn(this.row, column), this.isNew);
        if (this.isNew) attribute.value = this.row[column.name] ?? column.defaultValue;
        return attribute;
    }

    /** @param {import('../definitions/formxml.js').Tab} tab */
    #tab(tab) {
        const sections = tab.columns.flatMap((column) => column.sections).map((section) => ({
            name: section.name, label: section.label, visible: section.visible, sections: [], source: section,
            controls: section.cells.filter((cell) => cell.control).map((cell) => this.#control(cell, false).id),
        }));
        return {name: tab.name || tab.id, label: tab.label, visible: tab.visible, controls: [], sections, source: tab};
    }

    /**
     * @param {Cell} cell
     * @param {boolean} inHeader
     * @returns {ControlState}
     */
    #control(cell, inHeader) {
        const {id, column, disabled} = /** @type {import('../definitions/formxml.js').Control} */ (cell.control);
        const label = cell.label || (column && this.columns.byName.get(column)?.label) || id;
        let unique = id;
        for (let number = 1; this.controls.has(unique); number++) unique = id + number;
        const control = {id: unique, cell, column, label, visible: cell.visible, disabled, notifications: new Map(), hints: new Map(), inHeader};
        this.controls.set(unique, control);
        return control;
    }
}
