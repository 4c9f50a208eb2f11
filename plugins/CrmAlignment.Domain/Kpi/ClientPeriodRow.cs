using System;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Kpis;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Kpi;

/// <summary>A client period as stored.</summary>
/// <param name="Id">Id of the row.</param>
/// <param name="Measures">What it keeps of the customer: the measures that are kept by client.</param>
/// <param name="RowVersion">Its row version; null when it is not known.</param>
public sealed record ClientPeriodRow(Guid Id, Measures Measures, string? RowVersion = null)
{
    /// <summary>What it adds to the counts of the month's scorecard; null when it is of no month, or older than these counts.</summary>
    public ActivityCounts? Activity { get; init; }

    /// <summary>The customer to which it refers: null when that is deleted, and the one that stays when it is merged.</summary>
    public Guid? CustomerId { get; init; }

    /// <summary>Whether it brings revenue, so that its customer is a client of the period.</summary>
    public bool HasRevenue => Measures[Measure.Revenue] > 0;

    /// <summary>Reads a row of crma_clientperiod.</summary>
    public static ClientPeriodRow Of(Guid id, string? rowVersion, IRecordValues row) =>
        new(id, Measures.Of(row), rowVersion)
        {
            Activity = ActivityCounts.Of(row),
            CustomerId = row.Value(ClientPeriodTable.AccountId).AsId ?? row.Value(ClientPeriodTable.ContactId).AsId,
        };
}
