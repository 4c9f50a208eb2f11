"use strict";

/** @namespace */
var CrmAlignment = CrmAlignment || {};

/**
 * @typedef {{ id: string, name: string, table: string }} Row
 * @typedef {{ rows: Row[], form: any, begin: () => Promise<boolean>, end: () => Promise<void>, tell: (text: string) => PromiseLike<any> }} Target
 */

/** What a command works on: the row of a form, or the rows that are selected in a list. */
CrmAlignment.Targets = (() => {
    const NOTICE = "crma_command";
    const INFORMATION = 1;
    const MESSAGE_BAR = 2;

    /**
     * @param {any} control The form's context or the list, as the command bar passes it.
     * @param {{ Id: string, Name: string, TypeName: string }[]} [selected] The selected rows of a list; undefined on a form.
     * @returns {Target}
     */
    function of(control, selected) {
        return control?.data?.entity && selected === undefined ? ofForm(control) : ofList(control, selected ?? []);
    }

    /**
     * https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/formcontext-data
     * @param {any} form
     * @returns {Target}
     */
    function ofForm(form) {
        const row = () => ({ id: plain(form.data.entity.getId()), name: form.data.entity.getPrimaryAttributeValue() ?? "", table: form.data.entity.getEntityName() });
        return {
            get rows() {
                return [row()];
            },
            form,
            begin: () => save(form),
            end: async () => {
                await form.data.refresh(false);
                form.ui.refreshRibbon();
            },
            tell: async (text) => form.ui.setFormNotification(text, "INFO", NOTICE),
        };
    }

    /**
     * https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/grids
     * @param {any} list
     * @param {{ Id: string, Name: string, TypeName: string }[]} selected
     * @returns {Target}
     */
    function ofList(list, selected) {
        return {
            rows: selected.map((reference) => ({ id: plain(reference.Id), name: reference.Name ?? "", table: reference.TypeName })),
            form: null,
            begin: async () => true,
            end: async () => {
                list?.refresh?.();
            },
            tell: (text) => Xrm.App.addGlobalNotification({ type: MESSAGE_BAR, level: INFORMATION, message: text, showCloseButton: true }),
        };
    }

    /**
     * The server sees only what is saved.
     * @param {any} form
     * @returns {Promise<boolean>} Whether the command may go on: false when the platform refused the save and has said so itself.
     */
    async function save(form) {
        form.ui.clearFormNotification(NOTICE);
        if (!form.data.getIsDirty()) {
            return true;
        }

        try {
            await form.data.save();
            return true;
        } catch {
            return false;
        }
    }

    /** @param {string} id */
    function plain(id) {
        return id.replace(/[{}]/g, "").toLowerCase();
    }

    return { of, plain };
})();
