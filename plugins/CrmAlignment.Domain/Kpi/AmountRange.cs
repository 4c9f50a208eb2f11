using System;
using CrmAlignment.Model.Kpis;

namespace CrmAlignment.Domain.Kpi;

/// <summary>
/// The amounts that a column of the KPIs holds. A sum beyond them is written as the end of the range: refused, it would stop the fold for
/// everybody, or a seller who closes a deal, because of a number that only a report needs.
/// </summary>
internal static class AmountRange
{
    /// <summary>The amount, or the end of the range beyond which it lies.</summary>
    public static decimal Hold(decimal amount) => Math.Max(-Measure.MostAmount, Math.Min(Measure.MostAmount, amount));

    /// <summary>The amount, or the end of the range beyond which it lies; null where it is.</summary>
    public static decimal? Hold(decimal? amount) => amount is { } known ? Hold(known) : null;

    /// <summary>
    /// What a column holds after an amount is added. One that has reached an end stays there, whatever is taken away: how far beyond it the
    /// true sum lies nobody has kept, and a number from there on would look like a good one. The audit adds up anew.
    /// </summary>
    public static decimal Add(decimal stored, decimal added) => Math.Abs(stored) >= Measure.MostAmount ? Hold(stored) : Hold(stored + added);
}
