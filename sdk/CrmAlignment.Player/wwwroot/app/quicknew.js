// @ts-check
/** The button in the header that makes a row by a short form, whatever is open. */
import {html} from '../vendor/lit/lit.js';
import {quickForms} from '../definitions/forms.js';
import {tables} from '../definitions/tables.js';
import {create, offersCreation} from '../dialogs/creation.js';
import {alert} from '../dialogs/dialog.js';
import {text} from '../texts/texts.js';
import '../dialogs/menu.js';

/**
 * @param {import('../definitions/apps.js').App} app
 * @param {(message: string) => void} tell says what was made
 */
export const quickNew = (app, tell) =>
    html`<p-menu .name=${'quick-new'} .icon=${'add'} .label=${text('quickNew')} .ask=${() => offered(app, tell)}></p-menu>`;

/**
 * @param {import('../definitions/apps.js').App} app
 * @param {(message: string) => void} tell
 * @returns {Promise<import('../dialogs/menu.js').Item[]>}
 */
async function offered(app, tell) {
    const [forms, all] = await Promise.all([quickForms(), tables()]);
    const names = [...forms.keys()].filter((name) => app.tables.has(name) && all.has(name));
    const offers = await Promise.all(names.map((name) => offersCreation(name)));
    const open = names.filter((_, index) => offers[index]);
    if (open.length === 0) void alert(text('quickNew'), text('nothingToCreate'));
    return open.map((name) => ({
        id: `quick-new-${name}`, label: all.get(name)?.label ?? name,
        run: async () => {
            const made = await create(name);
            if (made) tell(text('created', made.name));
        },
    }));
}
