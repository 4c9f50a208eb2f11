using System;
using System.Collections.Generic;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Targets;

/// <summary>
/// Days from one to another, both inclusive, cut into the calendar periods for which scorecards are kept, as few as there can be, and the days that
/// are left over at either end.
/// </summary>
public sealed record DateRange
{
    private static readonly PeriodGrain[] FromLongest = [PeriodGrain.Year, PeriodGrain.Quarter, PeriodGrain.Month];

    private readonly List<Period> _periods = [];
    private readonly List<DateRange> _edges = [];

    /// <summary>A range.</summary>
    /// <param name="first">First day.</param>
    /// <param name="last">Last day, not before the first.</param>
    /// <exception cref="ArgumentException">It is before the first.</exception>
    public DateRange(DateTime first, DateTime last)
        : this(first.Date, last.Date, isEdge: false)
    {
        if (last.Date < first.Date)
        {
            throw new ArgumentException($"The range from {first:yyyy-MM-dd} ends before it begins, on {last:yyyy-MM-dd}.", nameof(last));
        }

        for (var day = First; day <= Last;)
        {
            day = Cut(day).AddDays(1);
        }
    }

    private DateRange(DateTime first, DateTime last, bool isEdge)
    {
        First = first;
        Last = last;
        if (isEdge)
        {
            _edges.Add(this);
        }
    }

    /// <summary>First day.</summary>
    public DateTime First { get; }

    /// <summary>Last day.</summary>
    public DateTime Last { get; }

    /// <summary>Whole years, quarters and months in it, one after the other.</summary>
    public IReadOnlyList<Period> Periods => _periods;

    /// <summary>Parts of months at its ends: none, one or two.</summary>
    public IReadOnlyList<DateRange> Edges => _edges;

    /// <summary>Equal when the days are.</summary>
    public bool Equals(DateRange? other) => other is not null && First == other.First && Last == other.Last;

    /// <inheritdoc/>
    public override int GetHashCode() => (First.GetHashCode() * 31) + Last.GetHashCode();

    private DateTime Cut(DateTime day)
    {
        foreach (var grain in FromLongest)
        {
            var period = Period.Containing(grain, day);
            if (period.Start == day && period.End <= Last)
            {
                _periods.Add(period);
                return period.End;
            }
        }

        var end = Period.Containing(PeriodGrain.Month, day).End;
        var edge = new DateRange(day, end < Last ? end : Last, isEdge: true);
        _edges.Add(edge);
        return edge.Last;
    }
}
