/// <reference path="./periods.js" />
"use strict";

/** What the funnel reads of the leads that were created in a period, by FetchXML. Only numbers, days and ids of our own go into it. */
const FunnelQueries = (() => {
    /** More than these are not read row by row. */
    const bound = 5000;

    /** The layers after the first, by the column that says when a lead came there. */
    const dates = ["crma_marketingqualifiedon", "crma_salesreadyon", "crma_salesacceptedon", "crma_qualifiedon"];

    /** @param {string} category Id of a lead category, "none" for leads without one, "" for all. */
    function ofCategory(category) {
        if (category === "" || category === "none") {
            return category && "<condition attribute=\"crma_leadcategoryid\" operator=\"null\" />";
        }

        if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(category)) {
            throw new Error(`"${category}" is no id of a lead category.`);
        }

        return `<condition attribute="crma_leadcategoryid" operator="eq" value="${category}" />`;
    }

    /**
     * Leads that count: neither excluded from the KPIs nor merged into another.
     * @param {string} start
     * @param {string} grain
     * @param {string} category
     */
    const counted = (start, grain, category) => `<filter>${ofCategory(category)}`
        + `<condition attribute="createdon" operator="on-or-after" value="${start}" /><condition attribute="createdon" operator="on-or-before" value="${Periods.end(start, grain)}" />`
        + "<filter type=\"or\"><condition attribute=\"crma_excludedfromkpis\" operator=\"null\" /><condition attribute=\"crma_excludedfromkpis\" operator=\"eq\" value=\"0\" /></filter>"
        + "<filter type=\"or\"><condition attribute=\"merged\" operator=\"null\" /><condition attribute=\"merged\" operator=\"eq\" value=\"0\" /></filter></filter>";

    /**
     * How many leads of each present stage have come to each layer. A column counts the rows in which it has a value:
     * https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/aggregate-data
     * @param {string} start
     * @param {string} grain
     * @param {string} [category]
     */
    const layers = (start, grain, category = "") => "?fetchXml=<fetch aggregate=\"true\"><entity name=\"lead\">"
        + "<attribute name=\"crma_stage\" alias=\"stage\" groupby=\"true\" /><attribute name=\"leadid\" alias=\"created\" aggregate=\"count\" />"
        + dates.map((name) => `<attribute name="${name}" alias="${name}" aggregate="countcolumn" />`).join("") + `${counted(start, grain, category)}</entity></fetch>`;

    /**
     * How many of them have a won opportunity.
     * @param {string} start
     * @param {string} grain
     * @param {string} [category]
     */
    const won = (start, grain, category = "") => "?fetchXml=<fetch aggregate=\"true\"><entity name=\"opportunity\">"
        + "<attribute name=\"originatingleadid\" alias=\"won\" aggregate=\"countcolumn\" distinct=\"true\" /><filter><condition attribute=\"statecode\" operator=\"eq\" value=\"1\" /></filter>"
        + `<link-entity name="lead" from="leadid" to="originatingleadid" alias="lead">${counted(start, grain, category)}</link-entity></entity></fetch>`;

    /**
     * When they came to each layer: a median is none of the aggregates.
     * @param {string} start
     * @param {string} grain
     * @param {string} [category]
     */
    const times = (start, grain, category = "") => `?fetchXml=<fetch count="${bound}"><entity name="lead"><attribute name="createdon" />`
        + dates.map((name) => `<attribute name="${name}" />`).join("")
        + `${counted(start, grain, category)}<filter><condition attribute="${dates[0]}" operator="not-null" /></filter><order attribute="createdon" /></entity></fetch>`;

    return { bound, dates, layers, won, times };
})();
