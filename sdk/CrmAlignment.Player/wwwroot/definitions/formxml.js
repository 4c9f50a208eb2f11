// @ts-check
/** Reads FormXml: tabs, columns, sections, rows, cells and controls, and the scripts of a form. */
import {formLabel, parseXml, plainId} from './labels.js';

/**
 * @typedef {object} Control
 * @property {string} id
 * @property {string} classId
 * @property {string|null} column
 * @property {boolean} disabled
 * @property {Map<string, string>} parameters
 *
 * @typedef {object} Cell
 * @property {string} id
 * @property {string} label
 * @property {boolean} showLabel
 * @property {boolean} visible
 * @property {number} colspan
 * @property {number|null} rowspan rows of text that it is high; null where the form does not say it
 * @property {Control|null} control
 *
 * @typedef {object} Section
 * @property {string} id
 * @property {string} name
 * @property {string} label
 * @property {boolean} showLabel
 * @property {boolean} visible
 * @property {number} columns
 * @property {Cell[]} cells
 *
 * @typedef {object} Tab
 * @property {string} id
 * @property {string} name
 * @property {string} label
 * @property {boolean} visible
 * @property {{width: string, sections: Section[]}[]} columns
 *
 * @typedef {object} Handler
 * @property {string} event onload, onsave, onchange, tabstatechange
 * @property {string|null} attribute
 * @property {string} name function
 * @property {string} library web resource
 * @property {boolean} passContext
 * @property {string} parameters as written: values between commas
 *
 * @typedef {object} Layout
 * @property {Cell[]} header
 * @property {Tab[]} tabs
 * @property {string[]} libraries names of web resources, in their order
 * @property {Handler[]} handlers
 */

/**
 * @param {string} xml
 * @returns {Layout}
 */
export function readForm(xml) {
    const form = parseXml(xml).documentElement;
    return {
        header: [...form.querySelectorAll(':scope > header cell')].map(cellOf).filter((cell) => cell.control),
        tabs: [...form.querySelectorAll(':scope > tabs > tab')].map(tabOf),
        libraries: [...form.querySelectorAll(':scope > formLibraries > Library')].map((one) => one.getAttribute('name') ?? ''),
        handlers: [...form.querySelectorAll(':scope > events > event')].flatMap(handlersOf),
    };
}

/** @param {Element} tab */
const tabOf = (tab) => ({
    ...named(tab),
    columns: [...tab.querySelectorAll(':scope > columns > column')].map((column) => ({
        width: column.getAttribute('width') ?? '100%',
        sections: [...column.querySelectorAll(':scope > sections > section')].map(sectionOf),
    })),
});

/** @param {Element} section */
const sectionOf = (section) => ({
    ...named(section),
    showLabel: section.getAttribute('showlabel') !== 'false',
    columns: /^[1]+$/.test(section.getAttribute('columns') ?? '') ? (section.getAttribute('columns') ?? '1').length : Number(section.getAttribute('columns') ?? 1) || 1,
    cells: [...section.querySelectorAll(':scope > rows > row > cell')].map(cellOf),
});

/** @param {Element} element */
const named = (element) => ({
    id: plainId(element.getAttribute('id') ?? ''),
    name: element.getAttribute('name') ?? '',
    label: formLabel(element),
    visible: element.getAttribute('visible') !== 'false',
});

/** @param {Element} cell */
const cellOf = (cell) => ({
    id: plainId(cell.getAttribute('id') ?? ''),
    label: formLabel(cell),
    showLabel: cell.getAttribute('showlabel') !== 'false',
    visible: cell.getAttribute('visible') !== 'false',
    colspan: Number(cell.getAttribute('colspan') ?? 1),
    rowspan: cell.hasAttribute('rowspan') ? Number(cell.getAttribute('rowspan')) : null,
    control: controlOf(cell.querySelector(':scope > control')),
});

/** @param {Element|null} control */
const controlOf = (control) => control && ({
    id: control.getAttribute('id') ?? '',
    classId: plainId(control.getAttribute('classid') ?? ''),
    column: control.getAttribute('datafieldname'),
    disabled: control.getAttribute('disabled') === 'true',
    parameters: new Map([...control.querySelectorAll(':scope > parameters > *')].map((one) => [one.tagName, one.textContent ?? ''])),
});

/** @param {Element} event */
const handlersOf = (event) => [...event.querySelectorAll(':scope > Handlers > Handler, :scope > InternalHandlers > Handler')]
    .filter((handler) => handler.getAttribute('enabled') !== 'false')
    .map((handler) => ({
        event: (event.getAttribute('name') ?? '').toLowerCase(),
        attribute: event.getAttribute('attribute') || null,
        name: handler.getAttribute('functionName') ?? '',
        library: handler.getAttribute('libraryName') ?? '',
        passContext: handler.getAttribute('passExecutionContext') === 'true',
        parameters: handler.getAttribute('parameters') ?? '',
    }));
