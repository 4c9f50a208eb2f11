namespace CrmAlignment.Cli.Report.Html;

/// <summary>The style sheet of the page, for light and dark screens and for print. It has no characters that XML would escape.</summary>
internal static class HtmlStyle
{
    /// <summary>The sheet.</summary>
    public const string Text = """
        :root{--ink:#1b1f24;--soft:#5b6570;--line:#d8dde3;--paper:#fff;--card:#f6f8fa;
        --a:#2459a9;--b:#c4541a;--c:#2f7d4f;--d:#8a5aa8;color-scheme:light dark}
        @media (prefers-color-scheme:dark){:root{--ink:#e6e9ed;--soft:#9aa5b1;--line:#333b45;--paper:#12161b;--card:#1b2129;
        --a:#7aa7ea;--b:#ee9a68;--c:#7cc79a;--d:#c39ade}}
        body{margin:0;font:15px/1.5 system-ui,Roboto,sans-serif;color:var(--ink);background:var(--paper)}
        header,main{max-width:1280px;margin:0 auto;padding:0 24px}
        header{padding-top:32px}h1{margin:0;font-size:28px}h2{margin:40px 0 4px;font-size:20px}
        header p,.lead{margin:0 0 12px;color:var(--soft)}
        .cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(150px,1fr));gap:12px;margin-top:20px}
        .card{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:12px 16px}
        .card b{display:block;font-size:24px;font-variant-numeric:tabular-nums}.card span{color:var(--soft)}
        .scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums;font-size:13.5px}
        th,td{padding:5px 10px;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
        thead th{color:var(--soft);font-weight:600;white-space:nowrap}tbody th{font-weight:500;white-space:nowrap}
        .words td,.words thead th{white-space:nowrap}.words td:last-child{white-space:pre-line;width:75%}
        .numbers td,.numbers thead th:not(:first-child){text-align:right;white-space:nowrap}
        figure{margin:8px 0 20px}svg{width:100%;height:auto;display:block}
        svg text{fill:var(--soft);font:11px system-ui,Roboto,sans-serif}svg .value{fill:var(--ink)}
        svg .grid{stroke:var(--line);stroke-width:1}svg .a{fill:var(--a)}svg .b{fill:var(--b)}svg .c{fill:var(--c)}svg .d{fill:var(--d)}
        svg .line{fill:none;stroke:var(--b);stroke-width:2}svg .area{fill:var(--d);opacity:.35}
        details{margin:8px 0}summary{cursor:pointer;color:var(--a)}
        .legend{display:flex;gap:18px;color:var(--soft);font-size:13px}
        .legend i{display:inline-block;width:11px;height:11px;border-radius:2px;margin-right:6px}
        @media print{body{font-size:12px}section{break-inside:avoid}}
        """;
}
