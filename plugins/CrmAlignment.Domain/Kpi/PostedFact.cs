using System;
using CrmAlignment.Domain.Records;
using CrmAlignment.Domain.Time;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Kpi;

/// <summary>A row of the ledger, folded or not.</summary>
/// <param name="Id">Id of the row.</param>
/// <param name="Contribution">What it adds.</param>
/// <param name="Date">The date for which it counts; null while nobody has dated it.</param>
/// <param name="CustomerExists">Whether rows may refer to its customer: it is neither deleted nor merged. True when it has none.</param>
public readonly record struct PostedFact(Guid Id, Contribution Contribution, DateTime? Date, bool CustomerExists)
{
    /// <summary>Names of its campaign, business unit and lead category.</summary>
    public ScopeNames Names { get; init; }

    /// <summary>Reads a row of crma_kpifact, with the columns that <see cref="UnfoldedFact"/> declares.</summary>
    /// <exception cref="InvalidOperationException">The row has neither an instant nor a date, which no posting writes.</exception>
    public static PostedFact Of(Guid id, IRecordValues fact)
    {
        var row = UnfoldedFact.Of(id, rowVersion: null, fact);
        return new PostedFact(id, row.Contribution, fact.Value(KpiFactTable.Date).AsDateTime?.Date, row.CustomerExists) { Names = row.Names };
    }

    /// <summary>The date for which it counts, or will once it is folded.</summary>
    /// <param name="zone">The organization's zone.</param>
    public DateTime CountsOn(TimeZoneInfo zone) => Date ?? DateOf(Contribution.Key, zone);

    /// <summary>The date of a contribution in the organization's zone.</summary>
    internal static DateTime DateOf(ContributionKey key, TimeZoneInfo zone) => key.IsInstant ? LocalDates.Of(key.When, zone) : key.When.Date;
}
