using System;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>What a fold costs follows from what it folds, not from what was folded before.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class FoldCostTests : IDisposable
{
    private readonly Funnel _funnel = new();
    private readonly EntityReference _customer;

    public FoldCostTests() => _customer = new EntityReference("account", _funnel.Admin.Create(new Entity("account") { ["name"] = "Contoso" }));

    public void Dispose() => _funnel.Dispose();

    [Fact]
    public void As_much_is_read_and_as_much_is_asked_however_long_the_ledger_is()
    {
        Work(leads: 10);
        Fold();
        Work(leads: 10);
        var (scanned, requests) = Fold();
        Work(leads: 400);
        Fold();

        Work(leads: 10);

        Assert.Equal((scanned, requests), Fold());

        // 11 facts are marked; client periods and scorecards of month, quarter and year, of organization and business unit; five reads, and one
        // of the caller's privilege.
        Assert.Equal(11 + 6 + 6 + 5 + 1, requests);
    }

    [Fact]
    public void Months_of_clients_are_found_without_reading_those_of_others()
    {
        const int Clients = 40;
        Win(Clients);
        Fold();
        Win(Clients);
        var (scanned, requests) = Fold();
        Win(5 * Clients);
        Fold();

        Win(Clients);

        Assert.Equal((scanned, requests), Fold());
    }

    private void Win(int clients)
    {
        for (var client = 0; client < clients; client++)
        {
            Win(new EntityReference("account", _funnel.Admin.Create(new Entity("account") { ["name"] = "Client" })));
        }
    }

    private void Work(int leads)
    {
        for (var lead = 0; lead < leads; lead++)
        {
            _funnel.Lead();
        }

        Win(_customer);
    }

    private void Win(EntityReference customer)
    {
        var opportunity = _funnel.Admin.Create(new Entity("opportunity") { ["name"] = "Deal", ["customerid"] = customer });
        _funnel.Admin.Execute(KpiTests.WinRequest(_funnel, opportunity, 100));
    }

    private (long Scanned, long Requests) Fold()
    {
        var before = Scanned();
        Assert.Equal(0, _funnel.AdministratorClient.FoldKpis(1000).Remaining);
        return (Scanned() - before, _funnel.Organization.Requests.FromPluginsDuringLastRequest);
    }

    // Of the one connection that writes: a fold reads where it writes.
    private long Scanned()
    {
        using var transaction = _funnel.Organization.Engine.Store.BeginWrite();
        return transaction.Session.ScannedRows;
    }
}
