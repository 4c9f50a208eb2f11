using CrmAlignment.Domain.Handover;

namespace CrmAlignment.Plugins.Rows;

/// <summary>A rejection reason as it is stored.</summary>
/// <param name="Reason">The reason.</param>
/// <param name="IsActive">Whether it may be used.</param>
internal sealed record StoredReason(RejectionReason Reason, bool IsActive);
