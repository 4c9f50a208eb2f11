namespace CrmAlignment.Model.Schema;

/// <summary>A button of the command bar. Who may press it is decided by the server; a button shows to those who may, as far as the client knows.</summary>
public sealed record CommandSchema
{
    /// <summary>Logical name of the table on whose forms and lists it stands.</summary>
    public required string Table { get; init; }

    /// <summary>Its name, unique among the commands of the table: letters only, such as Offer.</summary>
    public required string Name { get; init; }

    /// <summary>Where it stands.</summary>
    public required CommandPlaces Places { get; init; }

    /// <summary>Place among the buttons: the least comes first. Those of the platform have tens, ours begin at 1000.</summary>
    public required int Sequence { get; init; }

    /// <summary>What the button says.</summary>
    public required Label Label { get; init; }

    /// <summary>What it does, in a sentence.</summary>
    public required Label Tooltip { get; init; }

    /// <summary>Name of the svg web resource that is its icon.</summary>
    public required string Icon { get; init; }

    /// <summary>Name of the script web resource that holds its functions.</summary>
    public required string Library { get; init; }

    /// <summary>
    /// Function that it calls: on a form with the form's context, on a list with the list and the rows that are selected (none, where
    /// <see cref="NeedsRows"/> is false).
    /// </summary>
    public required string Function { get; init; }

    /// <summary>Whether on lists it works on the rows that are selected, and shows only when some are. True by default.</summary>
    public bool NeedsRows { get; init; } = true;

    /// <summary>Most rows that it works on at once; null (the default) for any number.</summary>
    public int? MaximumRows { get; init; }

    /// <summary>The privilege that the server asks for, as prvAppendcrma_Handover; null (the default) where it asks for none.</summary>
    public string? Privilege { get; init; }

    /// <summary>
    /// Function of <see cref="Library"/> that says of a form's context whether the row is in a state for the command; null (the default)
    /// where every state is. Lists do not ask: the server says of each row what speaks against it.
    /// </summary>
    public string? FormRule { get; init; }

    /// <summary>Function of <see cref="Library"/> without parameters that says whether the user is one who may; null (the default) where privileges say it.</summary>
    public string? UserRule { get; init; }

    /// <summary>Unique name, such as crma.lead.Offer; ids of its buttons, actions, rules and labels begin with it.</summary>
    public string UniqueName => $"{Publisher.Prefix}.{Table}.{Name}";
}
