/// <reference path="./texts.js" />
/// <reference path="./targets.js" />
/// <reference path="./runner.js" />
/// <reference path="./agreement.js" />
"use strict";

/** @namespace */
var CrmAlignment = CrmAlignment || {};

/** The commands of experiments: they start and end by their phase, and the server says why not. */
CrmAlignment.Experiments = (() => {
    // Global choice crma_experimentphase.
    const Phase = { Draft: 471200000, Running: 471200001, Ended: 471200002 };

    /** @param {any} control @param {any[]} [selected] */
    const start = (control, selected) => move("Start", Phase.Running, "confirmStart", "experimentStarted", control, selected);

    /** @param {any} control @param {any[]} [selected] */
    const end = (control, selected) => move("End", Phase.Ended, "confirmEnd", "experimentEnded", control, selected);

    /**
     * @param {string} command
     * @param {number} phase
     * @param {string} question Key of what is asked before.
     * @param {string} done Key of what is said afterwards.
     * @param {any} control
     * @param {any[]|undefined} selected
     */
    function move(command, phase, question, done, control, selected) {
        const target = CrmAlignment.Targets.of(control, selected);
        return CrmAlignment.Runner.rows(
            `crma.crma_experiment.${command}`, target,
            async (row) => {
                await Xrm.WebApi.online.updateRecord("crma_experiment", row.id, { crma_experimentphase: phase });
                return CrmAlignment.Texts.get(done, row.name);
            },
            () => CrmAlignment.Runner.confirm(CrmAlignment.Texts.get(question, target.rows[0].name)));
    }

    /** @param {any} form */
    const isDraft = (form) => isIn(form, Phase.Draft);

    /** @param {any} form */
    const isRunning = (form) => isIn(form, Phase.Running);

    // A form of the customer's own may lack the column: then the button shows, and the server decides.
    /** @param {any} form @param {number} phase */
    function isIn(form, phase) {
        const attribute = form.getAttribute("crma_experimentphase");
        return CrmAlignment.Agreement.isSaved(form) && (attribute === null || attribute.getValue() === phase);
    }

    return { start, end, isDraft, isRunning };
})();
