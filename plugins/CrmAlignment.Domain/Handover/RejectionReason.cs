using System;
using CrmAlignment.Domain.Records;
using CrmAlignment.Domain.Stages;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Handover;

/// <summary>Why a lead is rejected or disqualified.</summary>
/// <param name="Id">Id of the reason.</param>
/// <param name="Name">Name.</param>
/// <param name="IsRecyclable">Whether the lead goes to nurture rather than being disqualified.</param>
/// <param name="DisqualifiedStatus">Status reason of the lead when it is disqualified.</param>
/// <param name="IsExcluded">Whether what is rejected for it is excluded from the KPIs.</param>
[Columns(
    RejectionReasonTable.Name, RejectionReasonTable.Recyclable, RejectionReasonTable.DisqualifiedStatus, RejectionReasonTable.ExcludedFromKpis)]
public sealed record RejectionReason(
    Guid Id, string Name, bool IsRecyclable, int DisqualifiedStatus = LeadStates.LostStatus, bool IsExcluded = false)
{
    /// <summary>Reads a row of crma_rejectionreason; recyclable, Lost and counted by default.</summary>
    public static RejectionReason Of(Guid id, IRecordValues reason) => new(
        id,
        reason.Value(RejectionReasonTable.Name).AsText ?? "",
        reason.Value(RejectionReasonTable.Recyclable).AsBoolean ?? true,
        reason.Value(RejectionReasonTable.DisqualifiedStatus).AsWholeNumber ?? LeadStates.LostStatus,
        reason.Value(RejectionReasonTable.ExcludedFromKpis).AsBoolean ?? false);
}
