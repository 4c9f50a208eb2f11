using System;
using System.IO;
using System.Linq;
using CrmAlignment.Cli.Commands;
using Newtonsoft.Json.Linq;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Demo;

/// <summary>crma leader over the demo's funnel, with what its people learned.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class LeaderCommandTests : IDisposable
{
    private const string Leader = "maria.marketing@crmalignment.example";

    private readonly TemporaryFolder _folder = new();

    public LeaderCommandTests() => DemoDatabase.CopyWithClockTo(Database);

    private string Database => Path.Combine(_folder.Path, "demo.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Parts_innovations_exchange_days_and_open_points_are_shown()
    {
        var run = CommandRun.Of("leader", "--database", Database, "--grain", "quarter", "--day", "2024-12-31", "--leader", Leader);

        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Errors));
        foreach (var shown in new[]
        {
            "Leader's scorecard 2024-10-01 to 2024-12-31:", "Model building, weight 40", "Model checking, weight 40", "Learning organization, weight 20",
            "Innovation", "Exchange day", "Open point", "overdue",
        })
        {
            Assert.Contains(shown, run.Output, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Json_has_every_aspect_once_and_adds_up()
    {
        var run = CommandRun.Of("leader", "--database", Database, "--grain", "Year", "--day", "2024-12-31", "--leader", Leader, "--json");

        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Errors));
        var scorecard = JObject.Parse(run.Output);
        Assert.Equal(14, scorecard["parts"]!.SelectMany(part => part["aspects"]!).Select(aspect => (string)aspect["aspect"]!).Distinct().Count());
        Assert.Equal(100, scorecard["parts"]!.Sum(part => (int)part["weight"]!));
        Assert.Equal(2, scorecard["openPoints"]!.Count());
        Assert.Equal(3, scorecard["innovations"]!.Count());
        Assert.True((int)scorecard["organization"]!["won"]! > 0);
    }

    [Fact]
    public void Grain_or_leader_that_there_is_not_is_wrong_usage()
    {
        var grain = CommandRun.Of("leader", "--database", Database, "--grain", "Week");
        var leader = CommandRun.Of("leader", "--database", Database, "--leader", "nobody@example.com");

        Assert.Equal((ExitCode.WrongUsage, ExitCode.WrongUsage), (grain.Code, leader.Code));
        Assert.Contains("--grain: \"Week\" is none that there is. Give one of: Month, Quarter, Year.", grain.Errors, StringComparison.Ordinal);
        Assert.Contains("--leader:", leader.Errors, StringComparison.Ordinal);
    }
}
