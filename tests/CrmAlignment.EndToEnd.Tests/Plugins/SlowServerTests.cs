using System;
using System.Linq;
using CrmAlignment.Model.Tables;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>
/// Scheduled work on a server on which a round as large as asked for would take longer than the two minutes after which the platform ends
/// an operation and takes back all that it did.
/// </summary>
[Trait(Category.Name, Category.Slow)]
public sealed class SlowServerTests : IDisposable
{
    private readonly Funnel _funnel = new();

    public void Dispose() => _funnel.Dispose();

    [Fact]
    public void ProcessDue_does_what_fits_into_its_time_and_says_that_more_is_due()
    {
        const int Leads = 30;
        foreach (var lead in Enumerable.Range(0, Leads).Select(_ => _funnel.Lead()))
        {
            _funnel.SalesClient.RejectLead(lead, "EARLY");
        }

        _funnel.Clock.Advance(TimeSpan.FromDays(300));
        _funnel.Clock.Slowness = TimeSpan.FromMilliseconds(400);

        var round = _funnel.AdministratorClient.ProcessDue(500);

        Assert.InRange(round.AgedOut, 2, Leads - 1);
        Assert.True(round.MoreDue);
        Assert.Equal(Leads - round.AgedOut, _funnel.AdministratorClient.ProcessAllDue().AgedOut);
    }

    [Fact]
    public void ReassessLeads_does_what_fits_into_its_time_and_says_that_more_is_due()
    {
        const int Leads = 60;
        for (var lead = 0; lead < Leads; lead++)
        {
            _funnel.Lead(budget: 5);
        }

        _funnel.Clock.Advance(TimeSpan.FromHours(1));
        _funnel.Activate();
        _funnel.Clock.Slowness = TimeSpan.FromMilliseconds(400);

        var round = _funnel.AdministratorClient.ReassessLeads(500);

        Assert.InRange(round.Reassessed, 10, Leads - 1);
        Assert.True(round.MoreDue);
        Assert.Equal(Leads - round.Reassessed, _funnel.AdministratorClient.ReassessAllLeads().Reassessed);
    }

    [Fact]
    public void FoldKpis_folds_what_fits_into_its_time_and_says_what_remains()
    {
        const int Leads = 1000;
        for (var lead = 0; lead < Leads; lead++)
        {
            _funnel.Lead();
        }

        _funnel.Clock.Slowness = TimeSpan.FromMilliseconds(60);

        var batch = _funnel.AdministratorClient.FoldKpis(1000);

        Assert.InRange(batch.Folded, 250, Leads - 1);
        Assert.Equal(Leads - batch.Folded, batch.Remaining);
        Assert.Equal(Leads - batch.Folded, _funnel.AdministratorClient.FoldAll().Folded);
        Assert.Equal(Leads, _funnel.Rows(KpiFactTable.LogicalName, KpiFactTable.Folded, true).Length);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Recalculation_and_audit_do_what_fits_into_their_time_and_say_where_to_go_on(bool audits)
    {
        const int Leads = 400;
        var facts = Enumerable.Range(0, Leads).Select(_ => _funnel.Lead()).ToArray();
        foreach (var fact in _funnel.Rows(KpiFactTable.LogicalName, KpiFactTable.SourceTable, LeadTable.LogicalName))
        {
            _funnel.Remove(fact);
        }

        _funnel.Clock.Slowness = TimeSpan.FromMilliseconds(150);

        var (seen, cursor) = audits ? Audit() : Recalculate();

        Assert.InRange(seen, 100, facts.Length - 1);
        Assert.NotEmpty(cursor);
        var rest = audits
            ? _funnel.AdministratorClient.AuditAllKpis(correct: true, cursor: cursor).Posted
            : _funnel.AdministratorClient.RecalculateAllKpis(cursor: cursor).Posted;
        Assert.InRange(rest, Leads - seen, int.MaxValue);
        _funnel.Clock.Slowness = TimeSpan.Zero;
        Assert.Equal(0, _funnel.AdministratorClient.AuditAllKpis().Drifts);

        (int Seen, string Cursor) Audit()
        {
            var batch = _funnel.AdministratorClient.AuditKpis(correct: true, batchSize: 500);
            return (batch.Seen, batch.NextCursor);
        }

        (int Seen, string Cursor) Recalculate()
        {
            var batch = _funnel.AdministratorClient.RecalculateKpis(batchSize: 500);
            return (batch.Seen, batch.NextCursor);
        }
    }
}
