using System;
using CrmAlignment.Model.Choices;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>What a round of the scheduled work costs follows from what is due, not from how many leads there are and wait.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class DueWorkCostTests : IDisposable
{
    private readonly Funnel _funnel = new();

    public void Dispose() => _funnel.Dispose();

    [Fact]
    public void As_much_is_read_and_as_much_is_asked_however_many_leads_there_are()
    {
        Leads(10);
        Round();
        var few = Round();

        Leads(300);

        Assert.Equal(few, Round());
    }

    // As many open ones as such that wait in nurture.
    private void Leads(int count)
    {
        for (var lead = 0; lead < count; lead++)
        {
            _funnel.Lead();
            _funnel.SalesClient.RejectLead(_funnel.Lead(stage: LeadStage.MarketingQualified), "EARLY");
        }
    }

    private (long Scanned, long Requests) Round()
    {
        var before = Scanned();
        var work = _funnel.AdministratorClient.ProcessDue(100);
        Assert.Equal((0, 0, 0, 0), (work.Expired, work.AgedOut, work.Touched, work.Rescored));
        return (Scanned() - before, _funnel.Organization.Requests.FromPluginsDuringLastRequest);
    }

    // Of the one connection that writes: the work reads where it writes.
    private long Scanned()
    {
        using var transaction = _funnel.Organization.Engine.Store.BeginWrite();
        return transaction.Session.ScannedRows;
    }
}
