using System.Collections.Immutable;

namespace CrmAlignment.LocalDataverse.Metadata;

/// <summary>One option of a choice, state, status or boolean column.</summary>
public sealed record ChoiceOption
{
    /// <summary>An option without state, transitions, default status or colour, until they are set.</summary>
    /// <param name="value">Number by which requests and rows know the option, unique in its choice.</param>
    /// <param name="label">What users see, per language.</param>
    public ChoiceOption(int value, LocalizedText label)
    {
        Value = value;
        Label = label;
    }

    /// <summary>Number by which requests and rows know the option, unique in its choice; 0 and 1 for a boolean column.</summary>
    public int Value { get; init; }

    /// <summary>What users see, per language.</summary>
    public LocalizedText Label { get; init; }

    /// <summary>Longer explanation, per language.</summary>
    public LocalizedText Description { get; init; } = LocalizedText.Empty;

    /// <summary>For an option of statuscode: the state it belongs to; null for others.</summary>
    public int? State { get; init; }

    /// <summary>
    /// For an option of statuscode: the statuses that may follow it where the table enforces that
    /// (<see cref="TableDefinition.EnforcesStateTransitions"/>); empty where it has no transition data, so that any may follow.
    /// </summary>
    public ImmutableArray<int> Transitions { get; init; } = [];

    /// <summary>For an option of statecode: the status that a row gets when only its state is set; null for others.</summary>
    public int? DefaultStatus { get; init; }

    /// <summary>For an option of statecode: its name in code ("Active"), used by metadata and the Web API; null for others.</summary>
    public string? InvariantName { get; init; }

    /// <summary>Colour as #rrggbb, when one was chosen.</summary>
    public string? Color { get; init; }

    /// <summary>
    /// Whether the organization added or changed it beside any managed solution: imports of managed solutions leave it as it is.
    /// </summary>
    internal bool IsOwn { get; init; }
}
