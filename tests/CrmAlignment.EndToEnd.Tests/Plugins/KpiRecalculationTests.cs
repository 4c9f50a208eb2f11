using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using CrmAlignment.Client;
using CrmAlignment.Client.Kpis;
using CrmAlignment.Model.Kpis;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>
/// One command brings the KPIs to what the records say: history from before the import, whatever moved without a save, and what was
/// written around the server.
/// </summary>
[Trait(Category.Name, Category.Slow)]
public sealed class KpiRecalculationTests : IDisposable
{
    private readonly Funnel _funnel = new(PreparedFunnel.After(new LifeBeforeImport(seed: 7, rows: 12).In));

    public void Dispose() => _funnel.Dispose();

    [Fact]
    public void History_is_taken_over_once()
    {
        var first = _funnel.AdministratorClient.RecalculateAllKpis();
        var second = _funnel.AdministratorClient.RecalculateAllKpis();

        AssertTrue();
        Assert.True(first.Posted > 40);
        Assert.Equal((0, ""), (second.Posted, second.NextCursor));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(500)]
    public void History_is_taken_over_in_slices_of_any_size(int batchSize)
    {
        var told = new List<RecalculationResult>();

        var total = _funnel.AdministratorClient.RecalculateAllKpis(new Reports(told.Add), batchSize: batchSize);

        AssertTrue();
        Assert.Equal(total, told[^1]);
        Assert.True(told.Count > 60 / batchSize);
    }

    [Fact]
    public void Interrupted_run_goes_on_where_it_stopped_and_one_that_begins_anew_counts_nothing_twice()
    {
        using var interruption = new CancellationTokenSource();
        var reached = "";
        Assert.Throws<OperationCanceledException>(() => _funnel.AdministratorClient.RecalculateAllKpis(
            new Reports(total =>
            {
                reached = total.NextCursor;
                if (total.Seen >= 20)
                {
                    interruption.Cancel();
                }
            }),
            batchSize: 5,
            cancellationToken: interruption.Token));

        _funnel.AdministratorClient.RecalculateAllKpis(cursor: reached, batchSize: 5);
        AssertTrue();
        Assert.Equal(0, _funnel.AdministratorClient.RecalculateAllKpis(batchSize: 9).Posted);
    }

    [Fact]
    public async Task History_is_taken_over_beside_users_who_work_on_it()
    {
        using var done = new CancellationTokenSource();
        string[] tables = ["lead", "opportunity", "campaign", "campaignactivity"];
        Task[] users = [.. tables.Select(table => Task.Run(() =>
        {
            for (var round = 0; !done.IsCancellationRequested || round < 20; round++)
            {
                Work(table, round);
            }
        }))];

        for (var pass = 0; pass < 3; pass++)
        {
            _funnel.AdministratorClient.RecalculateAllKpis(batchSize: 5);
            _funnel.AdministratorClient.AuditAllKpis(correct: pass % 2 == 0, batchSize: 7);
            _funnel.AdministratorClient.FoldKpis(10);
        }

        await done.CancelAsync();
        await Task.WhenAll(users);
        AssertTrue();
        Assert.Equal(0, _funnel.AdministratorClient.RecalculateAllKpis().Posted);
    }

    [Fact]
    public void Rows_of_a_user_who_moved_count_for_his_new_business_unit()
    {
        _funnel.AdministratorClient.RecalculateAllKpis();
        _funnel.Lead();
        _funnel.AdministratorClient.FoldAll();
        var north = _funnel.Admin.Create(new Entity("businessunit")
        {
            ["name"] = "North",
            ["parentbusinessunitid"] = new EntityReference("businessunit", _funnel.Organization.RootBusinessUnitId),
        });
        _funnel.Admin.Update(new Entity("systemuser", _funnel.MarketingUser) { ["businessunitid"] = new EntityReference("businessunit", north) });

        Assert.Equal(2, _funnel.AdministratorClient.RecalculateAllKpis().Posted);
        AssertTrue();
    }

    [Fact]
    public void Facts_move_to_the_date_of_a_new_time_zone_and_back()
    {
        _funnel.AdministratorClient.RecalculateAllKpis();
        _funnel.Clock.Advance(new DateTime(2026, 3, 31, 22, 30, 0, DateTimeKind.Utc) - _funnel.Clock.UtcNow);
        var lead = _funnel.Lead();
        _funnel.AdministratorClient.FoldAll();
        Assert.Equal(1, MonthOf(3).LeadsCreated - 12);

        Zone("Europe/Kyiv");
        _funnel.AdministratorClient.RecalculateAllKpis();
        _funnel.AdministratorClient.FoldAll();
        Assert.Equal((12, 1), (MonthOf(3).LeadsCreated, MonthOf(4).LeadsCreated));
        Assert.Equal(0, _funnel.AdministratorClient.RecalculateAllKpis().Posted);

        _funnel.Admin.Delete("lead", lead);
        _funnel.AdministratorClient.FoldAll();
        Assert.Equal((12, 0), (MonthOf(3).LeadsCreated, MonthOf(4).LeadsCreated));
    }

