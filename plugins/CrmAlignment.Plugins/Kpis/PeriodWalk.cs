using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Model.Choices;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Kpis;

/// <summary>
/// Walks the periods of a grain, and compares scorecards and client periods with what they follow from: of a month with the facts that were
/// folded into it, of a quarter or year with its months.
/// </summary>
/// <remarks>
/// No slice reads more facts than a month has, nor writes more rows than it was asked for: a period in which more differ is compared again
/// from where the slice ended.
/// </remarks>
internal sealed class PeriodWalk(PeriodGrain grain) : IKpiWalk
{
    /// <inheritdoc/>
    public WalkedSlice Next(IOrganizationService service, TimeZoneInfo zone, string? position, int size)
    {
        var from = PeriodPosition.Read(position);
        return FoldedFacts.FirstPeriod(service, grain, from.Day, zone) is not { } period ? new WalkedSlice(0, [], [], null)
            : grain == PeriodGrain.Month ? PeriodRows.Compare(service, [period], rows => Facts(service, zone, rows[0], from, size))
            : PeriodRows.Compare(service, [period, .. period.Months], rows => Months(rows[0], rows.Skip(1), from, size));
    }

    private static WalkedSlice Facts(IOrganizationService service, TimeZoneInfo zone, PeriodRows rows, PeriodPosition from, int size)
    {
        var sums = new FoldSums();
        var facts = 0;
        foreach (var fact in FoldedFacts.Of(service, rows.Period, zone))
        {
            sums.Add(rows.Period, fact.Contribution, fact.CustomerExists, fact.Names);
            facts++;
        }

        return Slice(rows, sums, facts, from, size);
    }

    private static WalkedSlice Months(PeriodRows rows, IEnumerable<PeriodRows> months, PeriodPosition from, int size)
    {
        var sums = new FoldSums();
        var added = 0;
        foreach (var month in months)
        {
            sums.AddMonth(rows.Period, month.Scorecards, month.ClientPeriods);
            added += month.Count;
        }

        return Slice(rows, sums, added, from, size);
    }

    private static WalkedSlice Slice(PeriodRows rows, FoldSums sums, int added, PeriodPosition from, int size)
    {
        // The period that was not done may be gone meanwhile, and then the key is of no row of this one.
        var after = rows.Period.Contains(from.Day) ? from.After : null;
        var comparison = new PeriodComparison(sums, rows.Scorecards, rows.ClientPeriods, after, size);
        return new WalkedSlice(
            added + rows.Count, comparison.Corrections(Guid.NewGuid), comparison.Drifts(), PeriodPosition.Behind(rows.Period, comparison.Next));
    }
}
