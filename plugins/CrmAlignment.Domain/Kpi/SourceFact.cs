using System;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Kpi;

/// <summary>A row of the ledger, with the record that it was posted for.</summary>
/// <param name="Table">Table of the record.</param>
/// <param name="Id">Id of the record.</param>
/// <param name="Contribution">What the row adds.</param>
[Columns(
    KpiFactTable.SourceTable,
    KpiFactTable.SourceId,
    KpiFactTable.OccurredOn,
    KpiFactTable.Date,
    KpiFactTable.CustomerKey,
    KpiFactTable.AccountId,
    KpiFactTable.ContactId,
    KpiFactTable.CampaignId,
    KpiFactTable.BusinessUnitId)]
public sealed record SourceFact(string Table, Guid Id, Contribution Contribution)
{
    /// <summary>Reads a row of crma_kpifact.</summary>
    /// <exception cref="FormatException">The row names no record, which no posting writes.</exception>
    public static SourceFact Of(Guid factId, IRecordValues fact) => Guid.TryParse(fact.Value(KpiFactTable.SourceId).AsText, out var source)
        ? new(fact.Value(KpiFactTable.SourceTable).AsText ?? "", source, UnfoldedFact.Of(factId, null, fact).Contribution)
        : throw new FormatException($"The row {factId:D} of {KpiFactTable.LogicalName} names no record in {KpiFactTable.SourceId}.");
}
