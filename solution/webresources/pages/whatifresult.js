/// <reference path="./dialog.js" />
"use strict";

Dialog.begin((question) => {
    const { tried, inForce, texts } = question;

    /** Fewest leads behind a share, as ReadinessTally of the client has it. */
    const MINIMUM_SAMPLE = 30;

    const tag = document.documentElement.lang;
    const count = new Intl.NumberFormat(tag);
    const amount = new Intl.NumberFormat(tag, { maximumFractionDigits: 2 });
    const percent = new Intl.NumberFormat(tag, { style: "percent", maximumFractionDigits: 1 });

    // Days, not instants: they are the same in every zone.
    const dayName = new Intl.DateTimeFormat(tag, { dateStyle: "medium", timeZone: "UTC" });
    const place = (/** @type {string} */ id) => /** @type {HTMLElement} */ (document.getElementById(id));
    const number = (/** @type {number} */ value) => count.format(value);

    /** @typedef {{ leads: number, accepted: number, rejected: number, won: number, lost: number, open: number, revenue: number }} Counts */

    /** @param {Counts} counts */
    const cells = ({ leads, accepted, rejected, won, lost, open, revenue }) => [...[leads, accepted, rejected, won, lost, open].map(number), amount.format(revenue)];

    /**
     * A table with its heading; it scrolls by itself where there is no room.
     * @param {string} heading
     * @param {string[]} columns
     * @param {(Node|string)[][]} rows The first cell of each names it.
     * @param {string} [about]
     * @param {number[]} [words] Places of the columns that hold words; the others hold numbers.
     */
    function show(heading, columns, rows, about = "", words = []) {
        const className = (/** @type {number} */ index) => (words.includes(index) ? "words" : "");
        const region = Dialog.element("div", { className: "rows", tabIndex: 0 }, Dialog.element(
            "table", {},
            Dialog.element("thead", {}, Dialog.element("tr", {}, ...columns.map((name, index) => (
                Dialog.element("th", { scope: "col", className: className(index) }, name))))),
            Dialog.element("tbody", {}, ...rows.map(([name, ...others]) => Dialog.element(
                "tr", {}, Dialog.element("th", { scope: "row" }, name), ...others.map((content, index) => (
                    Dialog.element("td", { className: className(index + 1) }, content))))))));
        region.setAttribute("role", "region");
        region.setAttribute("aria-label", heading);
        place("tables").append(
            Dialog.element("h2", {}, heading), ...(about ? [Dialog.element("p", { className: "hint" }, about)] : []), ...(rows.length > 0 ? [region] : []));
    }

    function ready() {
        const { all, before, after, joined, dropped } = tried.total;
        show(texts.whatIfReadyLeads, ["", texts.whatIfLeads, texts.whatIfAccepted, texts.whatIfRejected, texts.whatIfWon, texts.whatIfLost, texts.whatIfOpen, texts.whatIfRevenue], [
            [texts.whatIfAsItWas, ...cells(before)],
            ...(inForce ? [[texts.asInForce, ...cells(inForce.after)]] : []),
            [texts.asTried, ...cells(after)],
            [texts.whatIfMore, ...cells(joined)],
            [texts.whatIfFewer, ...cells(dropped)],
            [texts.whatIfCompared, ...cells(all)],
        ]);
    }

    /** @param {number} part @param {number} sample */
    function share(part, sample) {
        const said = sample < MINIMUM_SAMPLE ? texts.whatIfNoData : percent.format(part / sample);
        return Dialog.text("whatIfShare", said, number(part), number(sample));
    }

    function quality() {
        const { all } = tried.total;
        const sides = [
            [texts.whatIfAsItWas, tried.total.before, all], ...(inForce ? [[texts.asInForce, inForce.after, inForce.all]] : []), [texts.asTried, tried.total.after, all],
        ];
        show(texts.whatIfQuality, ["", texts.whatIfPrecision, texts.whatIfRecall], sides.map(([name, some, whole]) => (
            [name, share(some.won, some.won + some.lost), share(some.won, whole.won)])), texts.whatIfUnknown);
    }

    function criteria() {
        show(texts.whatIfAlone, [texts.whatIfCriterion, texts.whatIfKind, texts.whatIfLeads, texts.whatIfWon, texts.whatIfLost, texts.whatIfRevenue], tried.criteria.map(
            (/** @type {any} */ { name, isRequired, points, decidesAlone: alone }) => [
                name, isRequired ? texts.whatIfIsRequired : Dialog.text("whatIfIsScored", number(points)), number(alone.leads), number(alone.won), number(alone.lost),
                amount.format(alone.revenue),
            ]), "", [1]);
    }

    /**
     * @param {string} heading
     * @param {{ name: string, tally: any }[]} groups
     */
    function byGroup(heading, groups) {
        const columns = ["", texts.whatIfCompared, texts.whatIfWasReady, texts.whatIfWouldBeReady, texts.whatIfMore, texts.whatIfFewer, texts.whatIfWon, texts.whatIfRevenue];
        const sorted = [...groups].sort((one, other) => other.tally.all.leads - one.tally.all.leads || one.name.localeCompare(other.name, tag));
        show(heading, columns, sorted.map(({ name, tally: { all, before, after, joined, dropped } }) => [
            name, ...[all.leads, before.leads, after.leads, joined.leads, dropped.leads, after.won].map(number), amount.format(after.revenue),
        ]));
    }

    /**
     * A lead in a window of its own, so that what was found stays.
     * https://learn.microsoft.com/power-apps/developer/model-driven-apps/open-forms-views-dialogs-reports-url
     * @param {any} lead
     */
    function link({ leadId, name }) {
        const address = new URL(question.app);
        address.searchParams.set("pagetype", "entityrecord");
        address.searchParams.set("etn", "lead");
        address.searchParams.set("id", leadId);
        return Dialog.element("a", { href: address.href, target: "_blank", rel: "noopener" }, name || leadId);
    }

    function changed() {
        const whole = tried.total.joined.leads + tried.total.dropped.leads;
        const deals = /** @type {Record<string, string>} */ ({ Won: texts.whatIfWon, Lost: texts.whatIfLost, Open: texts.whatIfOpen });
        const rows = tried.changed.map((/** @type {any} */ lead) => [
            link(lead), lead.wouldBeReady ? texts.whatIfIsReady : texts.whatIfIsNotReady,
            lead.accepted ? texts.whatIfAccepted : lead.rejected ? texts.whatIfRejected : "", deals[lead.deal] ?? "", amount.format(lead.revenue),
        ]);
        const about = whole === 0 ? texts.whatIfNoneChanges : whole > rows.length ? Dialog.text("whatIfFirst", number(rows.length), number(whole)) : "";
        show(texts.whatIfChanged, [texts.whatIfLead, texts.whatIfWouldBe, texts.whatIfSalesSaid, texts.whatIfDeal, texts.whatIfRevenue], rows, about, [1, 2, 3]);
    }

    const apart = [
        ["whatIfByPresent", tried.byPresentValues], ["whatIfWithoutValues", tried.withoutValues], ["whatIfNotKept", tried.notKept],
        ["whatIfOutsideScope", tried.outsideScope], ["whatIfLeftScope", tried.leftScope],
    ].filter(([, leads]) => leads > 0).map(([key, leads]) => Dialog.element("li", {}, Dialog.text(key, number(leads))));
    const [from, to] = [question.from, question.to].map((day) => dayName.format(new Date(`${day}T00:00:00Z`)));
    place("days").textContent = Dialog.text("whatIfDays", from, to);
    place("sample").textContent = Dialog.text("whatIfSample", number(tried.leads), number(tried.compared));
    place("apart").append(...apart);
    place("apart").hidden = apart.length === 0;
    if (tried.compared === 0) {
        place("tables").append(Dialog.element("p", {}, texts.whatIfNoneCompared));
    } else {
        ready();
        quality();
        criteria();
        byGroup(texts.whatIfBySegment, tried.segments.map((/** @type {any} */ { segment, tally }) => ({ name: segment || texts.whatIfNone, tally })));
        byGroup(texts.whatIfByCampaign, tried.campaigns.map((/** @type {any} */ { campaignId, name, tally }) => (
            { name: /^[0-]+$/.test(campaignId) ? texts.whatIfNone : name || campaignId, tally })));
        changed();
    }

    place("again").addEventListener("click", () => Dialog.answer("again"));
    place("close").addEventListener("click", Dialog.finish);
    place("head").focus();
});
