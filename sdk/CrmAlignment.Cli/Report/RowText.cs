using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Cli.Report;

/// <summary>Names and keys in rows.</summary>
internal static class RowText
{
    /// <summary>What tells a value from others, and what people call it. Two records of one name stay two.</summary>
    /// <param name="row">Row.</param>
    /// <param name="column">Column, or alias.column of a linked table.</param>
    public static (string Key, string Name) Of(Entity row, string column)
    {
        var value = row.GetAttributeValue<object>(column);
        value = value is AliasedValue aliased ? aliased.Value : value;
        return value switch
        {
            EntityReference reference => (reference.Id.ToString("N"), reference.Name ?? Formatted(row, column)),
            OptionSetValue option => (option.Value.ToString(System.Globalization.CultureInfo.InvariantCulture), Formatted(row, column)),
            string text => (text, text),
            _ => ("", ""),
        };
    }

    private static string Formatted(Entity row, string column) => row.FormattedValues.TryGetValue(column, out var text) ? text : "";
}
