/// <reference path="./texts.js" />
/// <reference path="./failures.js" />
/// <reference path="./guard.js" />
/// <reference path="./targets.js" />
"use strict";

/** @namespace */
var CrmAlignment = CrmAlignment || {};

/** Runs commands: once at a time, on what is saved, with progress, and with an answer for every row. */
CrmAlignment.Runner = (() => {
    /**
     * Runs a command row by row. A row that is refused does not keep the others from being done.
     * @param {string} command Unique name of the command.
     * @param {Target} target What it works on.
     * @param {(row: Row) => Promise<string>} work What is done with a row; it gives what is said of it when it is the only one.
     * @param {() => Promise<boolean>} [prepare] Asks for what all rows need; false gives the command up.
     * @returns {Promise<void>}
     */
    async function rows(command, target, work, prepare) {
        await CrmAlignment.Guard.once(command, target.rows.map((row) => row.id), () => guarded(async () => {
            if (!(await target.begin()) || (prepare && !(await prepare()))) {
                return;
            }

            const outcome = await eachRow(target.rows, work);
            await refresh(target);
            await report(target, outcome);
        }));
    }

    /**
     * Runs a command without rows.
     * @param {string} command Unique name of the command.
     * @param {Target} target The list to be refreshed.
     * @param {() => Promise<string|undefined>} work Gives the text to be shown; undefined when the user gave it up.
     * @returns {Promise<void>}
     */
    async function whole(command, target, work) {
        await CrmAlignment.Guard.once(command, [], () => guarded(async () => {
            const text = await work();
            if (text !== undefined) {
                await refresh(target);
                await target.tell(text);
            }
        }));
    }

    /**
     * Shows progress while something runs, and never leaves it behind.
     * https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/xrm-utility/showprogressindicator
     * @template T
     * @param {() => Promise<T>} work It tells how far it is by Xrm.Utility.showProgressIndicator.
     * @returns {Promise<T>}
     */
    async function showing(work) {
        Xrm.Utility.showProgressIndicator(CrmAlignment.Texts.get("working"));
        try {
            return await work();
        } finally {
            Xrm.Utility.closeProgressIndicator();
        }
    }

    /**
     * @param {string} text
     * @returns {Promise<boolean>} Whether the user agrees.
     */
    async function confirm(text) {
        const answer = await Xrm.Navigation.openConfirmDialog({
            text,
            confirmButtonLabel: CrmAlignment.Texts.get("goOn"),
            cancelButtonLabel: CrmAlignment.Texts.get("cancel"),
        });
        return answer.confirmed;
    }

    /**
     * What was done stays done: a refresh that fails, as of a row that the user may no longer read, must not say that it was not.
     * @param {Target} target
     */
    async function refresh(target) {
        try {
            await target.end();
        } catch (error) {
            console.warn("CrmAlignment: the refresh after a command failed.", error);
        }
    }

    /** @param {() => Promise<void>} work */
    async function guarded(work) {
        try {
            await work();
        } catch (error) {
            await CrmAlignment.Failures.tell(CrmAlignment.Failures.messageOf(error));
        }
    }

    /**
     * @param {Row[]} all
     * @param {(row: Row) => Promise<string>} work
     */
    function eachRow(all, work) {
        return showing(async () => {
            const outcome = { done: 0, all, text: "", failures: /** @type {{ row: Row, message: string }[]} */ ([]) };
            for (const [index, row] of all.entries()) {
                if (all.length > 1) {
                    Xrm.Utility.showProgressIndicator(CrmAlignment.Texts.get("progress", index + 1, all.length));
                }

                try {
                    outcome.text = await work(row);
                    outcome.done++;
                } catch (error) {
                    outcome.failures.push({ row, message: CrmAlignment.Failures.messageOf(error) });
                }
            }

            return outcome;
        });
    }

    /**
     * @param {Target} target
     * @param {{ done: number, all: Row[], text: string, failures: { row: Row, message: string }[] }} outcome
     */
    async function report(target, outcome) {
        const { all, failures } = outcome;
        if (failures.length > 0) {
            const lines = failures.map(({ row, message }) => (all.length === 1 ? message : `${row.name}: ${message}`));
            await CrmAlignment.Failures.tell(all.length === 1 ? lines[0] : [CrmAlignment.Texts.get("someDone", outcome.done, all.length), ...lines].join("\n\n"));
            return;
        }

        await target.tell(all.length === 1 ? outcome.text : CrmAlignment.Texts.get("allDone", all.length));
    }

    return { rows, whole, showing, confirm };
})();
