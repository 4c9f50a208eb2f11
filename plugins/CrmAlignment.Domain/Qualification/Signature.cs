using System;

namespace CrmAlignment.Domain.Qualification;

/// <summary>A side's signature under a criteria set.</summary>
/// <param name="By">User who signed.</param>
/// <param name="Name">His name; null when not known.</param>
/// <param name="On">When (UTC); null when not known.</param>
/// <param name="Content">What was signed, as <see cref="SignedContent"/> writes it; null for a signature of a version that kept
/// none.</param>
public sealed record Signature(Guid By, string? Name, DateTime? On, string? Content);
