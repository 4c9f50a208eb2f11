using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace CrmAlignment.LocalDataverse.Metadata;

/// <summary>The options of a column, or a global choice that several columns share. Immutable.</summary>
/// <remarks>https://learn.microsoft.com/power-apps/developer/data-platform/work-with-option-sets.</remarks>
public sealed class ChoiceDefinition
{
    private readonly Dictionary<int, ChoiceOption> _byValue;

    /// <summary>A choice with its options, whose values must differ.</summary>
    /// <param name="name">Logical name, for example <c>lead_leadqualitycode</c>.</param>
    /// <param name="options">Options in display order.</param>
    /// <param name="isGlobal">Whether several columns may share it.</param>
    /// <exception cref="ArgumentException">Two options have the same value.</exception>
    public ChoiceDefinition(string name, IEnumerable<ChoiceOption> options, bool isGlobal = false)
    {
        Name = name;
        Options = [.. options];
        IsGlobal = isGlobal;
        _byValue = new Dictionary<int, ChoiceOption>(Options.Length);
        foreach (var option in Options)
        {
            if (!_byValue.TryAdd(option.Value, option))
            {
                throw new ArgumentException($"Choice '{name}' has two options with the value {option.Value}.", nameof(options));
            }
        }
    }

    /// <summary>Logical name; that of a global choice is unique in the organization.</summary>
    public string Name { get; }

    /// <summary>Whether several columns may share it.</summary>
    public bool IsGlobal { get; }

    /// <summary>What users see as its title.</summary>
    public LocalizedText Label { get; init; } = LocalizedText.Empty;

    /// <summary>Longer explanation, per language.</summary>
    public LocalizedText Description { get; init; } = LocalizedText.Empty;

    /// <summary>The options in display order.</summary>
    public ImmutableArray<ChoiceOption> Options { get; }

    /// <summary>
    /// Whether it was changed since the platform or a solution brought it: newer tables of the platform leave it as it is.
    /// </summary>
    internal bool IsCustomized { get; init; }

    /// <summary>Values of options that the organization removed; an import of a managed solution does not bring them back.</summary>
    internal ImmutableArray<int> Removed { get; init; } = [];

    /// <summary>The option with a value, or null.</summary>
    /// <param name="value">Number as in an OptionSetValue.</param>
    public ChoiceOption? Find(int value) => _byValue.GetValueOrDefault(value);

    /// <summary>For the choice of a statuscode column: the first status of a state, or null.</summary>
    /// <param name="state">Value of statecode, for example 0 for Active.</param>
    public int? FirstStatusOf(int state) => Options.FirstOrDefault(option => option.State == state)?.Value;

    /// <summary>The same choice, customized, with other options.</summary>
    /// <param name="options">Options in display order.</param>
    /// <param name="label">Its title; null leaves it.</param>
    internal ChoiceDefinition WithOptions(IEnumerable<ChoiceOption> options, LocalizedText? label = null) =>
        Customized([.. options], Removed, label ?? Label);

    /// <summary>The same choice, customized, with another title and explanation.</summary>
    /// <param name="label">Its title.</param>
    /// <param name="description">Its explanation.</param>
    internal ChoiceDefinition WithTexts(LocalizedText label, LocalizedText description) => new(Name, Options, IsGlobal)
    {
        Label = label,
        Description = description,
        IsCustomized = true,
        Removed = Removed,
    };

    /// <summary>The same choice, customized, without an option.</summary>
    /// <param name="value">Number of an option that the choice has.</param>
    internal ChoiceDefinition Without(int value) =>
        Customized([.. Options.Where(option => option.Value != value)], Removed.Add(value), Label);

    private ChoiceDefinition Customized(ImmutableArray<ChoiceOption> options, ImmutableArray<int> removed, LocalizedText label) =>
        new(Name, options, IsGlobal)
        {
            Label = label,
            Description = Description,
            IsCustomized = true,
            Removed = [.. removed.Where(value => !options.Any(option => option.Value == value))],
        };
}
