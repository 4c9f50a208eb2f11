using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Domain.Messages;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Kpis;

/// <summary>Scorecards and client periods of one period, as stored.</summary>
/// <param name="Period">The period.</param>
/// <param name="Scorecards">Its scorecards.</param>
/// <param name="ClientPeriods">Its client periods.</param>
internal sealed record PeriodRows(
    Period Period,
    IReadOnlyDictionary<ScorecardKey, ScorecardRow> Scorecards,
    IReadOnlyDictionary<ClientPeriodKey, ClientPeriodRow> ClientPeriods)
{
    // A period into which folds write more often than this between two reads is found at rest by a later call.
    private const int Attempts = 5;

    /// <summary>How many rows there are.</summary>
    public int Count => Scorecards.Count + ClientPeriods.Count;

    /// <summary>Compares the rows of periods with what they follow from, beside folds that write them meanwhile.</summary>
    /// <param name="service">Acts as SYSTEM.</param>
    /// <param name="periods">The periods to read.</param>
    /// <param name="compare">Compares their rows, which come in the order of the periods.</param>
    /// <remarks>
    /// Rows and what they follow from are read by several requests, between which a fold may commit. Whatever a fold writes of a period, it
    /// writes scorecards of that period, too: where these are the same afterwards, what was read belongs together. Otherwise it is read
    /// again. Corrections are written by row version, so that a fold that comes later still is not overwritten.
    /// </remarks>
    /// <exception cref="ProblemException">CRMA6010: folds wrote into the period again and again.</exception>
    public static WalkedSlice Compare(IOrganizationService service, IReadOnlyList<Period> periods, Func<PeriodRows[], WalkedSlice> compare)
    {
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            var rows = periods.Select(period => Read(service, period)).ToArray();
            var slice = compare(rows);
            if (slice.Corrections.Count == 0 || Array.TrueForAll(rows, row => row.AreCurrent(service)))
            {
                return slice;
            }
        }

        throw new ProblemException(Problems.CountedMeanwhile());
    }

    private static PeriodRows Read(IOrganizationService service, Period period) =>
        new(period, FoldedRows.Scorecards(service, period), FoldedRows.ClientPeriods(service, period));

    private bool AreCurrent(IOrganizationService service)
    {
        var now = FoldedRows.Scorecards(service, Period);
        return now.Count == Scorecards.Count
            && now.All(row => Scorecards.TryGetValue(row.Key, out var before) && before.RowVersion == row.Value.RowVersion);
    }
}
