using System;
using System.Collections.Generic;

namespace CrmAlignment.LocalDataverse.Solutions.Import;

/// <summary>What an import did.</summary>
/// <param name="SolutionId">Id of the solution row written.</param>
/// <param name="FromVersion">Version installed before; null when it was not installed.</param>
/// <param name="ToVersion">Version of the package.</param>
/// <param name="Components">The components written, in that order.</param>
/// <param name="Notes">What of the package has no effect here, in sentences.</param>
internal sealed record ImportSummary(
    Guid SolutionId,
    Version? FromVersion,
    Version ToVersion,
    IReadOnlyList<ImportedComponent> Components,
    IReadOnlyList<string> Notes)
{
    /// <summary>What was left out because it is not supported, in sentences; empty unless that was asked for.</summary>
    public IReadOnlyList<string> Skipped { get; init; } = [];
}
