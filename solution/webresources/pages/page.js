"use strict";

/**
 * What the reports have in common: the client API of the window around them, the user's language, texts, numbers and how failures are said.
 * Within a form or dashboard, a web resource has the client API as parent.Xrm:
 * https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/xrm-navigation/openwebresource
 */
const Page = (() => {
    const tags = /** @type {Record<string, string>} */ ({ 1033: "en", 1049: "ru", 1058: "uk", 2052: "zh-Hans" });
    const base = 1033;

    /** @type {any} */
    const xrm = (/** @type {any} */ (window.parent)).Xrm;
    let tag = "en";

    /** @type {Map<string, string>} */
    let texts = new Map();

    /**
     * Fills in the texts, then runs the report.
     * @param {() => Promise<void>} run
     */
    async function begin(run) {
        try {
            if (!xrm) {
                throw new Error("Open this page within the app: it needs the client API (parent.Xrm).");
            }

            const language = Number(xrm.Utility.getGlobalContext().userSettings.languageId);
            tag = tags[language] ?? tags[base];
            document.documentElement.lang = tag;
            texts = await read(tags[language] ? language : base);
            for (const place of document.querySelectorAll("[data-text]")) {
                place.textContent = text(/** @type {HTMLElement} */ (place).dataset.text ?? "");
            }

            document.title = document.querySelector("h1")?.textContent ?? "";
            await run();
        } catch (error) {
            fail(error);
        }
    }

    /**
     * Texts of a language, from their web resource: a page is not told those on which scripts of forms depend.
     * @param {number} language
     */
    async function read(language) {
        const name = `../strings/reports.${language}.resx`;
        const response = await fetch(name, { credentials: "same-origin" });
        if (!response.ok) {
            throw new Error(`${name}: ${response.status}`);
        }

        const xml = new DOMParser().parseFromString(await response.text(), "text/xml");
        return new Map([...xml.querySelectorAll("root > data")].map((data) => [data.getAttribute("name") ?? "", data.querySelector("value")?.textContent ?? ""]));
    }

    /**
     * @param {string} key
     * @param {...(string|number)} values What stands in the places {0}, {1} and so on.
     */
    function text(key, ...values) {
        return (texts.get(key) ?? key).replace(/\{(\d+)\}/g, (place, index) => String(values[Number(index)] ?? place));
    }

    /**
     * The labels of columns, in the user's language.
     * @param {string} table
     * @param {string[]} columns
     * @returns {Promise<Record<string, string>>}
     */
    async function labels(table, columns) {
        const metadata = await xrm.Utility.getEntityMetadata(table, columns);
        return Object.fromEntries(columns.map((column) => [column, metadata.Attributes.get(column)?.DisplayName || column]));
    }

    /**
     * Rows by a query of the Web API.
     * @param {string} table
     * @param {string} options
     * @returns {Promise<any[]>}
     */
    async function rows(table, options) {
        return (await xrm.WebApi.retrieveMultipleRecords(table, options)).entities;
    }

    /** Says what went wrong, in place. @param {any} error */
    function fail(error) {
        const place = document.getElementById("failure");
        if (place) {
            place.textContent = error?.message ?? String(error);
            place.hidden = false;
        }
    }

    /** Takes away what went wrong before: something else has been done since. */
    function forget() {
        const place = document.getElementById("failure");
        if (place) {
            place.hidden = true;
        }
    }

    /** @param {string} words Said to those who cannot see that the page has changed. */
    function say(words) {
        forget();
        const place = document.getElementById("status");
        if (place) {
            place.textContent = words;
        }
    }

    /**
     * @param {string} name
     * @param {Record<string, any>} properties
     * @param {...(Node|string)} children Texts, never markup.
     * @returns {any}
     */
    function element(name, properties, ...children) {
        const made = Object.assign(document.createElement(name), properties);
        made.append(...children);
        return made;
    }

    return { begin, text, labels, rows, fail, forget, say, element, get tag() { return tag; }, get xrm() { return xrm; } };
})();
