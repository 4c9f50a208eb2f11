// @ts-check
/** What the library is told to draw: https://echarts.apache.org/en/option.html */

/**
 * @typedef {import('./data.js').ChartData} ChartData
 * @typedef {import('./data.js').Series} Series
 *
 * @typedef {object} Style
 * @property {string[]} series colours
 * @property {string} ink
 * @property {string} soft
 * @property {string} line
 * @property {string} card
 */

/** What is drawn of each type, and how. @type {Record<string, {draw: 'bar'|'line'|'pie'|'funnel', level?: boolean, stack?: boolean, area?: boolean, hole?: boolean}>} */
const types = {
    Column: {draw: 'bar'}, StackedColumn: {draw: 'bar', stack: true},
    Bar: {draw: 'bar', level: true}, StackedBar: {draw: 'bar', level: true, stack: true},
    Line: {draw: 'line'}, Area: {draw: 'line', area: true}, StackedArea: {draw: 'line', area: true, stack: true},
    Pie: {draw: 'pie'}, Doughnut: {draw: 'pie', hole: true}, Funnel: {draw: 'funnel'},
};

/** Characters of a line of the names beside what lies, of a word, and lines of a name; of names that have room for several, and values that have room for their numbers. */
const most = {line: 18, word: 22, lines: 3, names: 6, points: 8};

/**
 * A name in lines of whole words. ECharts would break it by itself, but takes letters other than Latin ones for as wide as Chinese ones, and
 * breaks words that have room.
 * @param {string} name
 */
function linesOf(name) {
    const words = name.split(' ').map((word) => (word.length > most.word ? `${word.slice(0, most.word - 1)}\u2026` : word));
    /** @type {string[]} */
    const lines = [];
    for (const word of words) {
        const last = lines.at(-1);
        if (last !== undefined && last.length + 1 + word.length <= most.line) lines[lines.length - 1] = `${last} ${word}`;
        else lines.push(word);
    }
    return lines.length > most.lines ? [...lines.slice(0, most.lines - 1), `${lines[most.lines - 1]}\u2026`].join('\n') : lines.join('\n');
}

/** Of many names, each has one line. @param {string[]} names */
const beside = (names) => ({
    lineHeight: 14, interval: 0,
    formatter: names.length <= most.names ? linesOf : (/** @type {string} */ name) => (name.length > most.word ? `${name.slice(0, most.word - 1)}\u2026` : name),
});

/** The first type of a chart that is not drawn here; null where all are. @param {import('../definitions/charts.js').Chart} chart */
export const unknownType = (chart) => chart.measures.find((measure) => !types[measure.type])?.type ?? null;

/**
 * @param {ChartData} data
 * @param {Style} style
 * @param {string} language tag
 */
export function optionOf(data, style, language) {
    const kind = types[data.series[0].type];
    const common = {
        animation: false,
        color: style.series,
        textStyle: {color: style.ink, fontFamily: 'Segoe UI, system-ui, Noto Sans, sans-serif', fontSize: 12},
        tooltip: {
            renderMode: 'richText', confine: true, trigger: kind.draw === 'pie' || kind.draw === 'funnel' ? 'item' : 'axis', axisPointer: {type: 'shadow'},
            backgroundColor: style.card, borderColor: style.line, textStyle: {color: style.ink},
        },
        // Patterns for who cannot tell the colours; the label is the page's own, in the user's language, and ECharts would write its English one over it.
        aria: {enabled: true, label: {enabled: false}, decal: {show: data.series.length > 1 || kind.draw === 'pie'}},
    };
    if (kind.draw === 'pie') return {...common, legend: legend(style), series: [pie(data, style, kind.hole === true)]};
    if (kind.draw === 'funnel') return {...common, ...funnel(data, style)};
    return {...common, ...axes(data, style, language, kind.level === true), series: data.series.map((series, index) => drawn(series, index, data, style))};
}

/** @param {Style} style */
const legend = (style) => ({type: 'scroll', bottom: 0, textStyle: {color: style.ink}, pageTextStyle: {color: style.ink}, pageIconColor: style.ink, pageIconInactiveColor: style.line});

/**
 * @param {ChartData} data
 * @param {Style} style
 * @param {string} language
 * @param {boolean} level bars lie
 */
