// @ts-check
/** Small pictures of commands, drawn here. Each is only seen: what it means is said beside it. */
import {svg} from '../vendor/lit/lit.js';

const paths = {
    add: 'M10 3v14M3 10h14',
    save: 'M4 3h10l3 3v11H4zM7 3v5h6V3M7 17v-5h7v5',
    remove: 'M4 6h12M8 6V4h4v2M6 6l1 11h6l1-11M9 9v5M11 9v5',
    refresh: 'M16 6v4h-4M16 10a6 6 0 1 0-1.6 4',
    back: 'M11 4l-6 6 6 6M5 10h11',
    search: 'M8.5 3a5.5 5.5 0 1 1 0 11 5.5 5.5 0 0 1 0-11M12.5 12.5l4.5 4.5',
    menu: 'M3 5h14M3 10h14M3 15h14',
    person: 'M10 3a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7M3.5 17c.6-3.2 3.2-5 6.5-5s5.900 1.800 6.500 5',
    check: 'M4 10.500l4 4 8-9',
    stop: 'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14M5.500 5.500l9 9',
    star: 'M10 3l2.200 4.600 5 .7-3.600 3.500.900 5-4.500-2.400-4.500 2.400.900-5L2.800 8.300l5-.7z',
    clock: 'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14M10 6v4l3 2',
    clear: 'M5 5l10 10M15 5L5 15',
    lock: 'M5 9h10v8H5zM7 9V6.500a3 3 0 0 1 6 0V9',
    run: 'M6 4l9 6-9 6z',
};

/** @param {keyof typeof paths} name */
export const icon = (name) => svg`<svg class="icon" viewBox="0 0 20 20" width="16" height="16" aria-hidden="true" focusable="false"><path d=${paths[name]} fill="none" stroke="currentColor" stroke-width="1.400" stroke-linecap="round" stroke-linejoin="round"></path></svg>`;
