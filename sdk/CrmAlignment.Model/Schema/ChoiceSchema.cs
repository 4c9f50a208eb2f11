using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace CrmAlignment.Model.Schema;

/// <summary>A global choice.</summary>
public sealed record ChoiceSchema
{
    private ChoiceSchema(Type type, string name, Label label, Label description, IReadOnlyList<ChoiceOption> options)
    {
        Type = type;
        Name = name;
        Label = label;
        Description = description;
        Options = options;
    }

    /// <summary>The enumeration whose members are the options.</summary>
    public Type Type { get; }

    /// <summary>Name of the global choice, such as crma_leadstage.</summary>
    public string Name { get; }

    /// <summary>Name for people.</summary>
    public Label Label { get; }

    /// <summary>What the choice says.</summary>
    public Label Description { get; }

    /// <summary>Options in the order in which they are shown.</summary>
    public IReadOnlyList<ChoiceOption> Options { get; }

    /// <summary>Declares the choice of an enumeration; its name is the prefix and the enumeration's name in lower case.</summary>
    /// <param name="label">Name for people.</param>
    /// <param name="description">What the choice says.</param>
    /// <param name="options">Every member with its label and its colour (#RRGGBB), in the order in which they are shown.</param>
    public static ChoiceSchema Of<T>(Label label, Label description, params (T Value, Label Label, string Color)[] options)
        where T : struct, Enum =>
        new(
            typeof(T),
            NameOf<T>(),
            label,
            description,
            [.. options.Select(option => new ChoiceOption(
                Convert.ToInt32(option.Value, CultureInfo.InvariantCulture), option.Value.ToString(), option.Label, option.Color))]);

    /// <summary>Name of the global choice of an enumeration.</summary>
    public static string NameOf<T>()
        where T : struct, Enum => Publisher.Prefix + "_" + typeof(T).Name.ToLowerInvariant();
}
