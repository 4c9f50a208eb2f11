// Draws the charts of the page from the data that stands in it. Texts are drawn on a canvas, never written as HTML.
(function () {
  "use strict";
  const charts = JSON.parse(document.getElementById("charts").textContent);
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  const still = window.matchMedia("(prefers-reduced-motion: reduce)");
  const drawn = [];
  let printing = false;

  const number = value => value === null || value === undefined ? "–" : Number(value).toLocaleString("en-US", { maximumFractionDigits: 1 });
  const short = value => {
    const size = Math.abs(value);
    return size >= 1e9 ? value / 1e9 + "G" : size >= 1e6 ? value / 1e6 + "M" : size >= 1e3 ? value / 1e3 + "k" : String(value);
  };

  // A step that people count by: 1, 2 or 5 and noughts.
  function step(size) {
    const power = 10 ** Math.floor(Math.log10(size));
    return [1, 2, 5, 10].map(digit => digit * power).find(one => one >= size * 0.999);
  }

  // Both scales have their 0 at one height, and their lines: below it the line has no values.
  function scales(chart) {
    const of = isLine => chart.Series.filter(series => series.IsLine === isLine).flatMap(series => series.Values).filter(value => value !== null);
    const bars = of(false);
    const [low, high] = [Math.min(0, ...bars), Math.max(0, ...bars)];
    const left = step(Math.max(high - low, 1) / 5);
    const [down, up] = [Math.ceil(-low / left), Math.max(1, Math.ceil(high / left))];
    const right = Math.max(1, step(Math.max(...of(true), 1) / up));
    return [left, right].map(size => ({ min: -down * size, max: up * size, interval: size }));
  }

  function colors() {
    const style = getComputedStyle(document.documentElement);
    const of = name => style.getPropertyValue(name).trim();
    return printing || !dark.matches
      ? { ink: printing ? "#000" : of("--ink"), soft: printing ? "#444" : of("--soft"), line: printing ? "#bbb" : of("--line"), paper: "#fff", a: "#2459a9", b: "#b8480f" }
      : { ink: of("--ink"), soft: of("--soft"), line: of("--line"), paper: of("--card"), a: of("--a"), b: of("--b") };
  }

  function options(chart, width) {
    const c = colors();
    const size = width < 480 ? 11 : 12;
    const text = { color: c.soft, fontSize: size };
    const names = {
      type: "category",
      data: chart.Names,
      inverse: chart.IsHorizontal,
      axisLine: { lineStyle: { color: c.line } },
      axisTick: { show: false },
      axisLabel: Object.assign({ hideOverlap: true }, text, chart.IsHorizontal ? { width: Math.max(80, width * 0.3), overflow: "truncate", interval: 0, hideOverlap: false } : {}),
    };
    const scale = { type: "value", axisLabel: Object.assign({ formatter: short, hideOverlap: true }, text), splitLine: { lineStyle: { color: c.line } } };
    const hasLine = chart.Series.some(series => series.IsLine);
    const [bars, line] = hasLine ? scales(chart) : [];
    const right = Object.assign({}, scale, line, { splitLine: { show: false }, axisLabel: Object.assign({}, scale.axisLabel, { formatter: value => value < 0 ? "" : short(value) }) });
    return {
      animation: !still.matches && !printing,
      textStyle: { fontFamily: getComputedStyle(document.body).fontFamily },
      color: [c.a, c.b],
      // Drawn, not HTML: the policy of the page allows no styles in elements, and names stay text.
      tooltip: {
        trigger: "axis", renderMode: "richText", confine: true, valueFormatter: number,
        axisPointer: { type: "shadow" }, backgroundColor: c.paper, borderColor: c.line, textStyle: { color: c.ink, fontSize: size },
      },
      legend: { show: chart.Series.length > 1, top: 0, textStyle: text },
      grid: { left: 4, right: 12, bottom: 4, top: chart.Series.length > 1 ? 36 : 12, containLabel: true },
      xAxis: chart.IsHorizontal ? scale : names,
      yAxis: chart.IsHorizontal ? names : hasLine ? [Object.assign({}, scale, bars), right] : scale,
      series: chart.Series.map(series => ({
        name: series.Name,
        type: series.IsLine ? "line" : "bar",
        yAxisIndex: series.IsLine ? 1 : 0,
        data: series.Values,
        barMaxWidth: 46,
        symbolSize: 6,
        label: chart.IsHorizontal ? { show: true, position: "right", formatter: point => number(point.value), color: c.ink, fontSize: size } : { show: false },
      })),
    };
  }

  function draw() {
    for (const { chart, place, view } of drawn) {
      view.resize();
      view.setOption(options(chart, place.clientWidth), true);
    }
  }

  for (const chart of charts) {
    const place = document.getElementById(chart.Id);
    if (chart.IsHorizontal) {
      place.style.height = 48 + chart.Names.length * 30 + "px";
    }

    drawn.push({ chart, place, view: echarts.init(place, null, { renderer: "canvas", devicePixelRatio: Math.max(2, window.devicePixelRatio) }) });
  }

  draw();
  dark.addEventListener("change", draw);
  let wait = 0;
  new ResizeObserver(() => {
    cancelAnimationFrame(wait);
    wait = requestAnimationFrame(draw);
  }).observe(document.querySelector("main"));

  // On paper nothing can be opened.
  window.addEventListener("beforeprint", () => {
    printing = true;
    document.querySelectorAll("main details").forEach(part => part.setAttribute("open", ""));
    draw();
  });
  window.addEventListener("afterprint", () => {
    printing = false;
    draw();
  });
})();
