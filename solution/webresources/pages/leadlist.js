/// <reference path="./leakqueries.js" />
/// <reference path="./leaktables.js" />
/// <reference path="./figure.js" />
/// <reference path="./recordlink.js" />
"use strict";

/**
 * The leads behind a number, each a link. A list of the app cannot be opened for them: it takes a view, and no filter.
 * https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/xrm-navigation/navigateto
 */
const LeadList = (() => {
    const place = () => /** @type {HTMLElement} */ (document.getElementById("leads"));
    const formatted = (/** @type {any} */ row, /** @type {string} */ name) => row[`${name}@OData.Community.Display.V1.FormattedValue`] ?? "";

    /** The question whose answer counts. @type {object} */
    let asked = {};

    /** Takes the list away. */
    function clear() {
        asked = {};
        place().replaceChildren();
    }

    /**
     * Reads and shows the leads, and leads the keyboard there; closed, it leads back.
     * @param {string} title
     * @param {{arrivedFrom: string, arrivedBefore: string, segment: string, category?: string}} cohort
     * @param {{index: number, fate: string, count: number}} what Place of the layer, what became of its leads, and how many the diagnosis has counted.
     */
    async function show(title, cohort, { index, fate, count }) {
        const question = asked = {};
        const opener = /** @type {HTMLElement|null} */ (document.activeElement);
        const [rows, labels] = await Promise.all([
            Page.rows("lead", LeakQueries.leads(cohort, index, fate)), Page.labels("lead", ["crma_stage", "ownerid", "createdon"]),
        ]);
        const ends = index === LeakQueries.qualified && rows.length > 0 ? await endsOf(rows) : null;
        if (asked === question) {
            Page.forget();
            draw(title, about(rows.length, count), table(rows, labels, ends), opener);
        }
    }

    /** How the last opportunity of each lead ended, as the diagnosis names it. @param {any[]} rows */
    async function endsOf(rows) {
        const deals = await Page.rows("opportunity", LeakQueries.ends(rows.map((row) => row.leadid)));
        return new Map(deals.map((deal) => [deal._originatingleadid_value, formatted(deal, "statuscode")]));
    }

    /**
     * @param {any[]} rows
     * @param {Record<string, string>} labels
     * @param {Map<string, string>|null} ends
     */
    const table = (rows, labels, ends) => [
        [Page.text("lead"), labels.crma_stage, Page.text("reason"), labels.ownerid, labels.createdon],
        ...rows.map((row) => [
            RecordLink.to("lead", row.leadid, row.fullname || row.subject), formatted(row, "crma_stage"), (ends ? ends.get(row.leadid) : formatted(row, "_crma_rejectionreasonid_value")) ?? "",
            formatted(row, "_ownerid_value"), formatted(row, "createdon"),
        ]),
    ];

    // Leads move on while one looks at them.
    /** @param {number} read @param {number} counted */
    function about(read, counted) {
        return read >= LeakQueries.bound && counted > read ? Page.text("firstOf", read, Numbers.write(counted, "count"))
            : read !== counted ? Page.text("leadsMoved", read, Numbers.write(counted, "count")) : "";
    }

    /**
     * @param {string} title
     * @param {string} said
     * @param {(Node|string)[][]} rows
     * @param {HTMLElement|null} opener
     */
    function draw(title, said, rows, opener) {
        const heading = Page.element("h2", { tabIndex: -1 }, title);
        const close = Page.element("button", { type: "button" }, Page.text("closeLeads"));
        close.addEventListener("click", () => {
            clear();
            opener?.focus();
        });
        place().replaceChildren(heading, ...(said ? [Page.element("p", { className: "hint" }, said)] : []), Figure.region(title, rows, [1, 2, 3, 4]), close);
        heading.focus();
    }

    return { clear, show };
})();