function axes(data, style, language, level) {
    const several = data.series.length > 1;
    const compact = new Intl.NumberFormat(language, {notation: 'compact', maximumFractionDigits: 2});
    const groups = {
        type: 'category', data: data.categories, inverse: level, axisLabel: {color: style.soft, hideOverlap: true, ...(level ? beside(data.categories) : {})},
        axisLine: {lineStyle: {color: style.soft}}, axisTick: {show: false},
    };
    const values = (/** @type {number} */ index) => ({
        type: 'value', axisLabel: {color: style.soft, formatter: (/** @type {number} */ value) => compact.format(value), hideOverlap: true},
        splitLine: {show: index === 0, lineStyle: {color: style.line}},
    });
    const measured = data.series.some((series) => series.secondary) ? [values(0), values(1)] : values(0);
    return {
        grid: {left: 4, right: 12, top: 24, bottom: several ? 36 : 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel'},
        legend: several ? legend(style) : {show: false},
        xAxis: level ? measured : groups,
        yAxis: level ? groups : measured,
    };
}

/**
 * @param {Series} series
 * @param {number} index
 * @param {ChartData} data
 * @param {Style} style
 */
function drawn(series, index, data, style) {
    const kind = types[series.type];
    const axis = series.secondary ? {[kind.level ? 'xAxisIndex' : 'yAxisIndex']: 1} : {};
    const points = series.values.map((value, at) => ({value: value ?? '-', text: series.texts[at], at, of: index}));
    return {
        name: series.name, type: kind.draw, data: points, ...axis, stack: kind.stack ? 'all' : undefined, areaStyle: kind.area ? {opacity: 0.3} : undefined,
        barMaxWidth: 40, symbol: 'circle', symbolSize: 7, lineStyle: {width: 2, type: index % 2 === 0 ? 'solid' : 'dashed'},
        label: {show: data.series.length === 1 && (kind.draw === 'bar' || points.length <= most.points), position: kind.level ? 'right' : 'top', color: style.ink, formatter: textOf},
        labelLayout: {hideOverlap: true},
        tooltip: {valueFormatter: (/** @type {any} */ value, /** @type {number} */ at) => series.texts[at] ?? value},
    };
}

/** @param {any} point */
const textOf = (point) => point.data.text ?? '';

/**
 * @param {ChartData} data
 * @param {Style} style
 * @param {boolean} hole
 */
function pie({categories, series: [series]}, style, hole) {
    const slices = categories.map((name, index) => ({name, value: series.values[index] ?? 0, text: series.texts[index], at: index, of: 0})).filter((slice) => slice.value !== 0);
    return {
        name: series.name, type: 'pie', radius: [hole ? '40%' : '0%', '66%'], center: ['50%', '44%'], data: slices, itemStyle: {borderColor: style.card, borderWidth: 2},
        label: {color: style.ink, formatter: textOf}, tooltip: {formatter: (/** @type {any} */ point) => `${point.name}: ${textOf(point)}`},
    };
}

// The library's file has no funnel: bars in the middle of a row are one.
/**
 * @param {ChartData} data
 * @param {Style} style
 */
function funnel({categories, series: [series]}, style) {
    const values = series.values.map((value) => value ?? 0);
    const most = Math.max(0, ...values);
    const text = {show: true, position: 'inside', color: style.ink, backgroundColor: style.card, padding: [2, 4], borderRadius: 2, formatter: textOf};
    return {
        grid: {left: 4, right: 12, top: 4, bottom: 4, outerBoundsMode: 'same', outerBoundsContain: 'axisLabel'},
        legend: {show: false},
        xAxis: {type: 'value', show: false, max: most || 1},
        yAxis: {type: 'category', data: categories, inverse: true, axisLabel: {color: style.soft, ...beside(categories)}, axisLine: {show: false}, axisTick: {show: false}},
        series: [
            {type: 'bar', stack: 'funnel', silent: true, data: values.map((value) => (most - value) / 2), itemStyle: {color: 'transparent', decal: {symbol: 'none'}}, tooltip: {show: false}},
            {
                name: series.name, type: 'bar', stack: 'funnel', barCategoryGap: '12%', label: text, itemStyle: {color: style.series[0]},
                data: values.map((value, index) => ({value, text: series.texts[index], at: index, of: 0})),
                tooltip: {formatter: (/** @type {any} */ point) => `${point.name}: ${textOf(point)}`},
            },
        ],
    };
}
