using System;

namespace CrmAlignment.Domain.Scoring;

/// <summary>What the log has of a source.</summary>
/// <param name="Id">Id of the row.</param>
/// <param name="Source">Key of the source.</param>
/// <param name="RuleKey">Which rule gave the points.</param>
/// <param name="LeadId">The lead to whom they were given; null where it is gone.</param>
public sealed record LoggedEvent(Guid Id, string Source, string RuleKey, Guid? LeadId);
