// @ts-check
/** What every screen begins with is asked for here, before the other modules run. */
import {loadSession} from '../web/session.js';
import {loadApps} from '../definitions/apps.js';
import {tables} from '../definitions/tables.js';

/** The session, the apps that its user may open, and the tables; main.js shows what refuses them. */
export const early = begin();

early.catch(() => {});

async function begin() {
    const [session, apps, all] = await Promise.all([loadSession(), loadApps(), tables()]);
    return {session, apps, tables: all};
}
