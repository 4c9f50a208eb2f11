using System;
using System.IO;
using System.Linq;
using CrmAlignment.Cli.Report;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Report;

public sealed class ConsoleReportTests
{
    [Theory]
    [InlineData(80)]
    [InlineData(140)]
    public void Write_keeps_every_line_within_the_width(int width)
    {
        string[] names = ["A [red]name[/]", new string('x', 200), string.Join(' ', Enumerable.Repeat("words", 60)), "two\nlines"];
        foreach (var report in names.Select(Samples.Named).Append(Samples.Large(30)).Append(Samples.Empty))
        {
            Assert.DoesNotContain(Write(report, width).Split('\n'), line => line.TrimEnd('\r').Length > width);
        }
    }

    [Fact]
    public void Write_shows_the_essential_columns_where_it_is_narrow_and_all_where_it_is_wide()
    {
        var report = Samples.Named("A");
        Assert.Contains("Clients", Write(report, 80), StringComparison.Ordinal);
        Assert.DoesNotContain("Spend", Write(report, 80), StringComparison.Ordinal);
        Assert.Contains("Spend", Write(report, 140), StringComparison.Ordinal);
        Assert.Contains("1,234,568", Write(report, 140), StringComparison.Ordinal);
        Assert.Contains("-7,000", Write(report, 80), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_shows_markup_in_names_as_text() =>
        Assert.Contains("[red]name[/]", Write(Samples.Named("[red]name[/]"), 140), StringComparison.Ordinal);

    [Fact]
    public void Write_says_how_many_refusals_it_leaves_out()
    {
        var text = Write(Samples.Large(30), 140);
        Assert.Contains("Refused<10> lacks much", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Refused<11>", text, StringComparison.Ordinal);
        Assert.Contains("... and 20 more in the HTML report.", text, StringComparison.Ordinal);
    }

    private static string Write(FunnelReport report, int width)
    {
        using var writer = new StringWriter();
        var console = PlainConsole.To(writer);
        console.Profile.Width = width;
        new ConsoleReport(console).Write(report);
        return writer.ToString();
    }
}
