/// <reference path="./page.js" />
"use strict";

/** The field by which a report is narrowed to one lead category; where there are none it is not shown. */
const CategoryChoice = (() => {
    const field = () => /** @type {HTMLSelectElement} */ (document.getElementById("category"));

    /**
     * Offers the categories in their order, deactivated ones included, since their leads are there.
     * @param {() => Promise<void>} changed Called whenever another is chosen.
     * @param {string} [none] What leads without a category are called, if they may be chosen.
     */
    async function begin(changed, none = "") {
        const rows = await Page.rows("crma_leadcategory", "?$select=crma_name&$orderby=crma_sequence asc,crma_name asc");
        field().append(...rows.map((row) => Page.element("option", { value: row.crma_leadcategoryid }, row.crma_name ?? row.crma_leadcategoryid)));
        if (none) {
            field().append(Page.element("option", { value: "none" }, none));
        }

        (/** @type {HTMLElement} */ (field().parentElement)).hidden = rows.length === 0;
        field().addEventListener("change", () => { changed().catch(Page.fail); });
    }

    return {
        begin,
        /** Id of the category, "none" for leads without one, "" for all. */
        get value() { return field().value; },
        /** What is chosen is called; "" for all. */
        get name() { return field().value && (field().selectedOptions[0]?.textContent ?? ""); },
    };
})();
