"use strict";

/** The leads behind a number of a diagnosis, by FetchXML: the conditions of the server (LeadPathRow), in a query. */
const LeakQueries = (() => {
    /** More leads than these are not listed. */
    const bound = 100;

    const nurture = 471200005;
    const disqualified = 471200006;

    /** The columns that say when a lead came to each layer that it can leave. */
    const dates = ["createdon", "crma_marketingqualifiedon", "crma_salesreadyon", "crma_salesacceptedon", "crma_qualifiedon"];

    /** The layer in which the lead has an opportunity, whose end is the lead's. */
    const qualified = dates.length - 1;

    /**
     * @param {string} attribute
     * @param {string} operator
     * @param {string|number} [value]
     */
    const condition = (attribute, operator, value) => `<condition attribute="${attribute}" operator="${operator}"${value === undefined ? "" : ` value="${escaped(value)}"`} />`;

    /** @param {string|number} value */
    const escaped = (value) => String(value).replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

    /** @param {...string} conditions */
    const all = (...conditions) => `<filter type="and">${conditions.join("")}</filter>`;

    /** @param {...string} conditions */
    const any = (...conditions) => `<filter type="or">${conditions.join("")}</filter>`;

    /**
     * Whether the lead has an opportunity of a state; of any state without one.
     * https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/filter-rows#filter-on-values-in-related-records
     * @param {"any"|"not any"} how
     * @param {number} [state]
     */
    const opportunities = (how, state) => `<link-entity name="opportunity" from="originatingleadid" to="leadid" link-type="${how}">`
        + `${state === undefined ? "" : all(condition("statecode", "eq", state))}</link-entity>`;

    const open = 0;
    const won = 1;

    /** A lead that came to a later layer, or was won. @param {number} layer */
    const beyond = (layer) => any(...dates.slice(layer + 1).map((date) => condition(date, "not-null")), opportunities("any", won));

    /** A lead that came to the layer and no further. @param {number} layer */
    const endsIn = (layer) => condition(dates[layer], "not-null") + dates.slice(layer + 1).map((date) => condition(date, "null")).join("") + opportunities("not any", won);

    /**
     * What became of a lead, as conditions.
     * @param {number} layer
     * @param {string} fate As LayerCounts names it, or left: nurtured or lost.
     */
    function became(layer, fate) {
        switch (fate) {
            case "entered": return any(...dates.slice(layer).map((date) => condition(date, "not-null")), opportunities("any", won));
            case "wentOn": return beyond(layer);
            default: return endsIn(layer) + (layer === qualified ? endOfDeals(fate) : endOfLead(fate));
        }
    }

    // Who was qualified and has no opportunity is not lost, and nobody is kept for later there.
    /** @param {string} fate */
    const endOfDeals = (fate) => (fate === "inside" ? any(opportunities("not any"), opportunities("any", open)) : opportunities("any") + opportunities("not any", open));

    /** @param {string} fate */
    function endOfLead(fate) {
        const kept = condition("crma_stage", "eq", nurture);
        const lost = condition("crma_stage", "eq", disqualified);
        const inside = any(condition("crma_stage", "null"), all(condition("crma_stage", "ne", nurture), condition("crma_stage", "ne", disqualified)));
        return { nurtured: kept, lost, inside }[fate] ?? any(kept, lost);
    }

    // A lead from before the import has no value.
    /** @param {string} column */
    const not = (column) => any(condition(column, "null"), condition(column, "eq", 0));

    /**
     * The leads behind a number, the newest first.
     * @param {{arrivedFrom: string, arrivedBefore: string, segment: string, category?: string}} cohort Instants, as the diagnosis names them; "" for all.
     * @param {number} layer
     * @param {string} fate
     */
    const leads = ({ arrivedFrom, arrivedBefore, segment, category = "" }, layer, fate) => `?fetchXml=<fetch count="${bound}"><entity name="lead">`
        + ["fullname", "subject", "crma_stage", "ownerid", "createdon", "crma_rejectionreasonid"].map((name) => `<attribute name="${name}" />`).join("")
        + all(
            condition("createdon", "ge", arrivedFrom), condition("createdon", "lt", arrivedBefore), segment === "" ? "" : condition("crma_segment", "eq", segment),
            category === "" ? "" : condition("crma_leadcategoryid", "eq", category),
            not("merged"), not("crma_excludedfromkpis"), became(layer, fate))
        + "<order attribute=\"createdon\" descending=\"true\" /><order attribute=\"leadid\" /></entity></fetch>";

    /**
     * How the opportunities of some leads ended.
     * @param {string[]} ids
     */
    const ends = (ids) => "?fetchXml=<fetch><entity name=\"opportunity\"><attribute name=\"originatingleadid\" /><attribute name=\"statuscode\" />"
        + `<filter><condition attribute="originatingleadid" operator="in">${ids.map((id) => `<value>${id}</value>`).join("")}</condition></filter>`
        + "<order attribute=\"opportunityid\" /></entity></fetch>";

    return { bound, qualified, leads, ends };
})();
