/// <reference path="./texts.js" />
"use strict";

/** @namespace */
var CrmAlignment = CrmAlignment || {};

/** What went wrong, in words for people. */
CrmAlignment.Failures = (() => {
    /** A failure that the scripts themselves name. */
    class Refusal extends Error {}

    /**
     * The server's message is in the user's language and says what to do; it is shown as it is. Without one, there was no answer.
     * @param {any} error What a promise of the platform was rejected with: errorCode and message.
     * @returns {string}
     */
    function messageOf(error) {
        if (error instanceof Refusal) {
            return error.message;
        }

        if (isOffline()) {
            return CrmAlignment.Texts.get("offline");
        }

        const message = String(error?.message ?? "").trim();
        return message || CrmAlignment.Texts.get("unknownFailure");
    }

    // https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/xrm-utility/getglobalcontext/client
    function isOffline() {
        return Xrm.Utility.getGlobalContext().client.isOffline();
    }

    /**
     * @param {string} text
     * @returns {PromiseLike<any>} Fulfilled when the user has read it.
     */
    function tell(text) {
        return Xrm.Navigation.openAlertDialog({
            title: CrmAlignment.Texts.get("notDone"),
            text,
            confirmButtonLabel: CrmAlignment.Texts.get("close"),
        });
    }

    return { Refusal, messageOf, isOffline, tell };
})();
