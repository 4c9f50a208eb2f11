using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using CrmAlignment.Cli.Commands;
using NodaTime;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Docs;

/// <summary>
/// docs/examples: the commands of the page run as they stand there, make the maps that lie there, and report what the page says. The results
/// of the page were counted by hand. CRMALIGNMENT_WRITE_EXAMPLES=1 writes the maps again.
/// </summary>
[Trait(Category.Name, Category.Slow)]
public sealed class ExampleExportTests : IDisposable
{
    private const string Prefix = "docs/examples/";

    private static readonly string Page = File.ReadAllText(Repository.File("docs", "examples", "README.md"));

    private readonly TemporaryFolder _folder = new();

    /// <summary>Folder, command that maps, command that replays, result.</summary>
    public static TheoryData<string, string, string, string> Examples
    {
        get
        {
            var data = new TheoryData<string, string, string, string>();
            foreach (Match match in Regex.Matches(Page, @"```\ncrma (map [^\n]+)\ncrma (replay [^\n]+)\n```\n\nResult: ([^\n]+)"))
            {
                data.Add(Regex.Match(match.Value, "docs/examples/([a-z0-9]+)/").Groups[1].Value, match.Groups[1].Value, match.Groups[2].Value, match.Groups[3].Value);
            }

            return data;
        }
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Page_has_an_example_of_every_program_that_is_recognised() => Assert.Equal(
        ["amocrm", "bitrix24", "dynamics", "hubspot", "pipedrive", "salesforce", "zoho"],
        Examples.Select(example => (string)example[0]).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Examples))]
    public void Commands_make_the_map_and_report_the_result(string folder, string map, string replay, string result)
    {
        var mapped = CommandRun.Of([.. Arguments(map, written: _folder.Path)]);
        Assert.Equal("", mapped.Errors);

        // What can be meant otherwise makes exit code 1, and the page says so.
        var section = Page[..Page.IndexOf(replay, StringComparison.Ordinal)];
        var isAsked = section[section.LastIndexOf("\n## ", StringComparison.Ordinal)..].Contains("with exit code 1", StringComparison.Ordinal);
        Assert.True(mapped.Code == (isAsked ? ExitCode.DoneWithRefusedRows : ExitCode.Done), mapped.Output);
        Assert.DoesNotContain("missing", mapped.Output, StringComparison.Ordinal);
        foreach (var name in new[] { "map.json", "map.settings.json" })
        {
            var kept = Repository.File("docs", "examples", folder, name);
            if (Environment.GetEnvironmentVariable("CRMALIGNMENT_WRITE_EXAMPLES") == "1")
            {
                File.Copy(Path.Combine(_folder.Path, name), kept, overwrite: true);
            }

            Assert.Equal(File.ReadAllText(kept), File.ReadAllText(Path.Combine(_folder.Path, name)));
        }

        var run = CommandRun.Of([.. Arguments(replay), "--out", _folder.Path]);
        Assert.Equal("", run.Errors);
        Assert.True(run.Code == ExitCode.Done, run.Output);
        Assert.Equal(result, Result(Arguments(replay)) + ".");
    }

    private string Result(IReadOnlyList<string> arguments)
    {
        string? Option(string name) => arguments.Contains(name) ? arguments[arguments.ToList().IndexOf(name) + 1] : null;
        var report = new ReplayRun(
            new ReplayOptions { Leads = Option("--leads"), Deals = Option("--deals"), Map = Option("--map")!, Output = _folder.Path },
            PlainConsole.To(TextWriter.Null),
            SystemClock.Instance.GetCurrentInstant()).Replay(default).Report;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{report.Months.Sum(month => month.Leads)} leads, {report.Months.Sum(month => month.Won)} won, {report.LostReasons.Sum(line => line.Count)} lost, "
            + $"revenue {report.Months.Sum(month => month.Revenue):0.00} {report.Currency}, {report.Months.Sum(month => month.NewClients)} clients");
    }

    // The commands are meant from the root of the repository; what they would write goes elsewhere.
    private static IReadOnlyList<string> Arguments(string command, string? written = null) =>
    [
        .. command.Split(' ').Select(part => !part.StartsWith(Prefix, StringComparison.Ordinal) ? part
            : written is not null && part.EndsWith("/map.json", StringComparison.Ordinal) ? Path.Combine(written, "map.json")
            : Repository.File(part.Split('/'))),
    ];
}
