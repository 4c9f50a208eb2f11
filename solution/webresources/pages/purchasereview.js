/// <reference path="./calls.js" />
/// <reference path="./csv.js" />
/// <reference path="./slices.js" />
/// <reference path="./figure.js" />
/// <reference path="./recordlink.js" />
/// <reference path="./purchasetables.js" />
"use strict";

Page.begin(async () => {
    const button = /** @type {HTMLButtonElement} */ (document.getElementById("export"));

    /** Deals at which somebody should look: each slice names its own. @type {any[]} */
    let deals = [];

    /** What is shown, as it is saved. @type {(string|number|null)[][]} */
    let exported = [];
    let file = "";

    /** @param {string} state */
    async function read(state) {
        const answer = await Calls.unbound("crma_ReviewPurchases", { State: state === "" ? undefined : Calls.words(state) });
        deals = [...(state === "" ? [] : deals), ...JSON.parse(answer.Result).deals];
        return answer;
    }

    /** @param {any} found */
    function show(found) {
        const count = (/** @type {number} */ value) => Numbers.write(value, "count");
        Page.say(Page.text("purchasesReviewed", count(found.open.count), count(found.outOfStep.count), count(found.unknownStage.count)));
        if (found.open.count === 0) {
            return;
        }

        file = `purchases-${found.asOf.slice(0, 10)}`;
        exported = PurchaseTables.whole(found, deals);
        button.disabled = false;
        Figure.list(Page.text("dealsByStage"), PurchaseTables.stages(found));
        Figure.list(Page.text("dealsToLookAt"), PurchaseTables.findings(found), Page.text("dealsToLookAtHint"));
        if (deals.length > 0) {
            Figure.list(
                Page.text("largestDeals"), PurchaseTables.largest(found, deals, (deal) => RecordLink.to("opportunity", deal.opportunityId, deal.name)),
                deals.length > PurchaseTables.bound ? Page.text("firstDeals", count(PurchaseTables.bound), count(deals.length)) : "", [2, 3]);
        }
    }

    button.addEventListener("click", () => Csv.save(file, exported));
    Slices.begin();
    await Slices.ask(
        read,
        (found) => found.open.count,
        {
            read: (count) => Page.text("dealsRead", count), stopped: (count) => Page.text("stoppedAfterDeals", count),
            failed: (count) => Page.text("failedAfterDeals", count),
        },
        show);
});
