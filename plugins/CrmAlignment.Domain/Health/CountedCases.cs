using System.Collections.Generic;

namespace CrmAlignment.Domain.Health;

/// <summary>Rows that were counted one by one.</summary>
/// <param name="Part">Those with the symptom.</param>
/// <param name="Base">All that were looked at.</param>
/// <param name="Rows">Some of those with the symptom.</param>
/// <param name="IsCut">Whether there are more rows than were looked at: the newest stand for all.</param>
public sealed record CountedCases(int Part, int Base, IReadOnlyList<CaseRow> Rows, bool IsCut)
{
    /// <summary>No rows.</summary>
    public static CountedCases None { get; } = new(0, 0, [], IsCut: false);
}
