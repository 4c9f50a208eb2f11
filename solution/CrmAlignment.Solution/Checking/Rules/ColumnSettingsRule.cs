using System;
using System.Collections.Generic;
using System.Linq;
using System.Xml.Linq;
using CrmAlignment.Solution.Checking.Reading;

namespace CrmAlignment.Solution.Checking.Rules;

/// <summary>Rule 25: a column's length and format are ones that the platform has.</summary>
/// <remarks>Source: https://learn.microsoft.com/power-apps/maker/data-platform/types-of-fields.</remarks>
internal sealed class ColumnSettingsRule() : CheckRule(
    25, "A single line of text has 1 to 4,000 characters, several lines up to 1,048,576; a whole number's format is one of the platform's.")
{
    private const int LongestText = 4_000;
    private const int LongestMemo = 1_048_576;

    private static readonly string[] WholeNumberFormats = ["none", "duration", "timezone", "language", "locale", ""];

    public override IEnumerable<Finding> Check(CheckedPackage package) =>
        package.Tables.SelectMany(table => table.Attributes.SelectMany(column => Column(table, column)));

    private IEnumerable<Finding> Column(CheckedTable table, XElement column)
    {
        var place = $"column {table.LogicalName}.{column.Text("LogicalName")}";
        var longest = column.Text("Type") switch { "nvarchar" => LongestText, "ntext" => LongestMemo, _ => int.MaxValue };
        if (column.Element("MaxLength") is { } length && (length.Value.Trim().Number() is not { } characters || characters < 1 || characters > longest))
        {
            yield return InCustomizations(
                length, place, length.Value, $"a column of type {column.Text("Type")} has 1 to {longest:N0} characters.", "Correct MaxLength.");
        }

        if (column.Text("Type") == "int" && !WholeNumberFormats.Contains(column.Text("Format"), StringComparer.OrdinalIgnoreCase))
        {
            yield return InCustomizations(
                column.Element("Format"), place, column.Text("Format"), "a whole number has no such format.",
                "Write none, duration, timezone, language or locale.");
        }
    }
}
