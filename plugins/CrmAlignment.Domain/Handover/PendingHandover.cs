using System;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Handover;

/// <summary>An offer that sales has not decided yet.</summary>
/// <param name="Id">Id of the handover.</param>
/// <param name="DueOn">When sales must have decided (UTC).</param>
/// <param name="Comment">Comment of the offer.</param>
[Columns(HandoverTable.DueOn, HandoverTable.Comment)]
public sealed record PendingHandover(Guid Id, DateTime? DueOn, string? Comment)
{
    /// <summary>Reads a row of crma_handover.</summary>
    public static PendingHandover Of(Guid id, IRecordValues handover) =>
        new(id, handover.Value(HandoverTable.DueOn).AsDateTime, handover.Value(HandoverTable.Comment).AsText);
}
