using System;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Client.Leads;

/// <summary>A lead of a list.</summary>
/// <remarks>Immutable: as the row was when its page was read.</remarks>
/// <param name="LeadId">Row of lead.</param>
/// <param name="ExternalKey">Its key in another system; null when it has none.</param>
/// <param name="Subject">Topic; null when it has none.</param>
/// <param name="CompanyName">Company; null when it has none.</param>
/// <param name="Stage">Stage of the funnel.</param>
/// <param name="Verdict">What its criteria said at its last save; null when it was not assessed.</param>
/// <param name="Score">Points at its last save; null when it was not assessed.</param>
/// <param name="OwnerId">User or team that owns it.</param>
public sealed record ListedLead(
    Guid LeadId, string? ExternalKey, string? Subject, string? CompanyName, LeadStage Stage, CriteriaVerdict? Verdict, int? Score, Guid OwnerId);
