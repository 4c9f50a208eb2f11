/// <reference path="./page.js" />
"use strict";

/** Numbers as the user's language writes them. */
const Numbers = (() => {
    const kinds = /** @type {Record<string, Intl.NumberFormatOptions>} */ ({
        amount: { maximumFractionDigits: 2 },
        count: { maximumFractionDigits: 0 },
        share: { style: "percent", maximumFractionDigits: 1 },
        days: { maximumFractionDigits: 1 },
        tenths: { maximumFractionDigits: 1 },
    });

    /**
     * @param {number|null} value
     * @param {string} kind
     * @param {Intl.NumberFormatOptions} [also]
     * @returns {string} A dash where there is none.
     */
    function write(value, kind, also = {}) {
        return value === null ? "–" : new Intl.NumberFormat(Page.tag, { ...kinds[kind], ...also }).format(value);
    }

    /**
     * A difference, with its sign; of shares in percentage points.
     * @param {number|null} value
     * @param {string} kind
     */
    function difference(value, kind) {
        return kind === "share" && value !== null
            ? Page.text("points", new Intl.NumberFormat(Page.tag, { maximumFractionDigits: 1, signDisplay: "exceptZero" }).format(value * 100))
            : write(value, kind, { signDisplay: "exceptZero" });
    }

    /** Short, for axes. @param {number} value @param {string} kind */
    function short(value, kind) {
        return write(value, kind, { notation: "compact" });
    }

    return { write, difference, short };
})();
