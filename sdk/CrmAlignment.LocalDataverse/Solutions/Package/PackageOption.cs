using System.Collections.Generic;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>One value of a choice, a state or a status.</summary>
/// <param name="Value">Number by which rows know the option, unique in its choice.</param>
/// <param name="Labels">Labels by language code.</param>
/// <param name="State">For a status: the state it belongs to; null otherwise.</param>
/// <param name="DefaultStatus">For a state: the status it takes when none is given; null otherwise.</param>
/// <param name="InvariantName">For a state: its language-independent name; null otherwise.</param>
internal sealed record PackageOption(
    int Value,
    IReadOnlyDictionary<int, string> Labels,
    int? State = null,
    int? DefaultStatus = null,
    string? InvariantName = null)
{
    /// <summary>For a status: the statuses that may follow it; empty when the file says nothing.</summary>
    public IReadOnlyList<int> Transitions { get; init; } = [];

    /// <summary>Descriptions by language code.</summary>
    public IReadOnlyDictionary<int, string> Descriptions { get; init; } = new Dictionary<int, string>();

    /// <summary>Colour, for instance #0000ff; null when the file gives none.</summary>
    public string? Color { get; init; }
}
