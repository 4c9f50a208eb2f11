/// <reference path="./page.js" />
"use strict";

/** Tables as comma-separated values, as spreadsheets open them. */
const Csv = (() => {
    const mark = "\uFEFF";

    // What a spreadsheet would run as a formula: https://owasp.org/www-community/attacks/CSV_Injection
    const formula = /^[\s]*[=+\-@\t\r]/;

    /**
     * A cell: numbers as they are, with a point; texts in quotes, and never as a formula.
     * @param {string|number|null} value
     */
    function cell(value) {
        if (typeof value === "number") {
            return String(value);
        }

        const plain = value ?? "";
        return `"${(formula.test(plain) ? "'" : "") + plain.replaceAll("\"", "\"\"")}"`;
    }

    /**
     * @param {(string|number|null)[][]} rows The headings first.
     * @returns {string} RFC 4180, with the mark by which spreadsheets know UTF-8.
     */
    function of(rows) {
        return mark + rows.map((row) => row.map(cell).join(",") + "\r\n").join("");
    }

    /**
     * Lets the user save a table.
     * @param {string} name Of the file, without ending.
     * @param {(string|number|null)[][]} rows
     */
    function save(name, rows) {
        const address = URL.createObjectURL(new Blob([of(rows)], { type: "text/csv;charset=utf-8" }));
        const link = Page.element("a", { href: address, download: `${name}.csv` });
        document.body.append(link);
        link.click();
        link.remove();
        // The browser has begun to save by then.
        setTimeout(() => URL.revokeObjectURL(address), 0);
    }

    return { of, save };
})();
