using System;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.Cli.Report;
using CrmAlignment.Cli.Report.Html;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Report;

public sealed class HtmlReportTests
{
    private const string Doctype = "<!DOCTYPE html>\n";
    private static readonly string[] Void = ["meta"];
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Theory]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("\"quoted\" & 'quoted' > &amp; ]]> <!-- -->")]
    [InlineData("</title></style></svg><img src=x onerror=alert(1)>")]
    [InlineData("Ökologie 漢字 🚀")]
    public void Write_shows_a_hostile_name_as_text(string name)
    {
        var page = Parse(Samples.Named(name));
        Assert.DoesNotContain(page.Descendants(), element => element.Name.LocalName is "script" or "img");
        Assert.Equal(name, page.Element("head")!.Element("title")!.Value);
        Assert.Equal(name, page.Descendants("h1").Single().Value);
        Assert.Contains(page.Descendants("th"), cell => cell.Value == name);
        Assert.Contains(page.Descendants("summary"), summary => summary.Value == $"Next in {name}");
        Assert.Contains(page.Descendants(Svg + "text"), text => text.Value == name);
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
        Assert.Equal(3, page.Descendants("p").Count(text => text.Value == "No period to show."));
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
        Assert.DoesNotContain(page.DescendantsAndSelf().Attributes(), attribute => attribute.Name.LocalName is "src" or "href");
        Assert.DoesNotContain("url(", page.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_shows_a_loss_with_its_sign()
    {
        var page = Parse(Samples.Empty with { Months = [Samples.Period("2024-01", -7000.5m)] });
        Assert.Equal("-7,001", page.Descendants("b").First().Value);
        Assert.Contains(page.Descendants(Svg + "title"), title => title.Value == "2024-01: -7,001");
        Assert.All(page.Descendants(Svg + "rect"), bar => Assert.True((decimal)bar.Attribute("height")! >= 0));
    }

    private static XElement Parse(FunnelReport report)
    {
        var text = HtmlReport.Write(report);
        Assert.StartsWith(Doctype, text, StringComparison.Ordinal);
        return XElement.Parse(text[Doctype.Length..], LoadOptions.PreserveWhitespace);
    }
}
