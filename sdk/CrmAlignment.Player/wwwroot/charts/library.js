// @ts-check
/** The library that draws (Apache ECharts), loaded when the first chart is shown. It is a classic script, and leaves its name behind. */

/** @type {Promise<any>|undefined} */
let loading;

/** @returns {Promise<any>} the library */
export const library = () => (loading ??= load());

async function load() {
    await import(/** @type {any} */ ('../vendor/echarts/echarts.js'));
    return /** @type {any} */ (globalThis).echarts;
}
