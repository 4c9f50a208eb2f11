using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Newtonsoft.Json;

namespace CrmAlignment.Cli.Report.Html;

/// <summary>
/// The one script of the page: Apache ECharts and what draws the charts with it. It is the same in every page, and its hash is all
/// that the page's Content-Security-Policy lets run; what differs from page to page is data, which no browser runs.
/// </summary>
internal static class PageScript
{
    // What ends a CDATA section stands in a string of the library, where the escaped sign means the same.
    private static readonly Lazy<string> Code = new(() =>
        "\n// Apache ECharts; one sign of a string is escaped, nothing else is changed.\n" + (Resource("echarts.js") + "\n" + Resource("report.js")).Replace("]]>", "]]\\x3e", StringComparison.Ordinal) + "\n//");

    /// <summary>The texts that come with the library, as its license asks.</summary>
    public static string Licenses => string.Join("\n\n", new[] { "NOTICE", "LICENSE", "LICENSE-d3" }.Select(Resource));

    /// <summary>
    /// The script. A reader of HTML sees comments where one of XML sees a CDATA section, so that neither takes a sign of the code for
    /// markup.
    /// </summary>
    public static XElement Element => new("script", new XText("//"), new XCData(Code.Value));

    /// <summary>The data of the charts: JSON in which no sign can end the element or begin another.</summary>
    public static XElement Data(IReadOnlyList<Chart> charts) => new(
        "script",
        new XAttribute("type", "application/json"),
        new XAttribute("id", "charts"),
        JsonConvert.SerializeObject(charts, new JsonSerializerSettings { StringEscapeHandling = StringEscapeHandling.EscapeHtml })
            .Replace("&", "\\u0026", StringComparison.Ordinal));

    /// <summary>The policy of the page: its own style and script, each by its hash, and nothing else from anywhere.</summary>
    /// <remarks>https://www.w3.org/TR/CSP3/#grammardef-hash-source. Readers of HTML take every end of a line for a line feed first.</remarks>
    public static string Policy =>
        $"default-src 'none'; script-src {Hash("//<![CDATA[" + Code.Value + "]]>")}; style-src {Hash(HtmlStyle.Text)}; "
        + "base-uri 'none'; form-action 'none'";

    private static string Hash(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Lines(text))))}'";

    private static string Lines(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);

    private static string Resource(string name)
    {
        using var stream = typeof(PageScript).Assembly.GetManifestResourceStream("report/" + name)
            ?? throw new InvalidOperationException($"The program was built without {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Lines(reader.ReadToEnd()).Trim('\n');
    }
}
