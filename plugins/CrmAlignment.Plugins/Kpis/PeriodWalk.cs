using System;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Model.Choices;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Kpis;

/// <summary>Walks the periods of a grain, and compares scorecards and client periods with the facts that were folded into them.</summary>
internal sealed class PeriodWalk(PeriodGrain grain) : IKpiWalk
{
    /// <inheritdoc/>
    public WalkedSlice Next(IOrganizationService service, TimeZoneInfo zone, string? position, int size) =>
        FoldedFacts.FirstPeriod(service, grain, PeriodPosition.Read(position), zone) is { } period
            ? PeriodRows.Compare(service, period, rows => Compare(service, zone, rows))
            : new WalkedSlice(0, [], [], null);

    private static WalkedSlice Compare(IOrganizationService service, TimeZoneInfo zone, PeriodRows rows)
    {
        var sums = new FoldSums();
        var facts = 0;
        foreach (var fact in FoldedFacts.Of(service, rows.Period, zone))
        {
            sums.Add(rows.Period, fact.Contribution, fact.CustomerExists);
            facts++;
        }

        var comparison = new PeriodComparison(sums, rows.Scorecards, rows.ClientPeriods);
        return new WalkedSlice(
            facts + rows.Count, comparison.Corrections(Guid.NewGuid), comparison.Drifts(), PeriodPosition.After(rows.Period));
    }
}
