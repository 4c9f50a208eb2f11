/// <reference path="./texts.js" />
/// <reference path="./requests.js" />
/// <reference path="./targets.js" />
/// <reference path="./runner.js" />
/// <reference path="./guard.js" />
/// <reference path="./failures.js" />
/// <reference path="./dialogs.js" />
/// <reference path="./agreement.js" />
/// <reference path="./nextversion.js" />
"use strict";

/** @namespace */
var CrmAlignment = CrmAlignment || {};

/** The commands of the glossary: both sides sign a term, and whoever meets a word can read what it means. */
CrmAlignment.Terms = (() => {
    // Columns with the word and its meaning, by the user's language; for any other, what the company wrote for all.
    const Own = /** @type {Record<number, string>} */ ({ 1033: "english", 1049: "russian", 1058: "ukrainian", 2052: "chinese" });

    const FORMATTED = "@OData.Community.Display.V1.FormattedValue";

    // Stages stand on these forms, measures on those.
    const STAGES = ["lead", "crma_handover"];
    const MEASURES = ["crma_scorecard", "crma_kpitarget"];

    const WIDE = 720;

    /** @param {any} control @param {any[]} [selected] */
    const signForMarketing = (control, selected) => sign("SignForMarketing", CrmAlignment.Agreement.Side.Marketing, control, selected);

    /** @param {any} control @param {any[]} [selected] */
    const signForSales = (control, selected) => sign("SignForSales", CrmAlignment.Agreement.Side.Sales, control, selected);

    /** @param {string} command @param {number} side @param {any} control @param {any[]} [selected] */
    function sign(command, side, control, selected) {
        const target = CrmAlignment.Targets.of(control, selected);
        return CrmAlignment.Runner.rows(
            `crma.crma_term.${command}`, target,
            async (row) => {
                const { InForce } = await CrmAlignment.Requests.onRow("crma_AgreeTerm", row, { Side: side });
                return CrmAlignment.Texts.get(InForce ? "termInForce" : "otherSideSigns", row.name);
            },
            () => CrmAlignment.Runner.confirm(CrmAlignment.Texts.get(target.rows.length === 1 ? "confirmTerm" : "confirmTerms", target.rows.length === 1 ? target.rows[0].name : target.rows.length)));
    }

    /** @param {any} control @param {any[]} [selected] */
    const newVersion = (control, selected) =>
        CrmAlignment.NextVersion.open("crma.crma_term.NewVersion", CrmAlignment.Targets.of(control, selected), CrmAlignment.NextVersion.ofTerm);

    /**
     * Shows the glossary, what the form's own table is about first. Nothing is saved or refreshed.
     * @param {any} form
     * @returns {Promise<void>}
     */
    async function show(form) {
        const table = form.data.entity.getEntityName();
        await CrmAlignment.Guard.once(`crma.${table}.Glossary`, [], async () => {
            try {
                const terms = await CrmAlignment.Runner.showing(inForce);
                await CrmAlignment.Dialogs.ask("crma_/pages/glossary.html", CrmAlignment.Texts.get("glossaryTitle"), {
                    texts: CrmAlignment.Texts.all("glossaryHere", "glossaryOthers", "glossaryFind", "glossaryNone", "close", "closeDialog"),
                    here: terms.filter((term) => isAbout(term, table)).map(line),
                    others: terms.filter((term) => !isAbout(term, table)).map(line),
                    empty: terms.length === 0 ? CrmAlignment.Texts.get("glossaryEmpty") : "",
                }, WIDE);
            } catch (error) {
                await CrmAlignment.Failures.tell(CrmAlignment.Failures.messageOf(error));
            }
        });
    }

    /** @returns {Promise<any[]>} */
    async function inForce() {
        const columns = ["crma_name", "crma_meaning", "crma_responsible", "crma_leadstage", "crma_targetmeasure", "crma_column", ...own()];
        const found = await Xrm.WebApi.online.retrieveMultipleRecords(
            "crma_term", `?$select=${columns.join(",")}&$filter=crma_phase eq ${CrmAlignment.Agreement.Phase.Active} and statecode eq 0&$orderby=crma_name`);
        return found.entities;
    }

    function own() {
        const language = Own[Xrm.Utility.getGlobalContext().userSettings.languageId];
        return language ? [`crma_${language}name`, `crma_${language}meaning`] : [];
    }

    /** @param {any} term @param {string} table */
    function isAbout(term, table) {
        return term.crma_column?.startsWith(`${table}.`)
            || (term.crma_leadstage !== null && STAGES.includes(table))
            || (term.crma_targetmeasure !== null && MEASURES.includes(table));
    }

    /** @param {any} term */
    function line(term) {
        const [name, meaning] = own();
        const responsible = term[`crma_responsible${FORMATTED}`];
        return {
            name: (name && term[name]) || term.crma_name,
            meaning: (meaning && term[meaning]) || term.crma_meaning,
            facts: [
                term[`crma_leadstage${FORMATTED}`] ?? term[`crma_targetmeasure${FORMATTED}`] ?? term.crma_column,
                responsible === undefined ? "" : CrmAlignment.Texts.get("glossaryResponsible", responsible),
            ].filter(Boolean).join(" · "),
        };
    }

    // Scripts are loaded in any order: nothing of another one is asked for before a function runs.
    /** @param {any} form */
    const isDraft = (form) => CrmAlignment.Agreement.isDraft(form);

    /** @param {any} form */
    const isNoDraft = (form) => CrmAlignment.Agreement.isNoDraft(form);

    const mayActForMarketing = () => CrmAlignment.Agreement.mayActForMarketing();

    const mayActForSales = () => CrmAlignment.Agreement.mayActForSales();

    return { signForMarketing, signForSales, newVersion, show, isDraft, isNoDraft, mayActForMarketing, mayActForSales };
})();
