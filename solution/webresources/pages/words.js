/// <reference path="./page.js" />
"use strict";

/** What words of a page mean, by the terms in force: what both departments have signed, in the user's language. */
const Words = (() => {
    // Columns with the word and its meaning, by the page's language; for any other, what the company wrote for all.
    const own = /** @type {Record<string, string>} */ ({ en: "english", ru: "russian", uk: "ukrainian", "zh-Hans": "chinese" });

    // Global choice crma_criteriasetphase.
    const inForce = 471200001;

    const formatted = "@OData.Community.Display.V1.FormattedValue";

    /** @typedef {{ name: string, meaning: string, responsible: string }} Word */

    /**
     * The words of a choice's values. Who may not read terms, or meets a server that has none yet, reads a page without them: it explains, and
     * holds nothing up.
     * @param {"crma_leadstage"|"crma_targetmeasure"} column What the terms explain.
     * @returns {Promise<Map<number, Word>>}
     */
    async function of(column) {
        const language = own[Page.tag];
        const columns = [column, "crma_name", "crma_meaning", "crma_responsible", ...(language ? [`crma_${language}name`, `crma_${language}meaning`] : [])];
        try {
            const rows = await Page.rows("crma_term", `?$select=${columns.join(",")}&$filter=crma_phase eq ${inForce} and statecode eq 0 and ${column} ne null`);
            return new Map(rows.map((row) => [row[column], word(row, language)]));
        } catch (error) {
            console.warn("CrmAlignment: terms of the glossary could not be read.", error);
            return new Map();
        }
    }

    /**
     * @param {any} row
     * @param {string|undefined} language
     * @returns {Word}
     */
    function word(row, language) {
        return {
            name: (language && row[`crma_${language}name`]) || row.crma_name,
            meaning: (language && row[`crma_${language}meaning`]) || row.crma_meaning,
            responsible: row[`crma_responsible${formatted}`] ?? "",
        };
    }

    /** @param {Word} one @returns {string} Meaning and who is responsible, in a line. */
    const line = (one) => [one.meaning, one.responsible && Page.text("wordResponsible", one.responsible)].filter(Boolean).join(" ");

    /**
     * What stands beside a word on the page.
     * @param {Map<number, Word>} words
     * @param {number|null} value Of the choice; null where there is none.
     * @returns {string} Nothing where no term in force explains it.
     */
    function lineOf(words, value) {
        const one = value === null ? undefined : words.get(value);
        return one ? line(one) : "";
    }

    /**
     * A list of words, which paper, fingers and screen readers find as well.
     * @param {Word[]} words
     * @returns {HTMLElement|string} Nothing where there is no word.
     */
    function list(words) {
        return words.length === 0 ? "" : Page.element(
            "section", { className: "words" }, Page.element("h2", {}, Page.text("wordsMean")),
            Page.element("dl", {}, ...words.flatMap((one) => [Page.element("dt", {}, one.name), Page.element("dd", {}, line(one))])));
    }

    /**
     * Fills the foot of the page, a place with the id words.
     * @param {Map<number, Word>} words
     * @param {(number|null)[]} [values] Of the choice, in the order of the page; each is told once. All that are explained, in the order of the choice, unless given.
     */
    function foot(words, values = [...words.keys()].sort((one, other) => one - other)) {
        document.getElementById("words")?.replaceChildren(list([...new Set(values)].flatMap((value) => (value === null ? [] : words.get(value) ?? []))));
    }

    return { of, lineOf, foot };
})();
