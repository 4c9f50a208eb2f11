using System;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Model.Choices;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Kpis;

/// <summary>Walks the months, and compares the counts of activity on their scorecards with what their client periods add to them.</summary>
internal sealed class ActivityWalk : IKpiWalk
{
    /// <inheritdoc/>
    public WalkedSlice Next(IOrganizationService service, TimeZoneInfo zone, string? position, int size) =>
        FoldedFacts.FirstPeriod(service, PeriodGrain.Month, PeriodPosition.Read(position).Day, zone) is { } month
            ? PeriodRows.Compare(service, [month], rows => Compare(rows[0]))
            : new WalkedSlice(0, [], [], null);

    private static WalkedSlice Compare(PeriodRows rows)
    {
        var comparison = new ActivityComparison(rows.Scorecards, rows.ClientPeriods);
        return new WalkedSlice(rows.Count, comparison.Corrections(), comparison.Drifts(), PeriodPosition.Behind(rows.Period, row: null));
    }
}
