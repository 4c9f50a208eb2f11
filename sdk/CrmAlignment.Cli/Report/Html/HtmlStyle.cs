namespace CrmAlignment.Cli.Report.Html;

/// <summary>The style sheet of the page, for light and dark screens and for print. It has no characters that XML would escape.</summary>
internal static class HtmlStyle
{
    /// <summary>The sheet.</summary>
    public const string Text = """
        :root{--ink:#1b1f24;--soft:#55606b;--line:#d8dde3;--paper:#fff;--card:#f6f8fa;
        --a:#2459a9;--b:#b8480f;color-scheme:light dark}
        @media (prefers-color-scheme:dark){:root{--ink:#e6e9ed;--soft:#a3adb8;--line:#3a434e;--paper:#12161b;--card:#1b2129;
        --a:#7aa7ea;--b:#ee9a68}}
        *{box-sizing:border-box}
        body{margin:0;font:15px/1.5 system-ui,Roboto,"Noto Sans CJK SC",sans-serif;color:var(--ink);background:var(--paper);overflow-wrap:break-word}
        header,nav,main,footer{max-width:1280px;margin:0 auto;padding:0 24px}
        header{padding-top:32px}h1{margin:0;font-size:28px}h2{margin:40px 0 4px;font-size:20px}h3{margin:24px 0 4px;font-size:16px}
        header p,.lead{margin:0 0 12px;color:var(--soft)}
        nav ul{display:flex;flex-wrap:wrap;gap:4px 18px;list-style:none;margin:12px 0 0;padding:0}a{color:var(--a)}nav a{display:inline-block;padding:3px 0}
        .cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(150px,1fr));gap:12px;margin-top:20px}
        .card{background:var(--card);border:1px solid var(--line);border-radius:8px;padding:12px 16px}
        .card b{display:block;font-size:24px;font-variant-numeric:tabular-nums}.card span{color:var(--soft)}
        .scroll{overflow-x:auto;margin:4px 0 16px}table{border-collapse:collapse;min-width:min(100%,460px);font-variant-numeric:tabular-nums;font-size:13.5px}
        :focus-visible{outline:2px solid var(--a);outline-offset:2px}
        th,td{padding:5px 8px;border-bottom:1px solid var(--line);text-align:left;vertical-align:top}
        thead th{color:var(--soft);font-weight:600;vertical-align:bottom}
        tbody th{font-weight:500;position:sticky;left:0;background:var(--paper);min-width:76px;max-width:340px}
        th.n,td.n{text-align:right}td.n,tbody th.n{white-space:nowrap}td.long,th.long{min-width:240px;white-space:pre-line}
        tbody th.long{max-width:none}
        figure{margin:8px 0 20px}figcaption{color:var(--soft);font-size:13.5px}
        .chart{width:100%;height:300px}
        details{margin:8px 0}summary{cursor:pointer;color:var(--a);padding:3px 0}
        footer{padding-top:32px;padding-bottom:32px}pre{overflow:auto;max-height:300px;font-size:12px;white-space:pre-wrap}
        @media (max-width:600px){header,nav,main,footer{padding-left:14px;padding-right:14px}h1{font-size:22px}
        .cards{grid-template-columns:1fr 1fr}.card{padding:8px 10px}.card b{font-size:19px}tbody th{max-width:150px}}
        @page{size:A4 landscape;margin:10mm}
        @media print{:root{--ink:#000;--soft:#444;--line:#bbb;--paper:#fff;--card:#fff;--a:#2459a9;--b:#b8480f;color-scheme:light}
        body{font-size:11px}nav,footer{display:none}.scroll{overflow:visible}header,main{padding:0}table{font-size:8.5px}th,td{padding:2px 2px}
        tbody th{position:static;min-width:0}figure,tr,.card{break-inside:avoid}h2,h3{break-after:avoid}}
        """;
}
