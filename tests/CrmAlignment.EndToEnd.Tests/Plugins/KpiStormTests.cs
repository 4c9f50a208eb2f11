using System.Linq;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>
/// Storms of some forty kinds of actions over a database with a history from before the import: users and units move, campaigns become
/// templates, rates change, wins are dated back. After a recalculation the audit finds nothing, and everything equals brute force.
/// </summary>
[Trait(Category.Name, Category.Slow)]
public sealed class KpiStormTests
{
    private const int Actions = 70;

    public static TheoryData<int> Seeds => [.. Enumerable.Range(1, 20)];

    [Theory]
    [MemberData(nameof(Seeds))]
    public void Storm_leaves_no_drift_after_a_recalculation(int seed)
    {
        using var funnel = new Funnel(PreparedFunnel.WithHistory);
        var history = new RandomHistory(funnel, seed, movesSilently: true);
        history.Run(Actions);
        funnel.Organization.DrainAsyncOperations();

        funnel.AdministratorClient.RecalculateAllKpis();
        funnel.AdministratorClient.FoldAll();
        var audit = funnel.AdministratorClient.AuditAllKpis();

        Assert.Empty(funnel.Organization.FailedJobs);
        Assert.Equal((0, 0), (audit.Drifts, funnel.AdministratorClient.RecalculateAllKpis().Posted));
        Assert.InRange(history.Refused, 1, Actions / 2);
        var kpis = new RecomputedKpis(funnel);
        KpiHistoryTests.AssertEqual(kpis.Totals(), kpis.Ledger());
        KpiHistoryTests.AssertEqual(kpis.Scorecards(), kpis.Stored());
    }
}
