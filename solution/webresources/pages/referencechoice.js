/// <reference path="./leakquestion.js" />
/// <reference path="./periodchoice.js" />
/// <reference path="./categorychoice.js" />
"use strict";

/** The fields by which a segment and what it is held against are chosen. */
const ReferenceChoice = (() => {
    const field = (/** @type {string} */ id) => /** @type {HTMLSelectElement} */ (document.getElementById(id));
    const option = (/** @type {string} */ value, /** @type {string} */ words) => Page.element("option", { value }, words);

    /** @type {string[]} */
    let segments = [];

    /**
     * Offers the segments that leads have, and calls back whenever something else is chosen.
     * @param {() => Promise<void>} changed
     */
    async function begin(changed) {
        const rows = await Page.rows("lead", LeakQuestion.segments);
        segments = rows.map((row) => row.crma_segment);
        field("segment").replaceChildren(option("", Page.text("allSegments")), ...segments.map((segment) => option(segment, segment)));
        offer();
        field("segment").addEventListener("change", () => {
            offer();
            changed().catch(Page.fail);
        });
        field("reference").addEventListener("change", () => { changed().catch(Page.fail); });
        const left = rows.length >= LeakQuestion.bound ? Page.text("firstSegments", LeakQuestion.bound) : "";
        const hint = /** @type {HTMLElement} */ (document.getElementById("segments"));
        [hint.textContent, hint.hidden] = [left, left === ""];
    }

    // A segment is not held against itself.
    function offer() {
        const before = field("reference").value;
        const others = segments.filter((segment) => segment !== field("segment").value);
        const group = Page.element("optgroup", { label: Page.text("anotherSegment") }, ...others.map((segment) => option(LeakQuestion.ofSegment + segment, segment)));
        field("reference").replaceChildren(
            option("before", Page.text("daysBefore")), option("year", Page.text("lastYear")),
            option(LeakQuestion.target, Page.text("agreedTarget")), ...(others.length > 0 ? [group] : []));
        field("reference").value = [...field("reference").options].some((one) => one.value === before) ? before : "before";
    }

    /** What is chosen now, with the period. */
    const now = () => ({
        start: PeriodChoice.start, grain: PeriodChoice.grain, period: PeriodChoice.name,
        segment: field("segment").value, category: CategoryChoice.value, reference: field("reference").value,
    });

    /** What leads are held against: its days, and its segment; targets know no segment. @param {ReturnType<typeof now>} choice */
    function inWords(choice) {
        if (choice.reference === LeakQuestion.target) {
            return choice.segment === "" ? Page.text("agreedTarget") : Page.text("targetOfAllSegments");
        }

        const [first, last] = LeakQuestion.days(choice).map((day) => new Intl.DateTimeFormat(Page.tag, { dateStyle: "medium", timeZone: "UTC" }).format(new Date(`${day}T00:00:00Z`)));
        const segment = choice.reference.startsWith(LeakQuestion.ofSegment) ? choice.reference.slice(LeakQuestion.ofSegment.length) : choice.segment;
        const days = Page.text("fromDayTo", first, last);
        return segment === "" ? days : Page.text("ofSegment", days, segment);
    }

    return { begin, now, inWords };
})();
