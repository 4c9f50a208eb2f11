/// <reference path="./page.js" />
/// <reference path="./stagesteps.js" />
"use strict";

Page.begin(async () => {
    /** @type {Record<string, string>} */
    const names = {
        stageInquiry: Page.text("stageInquiry"), stageMarketingQualified: Page.text("stageMarketingQualified"), stageSalesReady: Page.text("stageSalesReady"),
        stageSalesAccepted: Page.text("stageSalesAccepted"), stageQualified: Page.text("stageQualified"), stageNurture: Page.text("stageNurture"),
        stageDisqualified: Page.text("stageDisqualified"),
    };
    const place = /** @type {HTMLElement} */ (document.getElementById("path"));
    place.setAttribute("aria-label", Page.text("stagePath"));

    // What a form passes to its pages: https://learn.microsoft.com/power-apps/developer/model-driven-apps/sample-pass-multiple-values-web-resource-data-parameter
    let id = plain(new URLSearchParams(location.search).get("id") ?? "");

    /** The question whose answer counts. @type {object} */
    let asked = {};

    /** @param {string} text */
    function plain(text) {
        return text.replace(/[{}]/g, "");
    }

    async function show() {
        const question = asked = {};
        const lead = id === "" ? null : await Page.xrm.WebApi.retrieveRecord("lead", id, `?$select=${StageSteps.columns.join(",")}`);
        if (asked === question) {
            Page.forget();
            place.replaceChildren(Page.element("ol", {}, ...StageSteps.of(lead).map(item)));
            place.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
        }
    }

    /** @param {ReturnType<typeof StageSteps.of>[number]} step */
    function item({ key, state, date, beside }) {
        const made = Page.element("li", { className: beside ? `${state} beside` : state }, Page.element("strong", {}, names[key]), Page.element("span", {}, date));
        if (state === "current") {
            made.setAttribute("aria-current", "step");
        }

        return made;
    }

    // The script of the form calls it when the row has changed; a row that was new has its id since then.
    Object.assign(window, {
        showStagePath: (/** @type {string} */ row) => {
            id = plain(row);
            show().catch(Page.fail);
        },
    });
    await show();
});
