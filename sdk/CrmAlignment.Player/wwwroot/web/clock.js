// @ts-check
/**
 * The organization's time, which may have been moved on. Scripts of solutions hold what is due against Date: on the platform that is the
 * organization's time, give or take a second, so here it must be as well.
 */

const real = Date;

/** The organization's time when it was read, in milliseconds, and how long the page had been open then. */
let read = real.now();
let readAt = performance.now();

/** Milliseconds since 1970 of the organization. */
const milliseconds = () => Math.round(read + performance.now() - readAt);

/** The organization's time. */
export const now = () => new real(milliseconds());

/**
 * From here on Date is the organization's time.
 * @param {string|null} instant its time as it was read just now; null when it is not known
 */
export function useTime(instant) {
    if (!instant) return;
    [read, readAt] = [real.parse(instant), performance.now()];
    window.Date = new Proxy(real, {
        construct: (target, values, made) => Reflect.construct(target, values.length > 0 ? values : [milliseconds()], made === window.Date ? target : made),
        apply: (target) => new target(milliseconds()).toString(),
        get: (target, name) => (name === 'now' ? milliseconds : Reflect.get(target, name)),
    });
}
