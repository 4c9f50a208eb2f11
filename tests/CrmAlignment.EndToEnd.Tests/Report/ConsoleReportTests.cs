using System;
using System.IO;
using System.Linq;
using CrmAlignment.Cli.Commands;
using CrmAlignment.Cli.Report;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Report;

public sealed class ConsoleReportTests
{
    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    [InlineData(120)]
    [InlineData(140)]
    public void Write_keeps_every_line_within_the_width(int width)
    {
        string[] names = ["A [red]name[/]", new string('x', 200), string.Join(' ', Enumerable.Repeat("words", 60)), "two\nlines"];
        foreach (var report in names.Select(Samples.Named).Append(Samples.Large(30)).Append(Samples.Empty))
        {
            Assert.DoesNotContain(Write(report, width).Split('\n'), line => line.TrimEnd('\r').Length > width);
        }
    }

    [Theory]
    [InlineData(60, "Revenue", "Leads")]
    [InlineData(80, "Leads", "Cost")]
    [InlineData(120, "Cost", "Rejected")]
    public void Write_shows_what_matters_most_first_and_names_what_it_leaves_out(int width, string last, string leftOut)
    {
        var lines = Write(Samples.Named("A"), width).Split('\n');
        var heading = lines.Single(line => line.TrimStart().StartsWith("Month ", StringComparison.Ordinal));
        Assert.Matches(@"Month +Profit +Clients +ARPU +Won\b", heading);
        Assert.Contains(last, heading, StringComparison.Ordinal);
        Assert.DoesNotContain(leftOut, heading, StringComparison.Ordinal);
        var said = string.Join(' ', lines.Select(line => line.Trim()));
        var sentence = said[said.IndexOf("Not shown in this width:", StringComparison.Ordinal)..];
        Assert.All(
            ConsoleColumns.All.Select(column => column.Heading).Where(name => !heading.Contains(name, StringComparison.Ordinal)),
            name => Assert.Contains(name, sentence, StringComparison.Ordinal));
        Assert.Contains("The HTML report has them", sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void Write_shows_every_column_in_a_pipe()
    {
        var text = Write(Samples.Named("A"), Terminal.PlainWidth);
        var heading = text.Split('\n').Single(line => line.TrimStart().StartsWith("Month ", StringComparison.Ordinal));
        Assert.All(ConsoleColumns.All, column => Assert.Contains(column.Heading, heading, StringComparison.Ordinal));
        Assert.DoesNotContain("Not shown", text, StringComparison.Ordinal);
        Assert.Contains("1,234,568", text, StringComparison.Ordinal);
        Assert.Contains("-7,000", text, StringComparison.Ordinal);
    }

    // A refusal leaves nothing behind: who reads a database later knows of none, and not that there was none.
    [Fact]
    public void Write_counts_no_refusals_where_nobody_knows_of_any()
    {
        Assert.DoesNotContain("efused", Write(Samples.Empty with { RefusalsAreKnown = false }, 140), StringComparison.Ordinal);
        Assert.Contains("Nothing was refused", Write(Samples.Empty, 140), StringComparison.Ordinal);
        Assert.DoesNotContain("Refused by the agreed criteria: 0", Write(Samples.Empty, 140), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_counts_no_marketing_qualified_leads_where_the_files_do_not_say_it()
    {
        var report = Samples.Empty with { Layers = [new("Leads", 12), new("Marketing qualified", 12)] };
        Assert.Matches(@"Marketing qualified +12\b", Write(report, 140));
        Assert.Matches("Marketing qualified +not known", Write(report with { Known = new() { Leads = true } }, 140));
    }

    [Theory]
    [InlineData(60)]
    [InlineData(80)]
    public void Write_cuts_no_name(int width)
    {
        const string Name = "Acquisition of partners by recommendation of other partners";
        var words = string.Join(' ', Write(Samples.Named(Name), width).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.DoesNotContain("…", words, StringComparison.Ordinal);
        Assert.All(Name.Split(' '), word => Assert.Contains(word, words, StringComparison.Ordinal));
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
        Assert.Contains("... and 20 more: The HTML report has all.", text, StringComparison.Ordinal);
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
