using System;
using System.IO;
using System.Linq;
using CrmAlignment.Cli.Commands;
using CrmAlignment.Client;
using CrmAlignment.LocalDataverse;
using CrmAlignment.Model.Choices;
using NodaTime;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Input;

/// <summary>Leads become marketing qualified on the date of their file, or when they arrive where the map names no column for it.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class MarketingQualifiedTests : IDisposable
{
    // A in February, B never, C in March and offered in April, D offered in February before it is said to be qualified.
    private const string Leads = "id,on,company,mql,offered\nA,2024-01-02,Acme,2024-02-05,\nB,2024-01-03,Beta,,\nC,2024-01-04,Coll,2024-03-05,2024-04-04\nD,2024-01-05,Dot,2024-03-06,2024-02-06\n";
    private const string Column = "\"marketingQualifiedOn\": \"mql\",";

    private readonly TemporaryFolder _folder = new();

    private string Database => Path.Combine(_folder.Path, "crm.db");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Replay_counts_a_lead_as_marketing_qualified_when_it_became_so()
    {
        var result = Replayed(Leads, Column);

        Assert.Empty(result.RefusedRows);
        Assert.Empty(result.Report.Refusals);
        Assert.Equal("2024-01 0, 2024-02 2, 2024-03 1, 2024-04 0", Counts());
        Assert.Equal("Inquiry 1, Marketing qualified 1, Sales ready 2", string.Join(", ", result.Report.Stages.Select(stage => $"{stage.Stage} {stage.Count}")));
        Assert.DoesNotContain(result.Report.NotKnown, sentence => sentence.Contains("marketingQualifiedOn", StringComparison.Ordinal));
    }

    [Fact]
    public void Replay_counts_a_lead_from_its_arrival_without_such_a_column_and_says_so()
    {
        var result = Replayed(Leads, "");

        Assert.Equal("2024-01 4, 2024-02 0, 2024-03 0, 2024-04 0", Counts());
        Assert.Contains(
            "When leads became marketing qualified (leads.marketingQualifiedOn): each counts as such from its arrival.", result.Report.NotKnown);
    }

    [Fact]
    public void Replay_again_qualifies_nobody_twice_and_a_late_date_is_added()
    {
        Replayed(Leads, Column);
        var again = Replayed(Leads.Replace("B,2024-01-03,Beta,,", "B,2024-01-03,Beta,2024-05-05,", StringComparison.Ordinal), Column);

        Assert.Equal(9, again.Skipped);
        Assert.Equal("2024-01 0, 2024-02 2, 2024-03 1, 2024-04 0, 2024-05 1", Counts(5));
    }

    [Fact]
    public void Replay_refuses_a_lead_that_was_qualified_before_it_arrived()
    {
        var refused = Assert.Single(Replayed("id,on,company,mql,offered\nA,2024-01-02,Acme,2024-01-01,\n", Column).RefusedRows);
        Assert.Equal(
            "leads.csv, line 2, column mql, value \"2024-01-01\": The lead was marketing qualified before it arrived. Correct one of the two dates.", refused.ToString());
    }

    private string Counts(int months = 4)
    {
        using var organization = LocalOrganization.Open(new LocalDataverseOptions { DatabasePath = Database });
        return string.Join(", ", new AlignmentClient(organization.AdminService).GetScorecard(PeriodGrain.Month, new LocalDate(2024, 1, 1), months)
            .Select(card => $"{card.PeriodStart:yyyy-MM} {card.MarketingQualified}"));
    }

    private ReplayResult Replayed(string leads, string column) => new ReplayRun(
        new ReplayOptions
        {
            Leads = _folder.Write("leads.csv", leads),
            Deals = null,
            Database = Database,
            Map = _folder.Write("map.json", $$"""
                {
                  "title": "Test", "timeZone": "UTC",
                  "leads": { "key": "id", "arrivedOn": "on", {{column}} "offeredOn": "offered", "columns": { "companyname": "company" } },
                  "rejectAfterDays": 0,
                  "criteria": { "name": "Any", "code": "any", "items": [ { "name": "Company is known", "column": "companyname" } ] },
                  "reasons": [ { "code": "no-response", "name": "No response" } ],
                  "tracks": [ { "code": "t", "name": "T", "queue": "Q" } ]
                }
                """),
            Output = Path.Combine(_folder.Path, "out"),
        },
        PlainConsole.To(TextWriter.Null),
        Instant.FromUtc(2025, 1, 1, 0, 0)).Replay(default);
}
