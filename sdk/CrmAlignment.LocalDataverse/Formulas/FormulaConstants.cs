using System;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;

namespace CrmAlignment.LocalDataverse.Formulas;

/// <summary>The constants of formulas: <c>WorkflowPropertyType.Integer, "20"</c>.</summary>
internal static class FormulaConstants
{
    /// <summary>The value of a constant.</summary>
    /// <param name="items">Its type and what it is made of.</param>
    /// <exception cref="FormulaException">The type is not supported, or the value is none of it.</exception>
    public static object? Of(ImmutableArray<string> items)
    {
        var type = items.Length == 0 ? string.Empty : items[0][(items[0].LastIndexOf('.') + 1)..];
        var texts = items.Skip(1).Select(item => XamlDocument.Quoted(item) ?? item).ToList();
        var text = texts.FirstOrDefault() ?? string.Empty;
        try
        {
            return type switch
            {
                "String" => text,
                "Boolean" => text is "1" || (text is not "0" && bool.Parse(text)),
                "Integer" or "BigInt" or "Decimal" or "Float" or "Double" or "Money" or "OptionSetValue" or "Picklist" =>
                    decimal.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture),
                "DateTime" => DateTime.Parse(
                    text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal),
                "EntityReference" or "Guid" => texts.Select(part => Guid.TryParse(part, out var id) ? id : (Guid?)null).First(id => id is not null),
                _ => throw new FormulaException($"a constant of the type {type}"),
            };
        }
        catch (Exception damaged) when (damaged is FormatException or OverflowException or InvalidOperationException)
        {
            throw new FormulaException($"the constant {string.Join(", ", items)}");
        }
    }
}
