using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using CrmAlignment.Cli.Commands;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Demo;

/// <summary>What the README shows is what the commands do.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class ReadmeTests
{
    private const string WriteVariable = "CRMALIGNMENT_WRITE_README";
    private const string Marker = "<!-- output of the demo -->";

    private static readonly string Readme = File.ReadAllText(Repository.File("README.md"));

    [Fact]
    public void Demo_prints_what_the_README_shows()
    {
        using var folder = new TemporaryFolder();
        var run = CommandRun.Of("demo", "--out", folder.Path);
        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Errors));
        if (Environment.GetEnvironmentVariable(WriteVariable) == "1")
        {
            File.WriteAllText(Repository.File("README.md"), Readme.Replace(Block(Marker), ReadmeExcerpt.Of(run.Output, folder.Path), StringComparison.Ordinal));
            return;
        }

        var printed = Lines(run.Output);
        var shown = Lines(Block(Marker));
        Assert.NotEmpty(shown);
        Assert.Empty(shown.Except(printed));
        Assert.Contains("echarts.init(", File.ReadAllText(Path.Combine(folder.Path, "report.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void Readme_names_the_commands_that_CI_runs()
    {
        var ci = File.ReadAllText(Repository.File(".ci", "run"));
        Assert.Contains("dotnet run --project sdk/CrmAlignment.Cli -c Release -- demo", Readme, StringComparison.Ordinal);
        Assert.Contains("dotnet run --project sdk/CrmAlignment.Cli -c Release -- demo", ci, StringComparison.Ordinal);
        Assert.Contains("dotnet test CrmAlignment.sln -c Release", Readme, StringComparison.Ordinal);
        Assert.Contains("dotnet test CrmAlignment.sln -c Release", ci, StringComparison.Ordinal);
    }

    [Fact]
    public void Readme_links_to_files_that_exist()
    {
        var links = Regex.Matches(Readme, @"\]\((?!https?:|#)([^)#]+)").Select(match => match.Groups[1].Value);
        Assert.DoesNotContain(links, link => !File.Exists(Repository.File(link)) && !Directory.Exists(Repository.File(link)));
    }

    private static string Block(string marker)
    {
        var start = Readme.IndexOf(marker, StringComparison.Ordinal);
        Assert.True(start >= 0, $"The README has no block after {marker}.");
        var from = Readme.IndexOf('\n', Readme.IndexOf("```", start, StringComparison.Ordinal)) + 1;
        return Readme[from..Readme.IndexOf("```", from, StringComparison.Ordinal)];
    }

    /// <summary>Lines without what differs from run to run: times, sizes and folders.</summary>
    private static List<string> Lines(string text) => text.Split('\n')
        .Select(line => line.TrimEnd())
        .Where(line => line.Trim() is not ("" or "..."))
        .Where(line => !Regex.IsMatch(line, @"\bms\b|\bKB\b|\d s, |Report with charts|Local Dataverse in"))
        .ToList();
}
