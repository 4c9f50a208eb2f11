"use strict";

/** @namespace */
var CrmAlignment = CrmAlignment || {};

/**
 * Opens pages of the product as dialogs. A page gets a question and leaves an answer, both in the session storage of the browser tab: a
 * page has no Xrm of its own, and what a web resource gives back to who opened it is not documented.
 * https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/xrm-navigation/navigateto
 */
CrmAlignment.Dialogs = (() => {
    const DIALOG = 2;
    const CENTER = 1;
    const NARROW = 560;
    let asked = 0;

    /**
     * @param {string} page Name of the HTML web resource.
     * @param {string} title What stands above it.
     * @param {Record<string, any>} question What the page is given, with its texts.
     * @param {number} [width] Pixels, where the window has so many.
     * @returns {Promise<any>} The answer; null when the user closed the dialog without one.
     */
    async function ask(page, title, question, width = NARROW) {
        const key = `crma.dialog.${Date.now()}.${++asked}`;
        const language = Xrm.Utility.getGlobalContext().userSettings.languageId;
        sessionStorage.setItem(key, JSON.stringify({ title, language, ...question }));
        try {
            await Xrm.Navigation.navigateTo(
                { pageType: "webresource", webresourceName: page, data: key },
                { target: DIALOG, position: CENTER, width: { value: width, unit: "px" }, height: { value: 80, unit: "%" }, title });
            const answer = sessionStorage.getItem(`${key}.answer`);
            return answer === null ? null : JSON.parse(answer);
        } finally {
            sessionStorage.removeItem(key);
            sessionStorage.removeItem(`${key}.answer`);
        }
    }

    return { ask };
})();
