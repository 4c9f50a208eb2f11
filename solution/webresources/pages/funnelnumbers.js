/// <reference path="./funnelqueries.js" />
"use strict";

/** The numbers of the funnel: how many come to each layer, how long they take, and where they are lost. */
const FunnelNumbers = (() => {
    const nurture = 471200005;
    const disqualified = 471200006;

    /**
     * @typedef {object} Layer
     * @property {number} count Leads that came to it.
     * @property {number|null} conversion Of those of the layer before, 0 to 1; null for the first, and after an empty one.
     * @property {number|null} ofFirst Of all, 0 to 1.
     * @property {number|null} days Median from this layer to the next; null where none came there.
     * @property {number|null} nurtured Of those who did not come to the next layer, in nurture now; null for the last two.
     * @property {number|null} closed Of those, disqualified.
     * @property {number|null} inWork Of those, all others.
     */

    /**
     * @param {any[]} groups Answer to FunnelQueries.layers.
     * @param {number|null} won
     * @param {any[]} rows Answer to FunnelQueries.times.
     * @returns {Layer[]}
     */
    function layers(groups, won, rows) {
        const keys = ["created", ...FunnelQueries.dates];
        const sum = (/** @type {string} */ key, /** @type {number} */ stage) => groups.filter((group) => !stage || group.stage === stage)
            .reduce((total, group) => total + Number(group[key] ?? 0), 0);
        const reached = keys.map((key) => sum(key, 0));
        const counts = won === null ? reached : [...reached, won];
        return counts.map((count, index) => {
            const lost = index < reached.length - 1;
            const leftIn = (/** @type {number} */ stage) => (lost ? sum(keys[index], stage) - sum(keys[index + 1], stage) : null);
            const nurtured = leftIn(nurture);
            const closed = leftIn(disqualified);
            return {
                count, nurtured, closed,
                inWork: nurtured === null || closed === null ? null : count - counts[index + 1] - nurtured - closed,
                conversion: index === 0 ? null : ratio(count, counts[index - 1]),
                ofFirst: ratio(count, counts[0]),
                days: lost ? median(rows, keys[index], keys[index + 1]) : null,
            };
        });
    }

    /** @param {number} part @param {number} whole */
    const ratio = (part, whole) => (whole === 0 ? null : part / whole);

    /**
     * Days between two layers, of the lead in the middle.
     * @param {any[]} rows
     * @param {string} from
     * @param {string} to
     */
    function median(rows, from, to) {
        const since = from === "created" ? "createdon" : from;
        const days = rows.filter((row) => row[since] && row[to]).map((row) => (Date.parse(row[to]) - Date.parse(row[since])) / 864e5).sort((a, b) => a - b);
        const middle = Math.floor(days.length / 2);
        return days.length === 0 ? null : days.length % 2 === 1 ? days[middle] : (days[middle - 1] + days[middle]) / 2;
    }

    /**
     * The layer after which most leads are lost: those in work are not lost yet.
     * @param {Layer[]} all
     * @returns {number} Its place; -1 where none was lost.
     */
    function leak(all) {
        const lost = all.map((layer) => (layer.nurtured ?? 0) + (layer.closed ?? 0));
        const most = Math.max(0, ...lost);
        return most === 0 ? -1 : lost.indexOf(most);
    }

    return { layers, leak };
})();
