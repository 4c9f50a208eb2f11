using System;
using System.Collections.Generic;

namespace CrmAlignment.Domain.Nurture;

/// <summary>A waiting lead with what is at risk: its value, by the chance that such leads are won, by how much of its window has passed.</summary>
/// <param name="Id">Its stay.</param>
/// <param name="LeadId">The lead.</param>
/// <param name="TrackId">Its track; the empty id where it has none.</param>
/// <param name="Value">What it is worth, in base currency; null where nothing tells.</param>
/// <param name="ValueSource">Where the value is from.</param>
/// <param name="Chance">How likely it is won, 0 to 1; null where too few stays have ended to tell.</param>
/// <param name="IsOfTrack">Whether the chance is that of its track; otherwise that of all tracks.</param>
/// <param name="DaysLeft">Whole days until its window closes; 0 for the last day, and after it.</param>
/// <param name="Passed">How much of its window has passed, 0 to 1.</param>
public sealed record RankedStay(
    Guid Id, Guid LeadId, Guid TrackId, decimal? Value, LeadValueSource ValueSource, decimal? Chance, bool IsOfTrack, int DaysLeft, decimal Passed)
    : IComparable<RankedStay>
{
    /// <summary>What is at risk, in base currency; without a chance the value by what has passed, which orders alike. Null without a value.</summary>
    public decimal? AtRisk => Value is { } value ? Math.Round(value * (Chance ?? 1) * Passed, 2, MidpointRounding.AwayFromZero) : null;

    /// <summary>Most at risk first; those without a value after them, least time first.</summary>
    public int CompareTo(RankedStay? other)
    {
        if (other is null)
        {
            return -1;
        }

        var byRisk = Comparer<decimal>.Default.Compare(other.AtRisk ?? -1, AtRisk ?? -1);
        var byTime = DaysLeft.CompareTo(other.DaysLeft);
        return byRisk != 0 ? byRisk : byTime != 0 ? byTime : Id.CompareTo(other.Id);
    }
}
