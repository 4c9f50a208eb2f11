using System.Collections.Generic;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Kpi;

/// <summary>
/// What the months of clients add to the counts of new and active clients. A client is active in a month of revenue and the eleven after
/// it; a spell is an unbroken run of such months. Additive, so that a correction changes only the months that it concerns:
/// active in a month = starts up to it less ends up to twelve months before it.
/// </summary>
/// <param name="NewClients">Clients whose first revenue ever lies in the month.</param>
/// <param name="Starts">Spells whose first month of revenue is this.</param>
/// <param name="Ends">Spells whose last month of revenue is this.</param>
public readonly record struct ActivityCounts(int NewClients, int Starts, int Ends)
{
    /// <summary>Sum, count by count.</summary>
    public static ActivityCounts operator +(ActivityCounts left, ActivityCounts right) =>
        new(left.NewClients + right.NewClients, left.Starts + right.Starts, left.Ends + right.Ends);

    /// <summary>Difference, count by count.</summary>
    public static ActivityCounts operator -(ActivityCounts left, ActivityCounts right) =>
        new(left.NewClients - right.NewClients, left.Starts - right.Starts, left.Ends - right.Ends);

    /// <summary>Reads a scorecard or client period of a month; null for a row from before these columns, whose counts nobody knows yet.</summary>
    public static ActivityCounts? Of(IRecordValues row) =>
        row.Value(ScorecardTable.NewClients).AsWholeNumber is { } newClients
        && row.Value(ScorecardTable.ActivityStarts).AsWholeNumber is { } starts
        && row.Value(ScorecardTable.ActivityEnds).AsWholeNumber is { } ends
            ? new ActivityCounts(newClients, starts, ends)
            : null;

    /// <summary>The counts as columns to write; scorecards and client periods use the same names.</summary>
    internal IEnumerable<ColumnValue> Columns()
    {
        yield return new ColumnValue(ScorecardTable.NewClients, RecordValue.WholeNumber(NewClients));
        yield return new ColumnValue(ScorecardTable.ActivityStarts, RecordValue.WholeNumber(Starts));
        yield return new ColumnValue(ScorecardTable.ActivityEnds, RecordValue.WholeNumber(Ends));
    }
}
