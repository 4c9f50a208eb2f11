// @ts-check
/**
 * Colours of charts: after Okabe and Ito's set for people who see colours differently (https://jfly.uni-koeln.de/color/), made darker on light
 * and lighter on dark, so that each keeps a contrast of 3 to the card that it stands on; shapes differ by patterns as well.
 */
const light = {series: ['#0072b2', '#b34700', '#00795c', '#9b4f96', '#7a6200', '#5c5a58'], ink: '#242424', soft: '#5c5a58', line: '#d1d1d1', card: '#ffffff'};
const dark = {series: ['#56b4e9', '#ff9d5c', '#2fc6a0', '#e0a3d8', '#f0e442', '#c8c6c4'], ink: '#ffffff', soft: '#c8c6c4', line: '#525252', card: '#292929'};

const system = matchMedia('(prefers-color-scheme: dark)');

/** The colours for the setting of the system. */
export const palette = () => (system.matches ? dark : light);

/**
 * Calls back when the system turns light or dark.
 * @param {() => void} changed
 * @returns {() => void} to end it
 */
export function onPalette(changed) {
    system.addEventListener('change', changed);
    return () => system.removeEventListener('change', changed);
}
