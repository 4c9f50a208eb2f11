/// <reference path="./page.js" />
"use strict";

/** Links to rows. */
const RecordLink = (() => {
    /**
     * A row in a window of its own, so that what was found stays.
     * https://learn.microsoft.com/power-apps/developer/model-driven-apps/open-forms-views-dialogs-reports-url
     * @param {string} table
     * @param {string} id
     * @param {string} name Its name; the id is shown where it has none.
     */
    function to(table, id, name) {
        const address = new URL(Page.xrm.Utility.getGlobalContext().getCurrentAppUrl());
        address.searchParams.set("pagetype", "entityrecord");
        address.searchParams.set("etn", table);
        address.searchParams.set("id", id);
        return Page.element("a", { href: address.href, target: "_blank", rel: "noopener" }, name || id);
    }

    return { to };
})();
