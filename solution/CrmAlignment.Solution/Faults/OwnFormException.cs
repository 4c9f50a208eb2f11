using System;

namespace CrmAlignment.Solution.Faults;

/// <summary>An export does not fit what is asked of its form; nothing was changed.</summary>
/// <param name="reason">What is wrong, with the value, as a sentence.</param>
/// <param name="remedy">What to do next, as a sentence.</param>
public sealed class OwnFormException(string reason, string remedy) : Exception($"{reason} {remedy}")
{
    /// <summary>What is wrong, with the value, as a sentence.</summary>
    public string Reason { get; } = reason;

    /// <summary>What to do next, as a sentence.</summary>
    public string Remedy { get; } = remedy;
}
