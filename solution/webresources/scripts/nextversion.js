/// <reference path="./texts.js" />
/// <reference path="./failures.js" />
/// <reference path="./runner.js" />
"use strict";

/** @namespace */
var CrmAlignment = CrmAlignment || {};

/** Writes the next version of a criteria set, a term or a playbook: a draft that says the same, for both sides to change and to sign. */
CrmAlignment.NextVersion = (() => {
    // Global choice crma_criteriasetphase.
    const DRAFT = 471200000;

    const TAKEN_OVER = ["crma_name", "crma_code", "crma_enforcement", "crma_threshold", "crma_segment"];
    const LOOKUPS = { crma_campaignid: "campaigns", crma_leadcategoryid: "crma_leadcategories", crma_businessunitid: "businessunits" };
    const OF_CRITERION = [
        "crma_name", "crma_sequence", "crma_kind", "crma_dimension", "crma_column", "crma_valuetype", "crma_operator", "crma_value", "crma_points", "crma_guidance",
    ];
    const OF_TERM = [
        "crma_name", "crma_code", "crma_meaning", "crma_responsible", "crma_leadstage", "crma_targetmeasure", "crma_column", "crma_englishname", "crma_englishmeaning",
        "crma_russianname", "crma_russianmeaning", "crma_ukrainianname", "crma_ukrainianmeaning", "crma_chinesename", "crma_chinesemeaning",
    ];
    const OF_PLAYBOOK = [
        "crma_name", "crma_code", "crma_priority", "crma_description", "crma_leadstage", "crma_handoveroutcome", "crma_minimumdays", "crma_maximumdays", "crma_leadrating",
        "crma_minimumscore", "crma_maximumscore", "crma_segment",
    ];
    const LOOKUPS_OF_PLAYBOOK = { crma_rejectionreasonid: "crma_rejectionreasons" };
    const OF_STEP = ["crma_name", "crma_sequence", "crma_responsible", "crma_channel", "crma_duehours", "crma_guidance"];
    const NAVIGATION = "@Microsoft.Dynamics.CRM.associatednavigationproperty";

    /**
     * Writes the next version, and opens it.
     * @param {string} command Unique name of the command.
     * @param {Target} target One row.
     * @param {(row: Row) => Promise<{ id: string, version: number }>} create
     * @param {string} [text] Key of what is said of the draft.
     */
    async function open(command, target, create, text = "versionMade") {
        let id = "";
        await CrmAlignment.Runner.rows(command, target, async (row) => {
            const made = await create(row);
            id = made.id;
            return CrmAlignment.Texts.get(text, made.version, row.name);
        });
        if (id !== "") {
            await Xrm.Navigation.openForm({ entityName: target.rows[0].table, entityId: id });
        }
    }

    /**
     * @param {Row} row A term.
     * @returns {Promise<{ id: string, version: number }>} The draft.
     */
    async function ofTerm(row) {
        const term = await Xrm.WebApi.online.retrieveRecord("crma_term", row.id, `?$select=${OF_TERM.join(",")}`);
        const version = await after("crma_term", term.crma_code);
        const { id } = await Xrm.WebApi.online.createRecord("crma_term", { ...taken(term, OF_TERM), crma_version: version });
        return { id, version };
    }

    /**
     * Playbook and steps are one request, as a set and its criteria.
     * @param {Row} row A playbook.
     * @returns {Promise<{ id: string, version: number }>} The draft.
     */
    async function ofPlaybook(row) {
        const columns = [...OF_PLAYBOOK, ...Object.keys(LOOKUPS_OF_PLAYBOOK).map((name) => `_${name}_value`)];
        const playbook = await Xrm.WebApi.online.retrieveRecord("crma_playbook", row.id, `?$select=${columns.join(",")}`);
        const version = await after("crma_playbook", playbook.crma_code);
        const steps = await rows("crma_playbookstep", `$select=${OF_STEP.join(",")}&$filter=_crma_playbookid_value eq ${row.id} and statecode eq 0`);
        const draft = {
            ...taken(playbook, OF_PLAYBOOK), ...references(playbook, LOOKUPS_OF_PLAYBOOK), crma_version: version,
            crma_playbookstep_playbookid: steps.map((one) => taken(one, OF_STEP)),
        };
        const { id } = await Xrm.WebApi.online.createRecord("crma_playbook", draft);
        return { id, version };
    }

    /**
     * Set and criteria are one request, so that there is never half a version; of two who ask at once, the platform refuses one by the key
     * of code and version.
     * https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/xrm-webapi/createrecord
     * @param {Row} row A criteria set.
     * @returns {Promise<{ id: string, version: number }>} The draft.
     */
    async function ofSet(row) {
        const set = await Xrm.WebApi.online.retrieveRecord("crma_criteriaset", row.id, `?$select=${[...TAKEN_OVER, ...Object.keys(LOOKUPS).map((name) => `_${name}_value`)].join(",")}`);
        const version = await after("crma_criteriaset", set.crma_code);
        const criteria = await rows("crma_criterion", `$select=${OF_CRITERION.join(",")}&$filter=_crma_criteriasetid_value eq ${row.id} and statecode eq 0`);
        const draft = { ...taken(set, TAKEN_OVER), ...references(set, LOOKUPS), crma_version: version, crma_criterion_criteriasetid: criteria.map((one) => taken(one, OF_CRITERION)) };
        const { id } = await Xrm.WebApi.online.createRecord("crma_criteriaset", draft);
        return { id, version };
    }

    /**
     * @param {string} table
     * @param {string} code
     * @returns {Promise<number>} The version after the newest, which must not be a draft: two would be agreed on side by side.
     */
    async function after(table, code) {
        const filter = `crma_code eq '${code.replaceAll("'", "''")}'`;
        const [newest] = await rows(table, `$select=crma_name,crma_version,crma_phase&$filter=${filter}&$orderby=crma_version desc&$top=1`);
        if (newest.crma_phase === DRAFT) {
            throw new CrmAlignment.Failures.Refusal(CrmAlignment.Texts.get("versionIsDraft", newest.crma_version, newest.crma_name));
        }

        return newest.crma_version + 1;
    }

    /**
     * @param {string} table
     * @param {string} options
     */
    async function rows(table, options) {
        return (await Xrm.WebApi.online.retrieveMultipleRecords(table, `?${options}`)).entities;
    }

    /**
     * @param {any} record
     * @param {string[]} columns
     */
    function taken(record, columns) {
        return Object.fromEntries(columns.filter((column) => record[column] !== null && record[column] !== undefined).map((column) => [column, record[column]]));
    }

    /**
     * What the scope refers to, by the navigation properties that came with the row.
     * https://learn.microsoft.com/power-apps/developer/data-platform/webapi/retrieve-entity-using-web-api#retrieve-data-about-lookup-properties
     * @param {any} row
     * @param {Record<string, string>} lookups Tables by their lookups.
     */
    function references(row, lookups) {
        return Object.fromEntries(Object.entries(lookups).filter(([name]) => row[`_${name}_value`])
            .map(([name, rowsOf]) => [`${row[`_${name}_value${NAVIGATION}`]}@odata.bind`, `/${rowsOf}(${row[`_${name}_value`]})`]));
    }

    return { open, ofSet, ofTerm, ofPlaybook };
})();
