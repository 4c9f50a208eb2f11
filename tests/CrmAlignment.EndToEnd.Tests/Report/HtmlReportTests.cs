using System;
using System.Linq;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using CrmAlignment.Cli.Report;
using CrmAlignment.Cli.Report.Html;
using Newtonsoft.Json.Linq;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Report;

public sealed class HtmlReportTests
{
    private const string Doctype = "<!DOCTYPE html>\n";
    private static readonly string[] Void = ["meta"];

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"quoted\" & 'quoted' > &amp; ]]> <!-- -->")]
    [InlineData("</title></style></svg><img src=x onerror=alert(1)>")]
    [InlineData("</script><script>alert(1)</script>")]
    [InlineData("Ökologie 漢字 🚀")]
    public void Write_shows_a_hostile_name_as_text(string name)
    {
        var page = Parse(Samples.Named(name));
        Assert.Equal(2, page.Descendants("script").Count());
        Assert.DoesNotContain(page.Descendants(), element => element.Name.LocalName is "img" or "svg" or "iframe");
        Assert.Equal(name, page.Element("head")!.Element("title")!.Value);
        Assert.Equal(name, page.Descendants("h1").Single().Value);
        Assert.Contains(page.Descendants("th"), cell => cell.Value == name);
        Assert.Contains(page.Descendants("summary"), summary => summary.Value == $"Next in {name}");
        Assert.Contains(Charts(page), chart => chart["Names"]!.Values<string>().Contains(name));
        var refusals = page.Descendants("section").Single(section => (string?)section.Attribute("id") == "refusals");
        Assert.Equal(name, refusals.Descendants("td").Last().Value);
    }

    [Fact]
    public void Write_replaces_what_no_page_can_hold()
    {
        const string Name = "bell \u0007, half a pair \uD83D, no character \uFFFE, half at the end \uDE80";
        const string Shown = "bell \uFFFD, half a pair \uFFFD, no character \uFFFD, half at the end \uFFFD";
        var page = Parse(Samples.Named(Name));
        Assert.Equal(Shown, page.Descendants("h1").Single().Value);
        Assert.Contains(page.Descendants("th"), cell => cell.Value == Shown);
    }

    [Fact]
    public void Write_shows_every_month_origin_queue_and_refusal()
    {
        const int Count = 60;
        var report = Samples.Large(Count);
        var cells = Parse(report).Descendants()
            .Where(element => element.Name.LocalName is "td" or "th")
            .Select(cell => cell.Value)
            .ToHashSet();
        Assert.Empty(report.Months.Select(month => month.Name).Except(cells));
        Assert.Empty(report.Stages.Select(stage => stage.Stage).Except(cells));
        Assert.Empty(report.Origins.Select(origin => origin.Origin).Except(cells));
        Assert.Empty(report.Refusals.Select(refusal => refusal.Lead).Except(cells));
        Assert.Empty(report.Refusals.Select(refusal => refusal.Message).Except(cells));
        Assert.Empty(report.Queues.Select(queue => $"{queue.Queue} (T)").Except(cells));
        Assert.Empty(report.Queues.SelectMany(queue => queue.Next).Select(lead => lead.Lead).Except(cells));
    }

    [Fact]
    public void Write_shows_a_report_of_nothing()
    {
        var page = Parse(Samples.Empty);
        Assert.Equal(["0", "0", Numbers.Undefined, Numbers.Undefined, "0", "0"], page.Descendants("b").Select(card => card.Value));
        Assert.Contains("Nothing was refused in this run.", page.Value, StringComparison.Ordinal);
        var later = Parse(Samples.Empty with { RefusalsAreKnown = false });
        Assert.DoesNotContain("Nothing was refused", later.Value, StringComparison.Ordinal);
        Assert.Contains("A refusal leaves nothing behind", later.Value, StringComparison.Ordinal);
        Assert.Contains(page.Descendants("p"), text => text.Value == "Nothing to show.");
        Assert.Equal(["chart-funnel"], Charts(page).Select(chart => (string?)chart["Id"]));
    }

    [Fact]
    public void Write_leaves_no_element_open_to_a_reader_of_HTML()
    {
        // A reader of HTML takes <title /> for a tag that opens: https://html.spec.whatwg.org/#start-tags.
        var empty = XElement.Parse(HtmlReport.Write(Samples.Empty)[Doctype.Length..]).DescendantsAndSelf()
            .Where(element => element.IsEmpty && element.Name.Namespace == XNamespace.None && !Void.Contains(element.Name.LocalName));
        Assert.Empty(empty.Select(element => element.Name.LocalName));
    }

    [Fact]
    public void Write_names_no_outside_resource()
    {
        var page = Parse(Samples.Named("A"));
        Assert.DoesNotContain(page.DescendantsAndSelf().Attributes(), attribute => attribute.Name.LocalName == "src" || (attribute.Name.LocalName == "href" && !attribute.Value.StartsWith('#')));
        Assert.DoesNotContain("url(", page.Descendants("style").Single().Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_lets_run_its_own_script_and_style_alone()
    {
        var page = Parse(Samples.Named("A"));
        var policy = page.Element("head")!.Elements("meta").Single(meta => (string?)meta.Attribute("http-equiv") == "Content-Security-Policy").Attribute("content")!.Value;

        // What a reader of HTML takes for the script: the signs of the CDATA section are part of it.
        var text = HtmlReport.Write(Samples.Named("A")).ReplaceLineEndings("\n");
        var from = text.IndexOf("<script>", StringComparison.Ordinal) + "<script>".Length;
        var script = text[from..text.IndexOf("</script>", from, StringComparison.Ordinal)];
        var hash = Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script)));
        Assert.StartsWith("default-src 'none'; script-src 'sha256-", policy, StringComparison.Ordinal);
        Assert.Contains($"script-src 'sha256-{hash}';", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Contains("Licensed to the Apache Software Foundation", script, StringComparison.Ordinal);
        Assert.Contains("The Apache Software Foundation", page.Descendants("pre").Single().Value, StringComparison.Ordinal);
        Assert.Contains("TERMS AND CONDITIONS FOR USE", page.Descendants("pre").Single().Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("en")]
    [InlineData("ru")]
    [InlineData("uk")]
    [InlineData("zh")]
    public void Write_speaks_each_language(string language)
    {
        var words = ReportWords.Of(language)!;
        var page = Parse(Samples.Named("A"), words);
        Assert.Equal(words.HtmlName, (string?)page.Attribute("lang"));
        Assert.Contains(page.Descendants("h2"), heading => heading.Value == words[ReportTexts.Nurture]);
        Assert.Contains(page.Descendants("th"), heading => heading.Value == words.Term("Profit"));
        Assert.Equal(language == "en", page.Descendants("th").Any(heading => heading.Value == "Revenue"));
    }

    [Fact]
    public void Write_shows_a_loss_with_its_sign()
    {
        var page = Parse(Samples.Empty with { Months = [Samples.Period("2024-01", -7000.5m)] });
        Assert.Equal("-7,001", page.Descendants("b").First().Value);
        Assert.Contains(Charts(page), chart => chart["Series"]!.First!["Values"]!.Values<decimal?>().Contains(-7000.5m));
    }

    private static JArray Charts(XElement page) =>
        JArray.Parse(page.Descendants("script").Single(script => (string?)script.Attribute("id") == "charts").Value);

    private static XElement Parse(FunnelReport report, ReportWords? words = null)
    {
        var text = HtmlReport.Write(report, words);
        Assert.StartsWith(Doctype, text, StringComparison.Ordinal);
        return XElement.Parse(text[Doctype.Length..], LoadOptions.PreserveWhitespace);
    }
}
