// @ts-check
/** A pane at the side of the page: a modal dialog in which a form is filled in, and which is not left with what was typed unasked. */
import {html} from '../vendor/lit/lit.js';
import {confirm, show} from './dialog.js';
import {text} from '../texts/texts.js';

/**
 * Shows a pane until it is closed.
 * @template T
 * @param {string} title
 * @param {(close: (answer: T|null) => void) => unknown} draw
 * @param {() => boolean} dirty whether something would be lost
 * @returns {Promise<T|null>} null when it was closed without an answer
 */
export function pane(title, draw, dirty) {
    return show(title, (close) => {
        const leave = async () => { if (!dirty() || await confirm(text('unsaved'), text('leave'))) close(null); };
        return html`${draw(close)}
            <div class="buttons"><button type="submit" form="pane-form" class="primary">${text('saveAndClose')}</button>
                <button type="button" @click=${leave}>${text('cancel')}</button></div>`;
    }, 'pane', '', async () => !dirty() || confirm(text('unsaved'), text('leave')));
}
