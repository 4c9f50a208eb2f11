using System;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Handover;

/// <summary>A handover that a decision may still change: an offer that waits for sales, or an acceptance that sales may take back.</summary>
/// <param name="Id">Id of the handover.</param>
/// <param name="DueOn">When sales must have decided (UTC).</param>
/// <param name="Comment">Comment of the offer, and of the acceptance.</param>
/// <param name="RowVersion">Version of the row that was read: of two decisions at once the later is refused; null where that does not
/// matter.</param>
[Columns(HandoverTable.DueOn, HandoverTable.Comment, HandoverTable.RemindOn)]
public sealed record OpenHandover(Guid Id, DateTime? DueOn, string? Comment, string? RowVersion = null)
{
    /// <summary>When sales is to be reminded (UTC); null when they were, or need not be.</summary>
    public DateTime? RemindOn { get; init; }

    /// <summary>Reads a row of crma_handover.</summary>
    public static OpenHandover Of(Guid id, IRecordValues handover, string? rowVersion = null) =>
        new(id, handover.Value(HandoverTable.DueOn).AsDateTime, handover.Value(HandoverTable.Comment).AsText, rowVersion)
        {
            RemindOn = handover.Value(HandoverTable.RemindOn).AsDateTime,
        };
}
