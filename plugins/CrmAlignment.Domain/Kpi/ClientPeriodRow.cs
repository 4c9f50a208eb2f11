using System;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Kpi;

/// <summary>A client period as stored.</summary>
/// <param name="Id">Id of the row.</param>
/// <param name="Revenue">Revenue of the customer in the period.</param>
/// <param name="Won">Opportunities won.</param>
/// <param name="RowVersion">Its row version; null when it is not known.</param>
public sealed record ClientPeriodRow(Guid Id, decimal Revenue, int Won, string? RowVersion = null)
{
    /// <summary>Reads a row of crma_clientperiod.</summary>
    public static ClientPeriodRow Of(Guid id, string? rowVersion, IRecordValues row) => new(
        id, row.Value(ClientPeriodTable.Revenue).AsNumber ?? 0, row.Value(ClientPeriodTable.Won).AsWholeNumber ?? 0, rowVersion);
}