    [Fact]
    public void Audit_finds_nothing_where_nothing_is_wrong()
    {
        _funnel.AdministratorClient.RecalculateAllKpis();
        _funnel.AdministratorClient.FoldAll();

        var audit = _funnel.AdministratorClient.AuditAllKpis();

        Assert.Equal((0, 0), (audit.Drifts, audit.Posted));
        Assert.Empty(Drifts());
        Assert.True(audit.Seen > 60);
    }

    [Fact]
    public void Audit_finds_exactly_what_was_written_around_the_server_and_corrects_it_when_told_to()
    {
        _funnel.AdministratorClient.RecalculateAllKpis();
        var changed = _funnel.Rows(KpiFactTable.LogicalName, KpiFactTable.SourceTable, "campaign").First(IsSpend);
        var deleted = _funnel.Rows(KpiFactTable.LogicalName, KpiFactTable.SourceTable, "lead")[0];
        var stored = changed.GetAttributeValue<decimal>(Measure.MarketingSpend.Column);
        Bypass(new UpdateRequest { Target = new Entity(KpiFactTable.LogicalName, changed.Id) { [Measure.MarketingSpend.Column] = stored + 99m } });
        Bypass(new DeleteRequest { Target = deleted.ToEntityReference() });

        Assert.Equal((2, 0), Numbers(_funnel.AdministratorClient.AuditAllKpis()));
        Assert.Equal((2, 0), Numbers(_funnel.AdministratorClient.AuditAllKpis()));

        var drifts = Drifts();
        AssertDrift(drifts.Single(drift => (string)drift[KpiDriftTable.SourceTable] == "campaign"), changed, Measure.MarketingSpend, stored, stored + 99m);
        AssertDrift(drifts.Single(drift => (string)drift[KpiDriftTable.SourceTable] == "lead"), deleted, Measure.LeadsCreated, 1m, 0m);
        Assert.Equal((2, 2), Numbers(_funnel.AdministratorClient.AuditAllKpis(correct: true)));
        Assert.All(Drifts(), drift => Assert.True(drift.GetAttributeValue<bool>(KpiDriftTable.Corrected)));
        Assert.Equal((0, 0), Numbers(_funnel.AdministratorClient.AuditAllKpis()));
        AssertTrue();
    }

    [Theory]
    [InlineData(1)]
    [InlineData(200)]
    public void Facts_of_a_record_that_vanished_around_the_server_are_taken_back_once(int batchSize)
    {
        _funnel.AdministratorClient.RecalculateAllKpis();
        var lead = _funnel.Lead();
        _funnel.Admin.Update(new Entity("lead", lead) { ["campaignid"] = _funnel.Rows("campaign", "name", "Fair")[0].ToEntityReference() });
        Bypass(new DeleteRequest { Target = new EntityReference("lead", lead) });

        Assert.Equal((1, 0), Numbers(_funnel.AdministratorClient.AuditAllKpis(batchSize: batchSize)));
        Assert.Equal(1, _funnel.AdministratorClient.RecalculateAllKpis(batchSize: batchSize).Posted);
        AssertTrue();
    }

    [Fact]
    public void Drift_is_written_by_the_audit_alone_and_may_be_deleted_when_it_was_seen()
    {
        Assert.StartsWith("CRMA6003", Refusal.Of(() => _funnel.Administrator.Create(new Entity(KpiDriftTable.LogicalName))), StringComparison.Ordinal);
        _funnel.AdministratorClient.AuditAllKpis();
        var drift = Drifts()[0];
        Assert.StartsWith(
            "CRMA6003",
            Refusal.Of(() => _funnel.Administrator.Update(new Entity(KpiDriftTable.LogicalName, drift.Id) { [KpiDriftTable.Corrected] = true })),
            StringComparison.Ordinal);

        _funnel.Administrator.Delete(KpiDriftTable.LogicalName, drift.Id);
    }

