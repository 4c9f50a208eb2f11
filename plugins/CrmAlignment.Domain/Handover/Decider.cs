using System;

namespace CrmAlignment.Domain.Handover;

/// <summary>Who acts, when, and what they say.</summary>
/// <param name="UserId">User who offers or decides.</param>
/// <param name="NowUtc">The instant of the operation (UTC).</param>
/// <param name="Comment">What they say; null or empty for nothing.</param>
public readonly record struct Decider(Guid UserId, DateTime NowUtc, string? Comment);
