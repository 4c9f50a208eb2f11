using System.Globalization;
using System.Linq;

namespace CrmAlignment.Cli.Mapping;

/// <summary>Whether the values of a column fit an element of the map, and why they do not.</summary>
internal static class Unfit
{
    private const int Longest = 40;

    /// <summary>Whether nearly all values fit: one line that was mistyped does not speak for the others, and is refused alone.</summary>
    internal static bool Fits(MapElement element, ColumnContent column) =>
        !column.IsEmpty && (column.Is(element.Kind) || (element.Kind == ContentKind.Date && column.MayBeDates)) && (element.Longest is not { } most || column.IsNearlyWithin(most));

    /// <summary>What is wrong with some values of a column that fits; empty for nothing.</summary>
    internal static string Of(MapElement element, ColumnContent column) => element.Longest is { } most && column.LongerThan(most) is > 0 and var longer
        ? $"{Count(longer)} longer than {most} characters, of which the {(longer == 1 ? "line is" : "lines are")} refused"
        : "";

    /// <summary>Why a column does not fit: a half sentence.</summary>
    internal static string Why(MapElement element, ColumnContent column) => element.Kind switch
    {
        ContentKind.Date => $"most of its values are dates in no way of writing them that is known, such as \"{Sample(column)}\".",
        ContentKind.Amount => $"most of its values are no amounts, such as \"{Sample(column)}\".",
        ContentKind.Status => $"it has {column.Distinct.Count} different values, and none says won or lost as a word alone, such as \"{Sample(column)}\".",
        ContentKind.Currency => $"its values name no currencies, such as \"{Sample(column)}\".",
        _ => $"{Count(column.LongerThan(element.Longest ?? 0))} longer than {element.Longest} characters.",
    };

    /// <summary>What to do about it.</summary>
    internal static string Remedy(MapElement element) => element.Kind switch
    {
        ContentKind.Date => "Write dates as 2024-04-15 in the file.",
        ContentKind.Amount => "Write amounts as digits in the file, such as 1234.50.",
        ContentKind.Status => "Export a column that says won, lost or open.",
        ContentKind.Currency => "Write codes of three letters in the file, such as EUR.",
        _ => "Shorten them in the file.",
    };

    private static string Count(int values) => string.Create(CultureInfo.InvariantCulture, $"{values:N0} {(values == 1 ? "value is" : "values are")}");

    private static string Sample(ColumnContent column) => column.Values.First() is { Length: > Longest } value ? value[..Longest] + "…" : column.Values.First();
}
