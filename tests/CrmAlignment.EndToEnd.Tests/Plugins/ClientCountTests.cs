using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Client.Kpis;
using CrmAlignment.Model.Apis;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk.Query;
using NodaTime;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>New and active clients: kept by the fold, and read from the clients where scorecards are older than that.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class ClientCountTests : IDisposable
{
    private static readonly LocalDate First = new(2025, 1, 1);

    private readonly Funnel _funnel = new();

    public void Dispose() => _funnel.Dispose();

    [Theory]
    [InlineData(11)]
    [InlineData(14)]
    public void Scorecards_count_clients_as_their_months_do_after_a_random_history(int seed)
    {
        new RandomHistory(_funnel, seed).Run(250);
        _funnel.AdministratorClient.FoldAll(batchSize: 20);
        var counted = Counts();

        // As an older version left them.
        foreach (var scorecard in _funnel.Admin.RetrieveMultiple(new QueryExpression(ScorecardTable.LogicalName)).Entities)
        {
            _funnel.Corrupt(ScorecardTable.LogicalName, scorecard.Id, ScorecardTable.ActivityStarts, null);
        }

        Assert.Contains(counted, counts => counts.Active > 0);
        Assert.Equal(Counts(), counted);
    }

    [Fact]
    public void GetScorecard_asks_twice_however_many_clients_there_are()
    {
        new RandomHistory(_funnel, 13).Run(100);
        _funnel.AdministratorClient.FoldAll();

        _funnel.AdministratorClient.GetScorecard(PeriodGrain.Month, First, periods: 36);

        Assert.Equal(2, _funnel.Organization.Requests.MostFromPluginsPerRequest[GetScorecardApi.UniqueName]);
    }

    private List<Count> Counts()
    {
        var units = _funnel.Admin.RetrieveMultiple(new QueryExpression("businessunit")).Entities.Select(unit => ScorecardScope.BusinessUnit(unit.Id));
        return [.. from scope in units.Prepend(null)
            from grain in new[] { PeriodGrain.Month, PeriodGrain.Quarter, PeriodGrain.Year }
            from card in _funnel.AdministratorClient.GetScorecard(grain, First, 36, scope)
            select new Count(card.PeriodStart, card.ActiveClients, card.NewClients)];
    }

    private sealed record Count(LocalDate PeriodStart, int Active, int New);
}
