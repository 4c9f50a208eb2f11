using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>Whatever happens to records, and in whatever order: the scorecards say what the records say.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class KpiHistoryTests : IDisposable
{
    private readonly Funnel _funnel = new();

    public void Dispose() => _funnel.Dispose();

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Scorecards_equal_a_recomputation_from_the_records_after_a_random_history(int seed)
    {
        var history = new RandomHistory(_funnel, seed);
        history.Run(250);
        _funnel.Organization.DrainAsyncOperations();
        _funnel.AdministratorClient.FoldAll(batchSize: 50);

        var kpis = new RecomputedKpis(_funnel);

        Assert.Empty(_funnel.Organization.FailedJobs);
        Assert.InRange(history.Refused, 1, 150);
        Assert.NotEmpty(_funnel.Rows(HandoverTable.LogicalName, HandoverTable.ExcludedFromKpis, true));
        AssertEqual(kpis.Totals(), kpis.Ledger());
        AssertEqual(kpis.Scorecards(), kpis.Stored());
        AssertEqual(kpis.WithoutCategory(), kpis.StoredWithoutCategory());
        Assert.NotEmpty(_funnel.Rows(ScorecardTable.LogicalName, ScorecardTable.ScopeType, (int)ScopeType.LeadCategory));
        Assert.Equal(0, _funnel.AdministratorClient.AuditAllKpis().Drifts);
    }

    internal static void AssertEqual(SortedDictionary<string, decimal> expected, SortedDictionary<string, decimal> actual)
    {
        var differences = string.Join("\n", expected.Keys.Union(actual.Keys)
            .Where(key => expected.GetValueOrDefault(key) != actual.GetValueOrDefault(key))
            .Select(key => $"{key}: {expected.GetValueOrDefault(key)} expected, {actual.GetValueOrDefault(key)} stored"));
        Assert.True(expected.Count > 0, "The history left no number.");
        Assert.True(differences.Length == 0, differences);
    }
}