    [Theory]
    [InlineData("x")]
    [InlineData("99/")]
    [InlineData("1/page")]
    public void Cursor_that_no_call_has_answered_is_refused(string cursor)
    {
        var refusal = Assert.Throws<AlignmentException>(() => _funnel.AdministratorClient.RecalculateKpis(cursor));

        Assert.Equal("CRMA6011", refusal.Code);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Handover_counts_as_long_as_its_row_is_there_though_its_lead_is_not(bool isRemovedAroundTheSteps)
    {
        var lead = _funnel.Lead();
        _funnel.AdministratorClient.RecalculateAllKpis();
        var handover = new EntityReference(HandoverTable.LogicalName, _funnel.SalesClient.RejectLead(lead, "EARLY").HandoverId);

        _funnel.Admin.Delete("lead", lead);
        Assert.Equal(0, _funnel.AdministratorClient.AuditAllKpis(correct: true).Posted);
        Assert.Equal(1, _funnel.Ledger(Measure.Rejected));

        if (isRemovedAroundTheSteps)
        {
            _funnel.Remove(new Entity(handover.LogicalName, handover.Id));
            Assert.Equal(1, _funnel.Ledger(Measure.Rejected));
            Assert.Equal(1, _funnel.AdministratorClient.RecalculateAllKpis().Posted);
        }
        else
        {
            _funnel.Administrator.Delete(handover.LogicalName, handover.Id);
        }

        Assert.Equal(0, _funnel.Ledger(Measure.Rejected));
        Assert.Equal((0, 0), Numbers(_funnel.AdministratorClient.AuditAllKpis(correct: true)));
    }

    [Fact]
    public void People_of_marketing_and_sales_may_not_recalculate()
    {
        Assert.Throws<AlignmentException>(() => _funnel.MarketingClient.RecalculateKpis());
        Assert.Throws<AlignmentException>(() => _funnel.SalesClient.AuditKpis());
    }

    private static bool IsSpend(Entity fact) => fact.GetAttributeValue<decimal>(Measure.MarketingSpend.Column) > 0;

    private static (int Drifts, int Posted) Numbers(AuditResult audit) => (audit.Drifts, audit.Posted);

    private static void AssertDrift(Entity drift, Entity fact, Measure measure, decimal expected, decimal stored)
    {
        Assert.Equal(fact[KpiFactTable.SourceId], drift[KpiDriftTable.SourceId]);
        Assert.Equal(measure.Column, drift[KpiDriftTable.Measure]);
        Assert.Equal(
            (expected, stored, expected - stored),
            ((decimal)drift[KpiDriftTable.Expected], (decimal)drift[KpiDriftTable.Stored], (decimal)drift[KpiDriftTable.Difference]));
        Assert.Equal(fact.GetAttributeValue<EntityReference>(KpiFactTable.BusinessUnitId), drift[KpiDriftTable.BusinessUnitId]);
        Assert.Equal(new DateTime(2026, 3, 1), drift[KpiDriftTable.PeriodStart]);
        Assert.False((bool)drift[KpiDriftTable.Corrected]);
    }

    private void Work(string table, int round)
    {
        var rows = _funnel.Admin.RetrieveMultiple(new QueryExpression(table)).Entities;
        var row = rows[round % rows.Count];
        _funnel.Admin.Update(new Entity(table, row.Id)
        {
            [table switch { "lead" => "campaignid", "opportunity" => "actualvalue", "campaign" => "othercost", _ => "actualcost" }] = table switch
            {
                "lead" => _funnel.Rows("campaign", "name", "Fair")[round % 12].ToEntityReference(),
                _ => new Money(round * 7),
            },
        });
    }

    private Entity[] Drifts() =>
        [.. _funnel.Admin.RetrieveMultiple(new QueryExpression(KpiDriftTable.LogicalName) { ColumnSet = new ColumnSet(true) }).Entities];

    private void Bypass(OrganizationRequest request)
    {
        request["BypassCustomPluginExecution"] = true;
        _funnel.Admin.Execute(request);
    }

    private Scorecard MonthOf(int month) => _funnel.AdministratorClient.GetScorecard(Model.Choices.PeriodGrain.Month, new NodaTime.LocalDate(2026, month, 1))[0];

    private void Zone(string id)
    {
        var variable = _funnel.Rows("environmentvariabledefinition", "schemaname", "crma_TimeZone").Single().Id;
        _funnel.Admin.Create(new Entity("environmentvariablevalue")
        {
            ["environmentvariabledefinitionid"] = new EntityReference("environmentvariabledefinition", variable),
            ["schemaname"] = "crma_TimeZone",
            ["value"] = id,
        });
    }

    private void AssertTrue()
    {
        _funnel.Organization.DrainAsyncOperations();
        _funnel.AdministratorClient.FoldAll();
        var kpis = new RecomputedKpis(_funnel);
        KpiHistoryTests.AssertEqual(kpis.Totals(), kpis.Ledger());
        KpiHistoryTests.AssertEqual(kpis.Scorecards(), kpis.Stored());
    }

    private sealed class Reports(Action<RecalculationResult> tell) : IProgress<RecalculationResult>
    {
        public void Report(RecalculationResult value) => tell(value);
    }
}
