using System;
using System.Collections.Generic;
using System.Diagnostics;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using CrmAlignment.Client;
using CrmAlignment.Model.Apis;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Kpis;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using NodaTime;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>
/// The audit of what is folded finds what is wrong on scorecards and client periods, and nothing else. With correction it is their rebuild:
/// it may be interrupted, and others may fold and save meanwhile.
/// </summary>
[Trait(Category.Name, Category.Slow)]
public sealed class KpiRebuildTests : IDisposable
{
    private static readonly LocalDate March = new(2026, 3, 1);

    private readonly Funnel _funnel = new();

    public void Dispose() => _funnel.Dispose();

    [Theory]
    [InlineData(ScorecardTable.LogicalName, "crma_revenue", 7777)]
    [InlineData(ScorecardTable.LogicalName, ScorecardTable.ClientCount, 55)]
    [InlineData(ScorecardTable.LogicalName, ScorecardTable.NewClients, 33)]
    [InlineData(ScorecardTable.LogicalName, ScorecardTable.ActivityStarts, 44)]
    [InlineData(ClientPeriodTable.LogicalName, "crma_revenue", 7777)]
    [InlineData(ClientPeriodTable.LogicalName, ScorecardTable.ActivityEnds, 9)]
    public void Audit_finds_and_corrects_exactly_the_number_that_somebody_changed(string table, string column, int wrong)
    {
        Live();
        var row = _funnel.Rows(table, ScorecardTable.ScopeKey, "org").First(row =>
            row.GetAttributeValue<string>("crma_key").Contains("month|2026-03-01|org")
            && Convert.ToDecimal(row[column], CultureInfo.InvariantCulture) != wrong);
        var right = row[column];
        _funnel.Corrupt(table, row.Id, column, right is decimal ? (decimal)wrong : (object)wrong);

        Assert.Equal(1, _funnel.AdministratorClient.AuditAllKpis(correct: true).Drifts);

        var drift = Drifts().Single();
        Assert.Equal(
            (column, "org", Convert.ToDecimal(right, CultureInfo.InvariantCulture), (decimal)wrong, true),
            (drift.GetAttributeValue<string>(KpiDriftTable.Measure), drift.GetAttributeValue<string>(KpiDriftTable.ScopeKey),
                drift.GetAttributeValue<decimal>(KpiDriftTable.Expected), drift.GetAttributeValue<decimal>(KpiDriftTable.Stored),
                drift.GetAttributeValue<bool>(KpiDriftTable.Corrected)));
        Assert.Equal(right, _funnel.Rows(table, "crma_key", row["crma_key"]).Single()[column]);
        Assert.Equal(0, _funnel.AdministratorClient.AuditAllKpis().Drifts);
        AssertTrue();
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Audit_finds_a_fact_whose_mark_somebody_changed(bool isFolded)
    {
        Live();
        _funnel.Lead();
        if (!isFolded)
        {
            _funnel.AdministratorClient.FoldAll();
        }

        var facts = _funnel.Rows(KpiFactTable.LogicalName, KpiFactTable.SourceTable, LeadTable.LogicalName);
        var fact = facts.Last(row => row.GetAttributeValue<int>(Measure.LeadsCreated.Column) == 1 && row.GetAttributeValue<bool>(KpiFactTable.Folded) != isFolded);
        _funnel.Corrupt(KpiFactTable.LogicalName, fact.Id, KpiFactTable.Folded, isFolded);

        _funnel.AdministratorClient.AuditAllKpis(correct: true);

        // Month, quarter and year of the organization and of the owner's business unit.
        Assert.Equal(6, Drifts().Length);
        Assert.All(Drifts(), drift => Assert.Equal(
            (Measure.LeadsCreated.Column, isFolded ? 1m : -1m),
            (drift.GetAttributeValue<string>(KpiDriftTable.Measure), drift.GetAttributeValue<decimal>(KpiDriftTable.Difference))));
        Assert.Equal(0, _funnel.AdministratorClient.AuditAllKpis().Drifts);
        AssertTrue();
    }

    [Fact]
    public void Lost_rows_are_made_again()
    {
        Live();
        foreach (var row in All(ScorecardTable.LogicalName).Concat(All(ClientPeriodTable.LogicalName)))
        {
            _funnel.Remove(row);
        }

        _funnel.AdministratorClient.AuditAllKpis(correct: true);

        Assert.Equal(0, _funnel.AdministratorClient.AuditAllKpis().Drifts);
        AssertTrue();
        AssertCounted();
    }

    [Fact]
    public void Rebuild_counts_the_clients_that_an_older_version_left_uncounted()
    {
        Live();
        var before = Clients();
        Forget();
        Assert.Equal(before, Clients());

        // Work goes on before the rebuild: nobody takes a part of the clients for all of them.
        new RandomHistory(_funnel, 4).Run(30);
        _funnel.AdministratorClient.FoldAll();
        var uncounted = Clients();

        Assert.Equal(0, _funnel.AdministratorClient.AuditAllKpis(correct: true).Drifts);
        Assert.Equal(uncounted, Clients());
        AssertCounted();
        Assert.Equal(0, _funnel.AdministratorClient.AuditAllKpis().Drifts);
    }

    [Fact]
    public async Task Rebuild_beside_saves_and_folds_leaves_every_number_right()
    {
        Live();
        Spoil();
        var work = Task.Run(() => new RandomHistory(_funnel, 6).Run(80));
        while (!work.IsCompleted)
        {
            Attempt(() => _funnel.AdministratorClient.AuditAllKpis(correct: true, batchSize: 1));
        }

        await work;
        _funnel.AdministratorClient.AuditAllKpis(correct: true);
        _funnel.AdministratorClient.FoldAll();

        Assert.Equal(0, _funnel.AdministratorClient.AuditAllKpis().Drifts);
        AssertTrue();
        AssertCounted();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(6)]
    [InlineData(12)]
    public void Rebuild_that_was_killed_goes_on_where_it_was(int slices)
    {
        Live();
        Spoil();
        var cursor = _funnel.Outside(path => RebuildUntilKilled(path, slices));

        _funnel.AdministratorClient.AuditAllKpis(correct: true, cursor: cursor);
        _funnel.AdministratorClient.FoldAll();

        Assert.Equal(0, _funnel.AdministratorClient.AuditAllKpis().Drifts);
        AssertTrue();
        AssertCounted();
    }

    [Fact]
    public void Period_in_which_much_is_wrong_takes_several_slices_of_few_writes()
    {
        Live();
        Spoil();
        var batches = new List<(string Cursor, int Posted)>();
        var cursor = "";
        do
        {
            var batch = _funnel.AdministratorClient.AuditKpis(correct: true, cursor: cursor, batchSize: 3);
            cursor = batch.NextCursor;
            batches.Add((cursor, batch.Posted));
        }
        while (cursor.Length > 0);

        // Within a month, and within a year: what follows the day is the last row that was written.
        Assert.Contains(batches, batch => batch.Cursor.StartsWith("7/2026-", StringComparison.Ordinal) && batch.Cursor.Contains('|', StringComparison.Ordinal));
        Assert.Contains(batches, batch => batch.Cursor.StartsWith("11/2026-01-01|year|", StringComparison.Ordinal));
        Assert.Equal(0, _funnel.AdministratorClient.AuditAllKpis().Drifts);
        AssertTrue();
        AssertCounted();
    }

    [Theory]
    [InlineData("7/2026-03-01")]
    [InlineData("11/2026-01-01")]
    public void Cursor_of_the_version_before_goes_on(string cursor)
    {
        Live();
        Spoil();

        Assert.NotEqual(0, _funnel.AdministratorClient.AuditAllKpis(correct: true, cursor: cursor).Drifts);
        _funnel.AdministratorClient.AuditAllKpis(correct: true);
        AssertTrue();
    }

    private static string RebuildUntilKilled(string path, int slices)
    {
        var host = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet";
        using var process = Process.Start(new ProcessStartInfo(host, ["exec", typeof(KpiRebuildTests).Assembly.Location, path])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var errors = process.StandardError.ReadToEndAsync();
        var cursors = new List<string>();
        while (process.StandardOutput.ReadLine() is { } line && line != RebuildingProcess.End)
        {
            if (line.EndsWith(" .", StringComparison.Ordinal))
            {
                cursors.Add(line[..^2]);
            }

            if (cursors.Count == slices)
            {
                process.Kill();
            }
        }

        process.WaitForExit();
        Assert.True(cursors.Count >= slices, $"The process ended by itself after {cursors.Count} slices: {errors.Result}");
        return cursors[^1];
    }

    private static void Attempt(Action audit)
    {
        try
        {
            audit();
        }
        catch (AlignmentException conflict) when (conflict.Code is "CRMA6010")
        {
            // Folds wrote meanwhile: nothing was changed.
        }
    }

    private void Live()
    {
        var account = _funnel.Admin.Create(new Entity("account") { ["name"] = "Contoso" });
        var opportunity = _funnel.Admin.Create(new Entity("opportunity") { ["name"] = "Deal", ["customerid"] = new EntityReference("account", account) });
        _funnel.Admin.Execute(KpiTests.WinRequest(_funnel, opportunity, 1000m));
        new RandomHistory(_funnel, 3).Run(120);
        _funnel.Organization.DrainAsyncOperations();
        _funnel.AdministratorClient.FoldAll();
        Assert.Equal(0, _funnel.AdministratorClient.AuditAllKpis().Drifts);
    }

    private Entity[] All(string table) => [.. _funnel.Admin.RetrieveMultiple(new QueryExpression(table) { ColumnSet = new ColumnSet(true) }).Entities];

    private Entity[] Drifts() => All(KpiDriftTable.LogicalName);

    private void Forget()
    {
        foreach (var row in All(ScorecardTable.LogicalName).Concat(All(ClientPeriodTable.LogicalName)))
        {
            foreach (var column in new[] { ScorecardTable.NewClients, ScorecardTable.ActivityStarts, ScorecardTable.ActivityEnds })
            {
                _funnel.Corrupt(row.LogicalName, row.Id, column, null);
            }
        }
    }

    private void Spoil()
    {
        Forget();
        foreach (var row in All(ScorecardTable.LogicalName))
        {
            _funnel.Corrupt(row.LogicalName, row.Id, Measure.LeadsCreated.Column, 77);
            _funnel.Corrupt(row.LogicalName, row.Id, ScorecardTable.ClientCount, 88);
        }

        foreach (var row in All(ClientPeriodTable.LogicalName))
        {
            _funnel.Corrupt(row.LogicalName, row.Id, Measure.Revenue.Column, 99m);
        }
    }

    private (int Active, int New)[] Clients() =>
        [.. _funnel.AdministratorClient.GetScorecard(PeriodGrain.Month, March.PlusMonths(-24), periods: 60).Select(card => (card.ActiveClients, card.NewClients))];

    // From scorecards alone, and the same as from the clients.
    private void AssertCounted()
    {
        _funnel.Organization.Requests.Reset();
        var counted = Clients();
        Assert.Equal(2, _funnel.Organization.Requests.MostFromPluginsPerRequest[GetScorecardApi.UniqueName]);
        Forget();
        Assert.Equal(Clients(), counted);
    }

    private void AssertTrue()
    {
        _funnel.AdministratorClient.FoldAll();
        var kpis = new RecomputedKpis(_funnel);
        KpiHistoryTests.AssertEqual(kpis.Totals(), kpis.Ledger());
        KpiHistoryTests.AssertEqual(kpis.Scorecards(), kpis.Stored());
    }
}
