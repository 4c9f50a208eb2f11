using System;
using System.IO;
using CrmAlignment.Cli.Commands;
using CrmAlignment.Client;
using CrmAlignment.EndToEnd.Tests.Plugins;
using CrmAlignment.LocalDataverse;
using CrmAlignment.Model.Choices;
using Newtonsoft.Json.Linq;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Demo;

/// <summary>crma targets over the demo's funnel.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class TargetsCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public TargetsCommandTests() => DemoDatabase.CopyTo(Database);

    private string Database => Path.Combine(_folder.Path, "demo.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Plan_and_fact_stand_beside_each_other()
    {
        var run = CommandRun.Of("targets", "--database", Database, "--date", "2024-08-15");

        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Errors));
        Assert.Contains("Targets on 2024-08-15", run.Output, StringComparison.Ordinal);
        Assert.Contains("Revenue - quarter from 2024-07-01", run.Output, StringComparison.Ordinal);
        Assert.Contains("150,000", run.Output, StringComparison.Ordinal);
        Assert.Contains("60.0 %", run.Output, StringComparison.Ordinal);
        Assert.Contains("As many days", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Json_is_what_the_server_answers()
    {
        var run = CommandRun.Of("targets", "--database", Database, "--date", "2024-08-15", "--measure", "revenue", "--grain", "quarter", "--json");

        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Errors));
        var target = Assert.Single(JObject.Parse(run.Output)["targets"]!);
        Assert.Equal(("Revenue", "2024-07-01", 92, 46), ((string)target["measure"]!, (string)target["periodStart"]!, (int)target["days"]!, (int)target["daysLeft"]!));
        Assert.Equal(75_000m, (decimal)target["planToDate"]!);
        Assert.True((decimal)target["fact"]! > 0);
    }

    // The demo's funnel ended long before the day on which this runs.
    [Fact]
    public void Forecast_begins_today_and_has_nothing_to_say_of_a_period_that_is_over()
    {
        var run = CommandRun.Of("targets", "--database", Database, "--forecast");

        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Errors));
        Assert.Contains("Nothing to forecast: no target for revenue or won opportunities has a period that is running today", run.Output, StringComparison.Ordinal);
        var past = CommandRun.Of("targets", "--database", Database, "--forecast", "--date", "2024-08-15");
        Assert.Equal(ExitCode.WrongUsage, past.Code);
        Assert.Contains("--forecast: A forecast begins today, and --date names another day.", past.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Forecast_of_a_running_period_names_the_records_behind_it()
    {
        using (var organization = LocalOrganization.Open(new LocalDataverseOptions { DatabasePath = Database }))
        {
            var today = new AlignmentClient(organization.AdminService).CompareTargets().Date;
            organization.AdminService.Create(TargetRow.Of(TargetMeasure.Won, PeriodGrain.Year, new DateTime(today.Year, 1, 1), 40));
        }

        var run = CommandRun.Of("targets", "--database", Database, "--forecast");

        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Errors));
        Assert.Matches(@"Won - year from \d{4}-01-01: (not enough data for a forecast|at the end )", string.Join(' ', run.Output.Split(['\n', '\r', ' '], StringSplitOptions.RemoveEmptyEntries)));
    }

    [Theory]
    [InlineData("--date", "August", "--date: \"August\" is no day.")]
    [InlineData("--measure", "Spend", "--measure: \"Spend\" is none that there is.")]
    [InlineData("--grain", "Week", "--grain: \"Week\" is none that there is.")]
    public void What_is_none_is_named(string option, string value, string message)
    {
        var run = CommandRun.Of("targets", "--database", Database, option, value);

        Assert.Equal(ExitCode.WrongUsage, run.Code);
        Assert.Contains(message, run.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Day_without_targets_says_so() =>
        Assert.Contains(
            "No target is set for a period that contains 2031-01-01",
            CommandRun.Of("targets", "--database", Database, "--date", "2031-01-01").Output,
            StringComparison.Ordinal);
}
