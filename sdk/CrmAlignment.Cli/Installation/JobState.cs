using System.Collections.Generic;

namespace CrmAlignment.Cli.Installation;

/// <summary>How far a job is.</summary>
/// <param name="Progress">0 to 100; null where nothing is known of it yet.</param>
/// <param name="IsOver">Whether it has ended.</param>
/// <param name="Failure">Why it failed; null when it did not.</param>
/// <param name="Problems">What the import job says of components.</param>
internal sealed record JobState(double? Progress, bool IsOver, string? Failure, IReadOnlyList<ImportProblem> Problems);
