// @ts-check
/** Dialogs: what they ask is drawn into a modal dialog of the browser, which keeps focus and closes by Escape. */
import {html, render, nothing} from '../vendor/lit/lit.js';
import {text} from '../texts/texts.js';

/** Dialogs lie upon each other: each heading has an id of its own. */
let shown = 0;

/**
 * Shows a dialog until it is closed.
 * @template T
 * @param {string} title
 * @param {(close: (answer: T|null) => void, redraw: () => void) => unknown} draw
 * @param {string} [kind] class of the dialog
 * @param {string} [style] of the dialog
 * @param {() => Promise<boolean>} [mayCancel] whether Escape may close it
 * @returns {Promise<T|null>} null when it was closed without an answer
 */
export function show(title, draw, kind = '', style = '', mayCancel) {
    return new Promise((resolve) => {
        const dialog = document.createElement('dialog');
        dialog.className = kind;
        dialog.style.cssText = style;
        const heading = `dialog-title-${++shown}`;
        if (title) dialog.setAttribute('aria-labelledby', heading);
        else dialog.setAttribute('aria-label', text('notice'));
        /** @type {T|null} */
        let answer = null;
        const close = (/** @type {T|null} */ value) => { answer = value; dialog.close(); };
        const redraw = () => render(html`${title ? html`<h2 id=${heading}>${title}</h2>` : nothing}${draw(close, redraw)}`, dialog);
        if (mayCancel) {
            dialog.addEventListener('cancel', async (event) => {
                event.preventDefault();
                if (await mayCancel()) close(null);
            });
        }
        dialog.addEventListener('close', () => { dialog.remove(); resolve(answer); });
        document.body.append(dialog);
        redraw();
        dialog.showModal();
    });
}

/**
 * Asks a question.
 * @param {string} title
 * @param {string} message
 * @param {{confirm?: string, cancel?: string}} [labels]
 * @returns {Promise<boolean>}
 */
export const confirm = async (title, message, {confirm: yes, cancel} = {}) => await show(title, (close) => html`
    <p class="message">${message}</p>
    <div class="buttons">
        <button class="primary" @click=${() => close(true)}>${yes ?? text('ok')}</button>
        <button @click=${() => close(false)}>${cancel ?? text('cancel')}</button>
    </div>`) === true;

/**
 * Tells something.
 * @param {string} title
 * @param {string} message
 * @param {string} [details]
 * @param {string} [label] of the button
 */
export const alert = (title, message, details, label) => show(title, (close) => html`
    <p class="message">${message}</p>
    ${details ? html`<pre>${details}</pre>` : nothing}
    <div class="buttons"><button class="primary" @click=${() => close(null)}>${label ?? text('ok')}</button></div>`);

/**
 * Shows what the server refused, in its own words.
 * @param {unknown} error
 */
export const showError = (error) => alert(
    text('failed'), error instanceof Error ? error.message : String(error), /** @type {any} */ (error)?.code && /** @type {any} */ (error).code !== '0x0' ? /** @type {any} */ (error).code : undefined);

/**
 * Does something, and shows what goes wrong.
 * @template T
 * @param {() => Promise<T>} work
 * @returns {Promise<T|undefined>}
 */
export async function attempt(work) {
    try {
        return await work();
    } catch (error) {
        await showError(error);
        return undefined;
    }
}
