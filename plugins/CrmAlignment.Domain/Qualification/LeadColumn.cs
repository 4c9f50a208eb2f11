using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Qualification;

/// <summary>What the platform's metadata says of a column that a criterion asks.</summary>
public sealed class LeadColumn
{
    /// <summary>A column.</summary>
    /// <param name="name">Logical name.</param>
    /// <param name="valueType">
    /// Its type: text and memo are Text; integer and big integer WholeNumber; decimal and double DecimalNumber; money MoneyBase; choice,
    /// state and status Choice; any date DateTime; lookup, customer and owner Lookup.
    /// </param>
    /// <param name="options">For a choice its options: value and label; for two options 1 and 0 and their labels. Empty for other
    /// types.</param>
    public LeadColumn(string name, CriterionValueType valueType, IReadOnlyDictionary<int, string>? options = null)
    {
        Name = name;
        ValueType = valueType;
        Options = options ?? new Dictionary<int, string>();
    }

    /// <summary>Logical name.</summary>
    public string Name { get; }

    /// <summary>The type by which a criterion must read it.</summary>
    public CriterionValueType ValueType { get; }

    /// <summary>Options of a choice, or 1 and 0 of two options: value and label.</summary>
    public IReadOnlyDictionary<int, string> Options { get; }

    internal IReadOnlyList<string> OptionTexts => Options
        .OrderBy(option => option.Key)
        .Select(option => option.Key.ToString(CultureInfo.InvariantCulture) + " " + option.Value)
        .ToArray();
}
