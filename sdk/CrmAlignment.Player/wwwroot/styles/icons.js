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
    up: 'M10 16V4M5 9l5-5 5 5',
    filter: 'M3 5h14M6 10h8M8.500 15h3',
    columns: 'M3 4h14v12H3zM8 4v12M12.500 4v12',
    more: 'M3.500 10a.6.6 0 1 0 1.200 0a.6.6 0 1 0-1.200 0M9.400 10a.6.6 0 1 0 1.200 0a.6.6 0 1 0-1.200 0M15.300 10a.6.6 0 1 0 1.200 0a.6.6 0 1 0-1.200 0',
    bell: 'M10 3a4.500 4.500 0 0 1 4.500 4.500c0 4 1.500 5 1.500 6H4c0-1 1.500-2 1.500-6A4.500 4.500 0 0 1 10 3M8.500 16a1.500 1.500 0 0 0 3 0',
    info: 'M10 3a7 7 0 1 1 0 14 7 7 0 0 1 0-14M10 9v5M10 6.500h.01',
    task: 'M4 4h12v12H4zM7 10l2 2 4-5',
    phone: 'M5 3l3 1 1 4-2 1c.8 2 2 3.200 4 4l1-2 4 1 1 3c-1 2-3 2-5 1.500C7 14 4 10 3.500 6.500 3.300 5 4 3.500 5 3z',
    mail: 'M3 5h14v10H3zM3 6l7 5 7-5',
    calendar: 'M4 5h12v12H4zM4 9h12M7 3v4M13 3v4',
    note: 'M5 3h10v14H5zM7.500 7h5M7.500 10h5M7.500 13h3',
    run: 'M6 4l9 6-9 6z',
};

/** @param {keyof typeof paths} name */
export const icon = (name) => svg`<svg class="icon" viewBox="0 0 20 20" width="16" height="16" aria-hidden="true" focusable="false"><path d=${paths[name]} fill="none" stroke="currentColor" stroke-width="1.400" stroke-linecap="round" stroke-linejoin="round"></path></svg>`;
