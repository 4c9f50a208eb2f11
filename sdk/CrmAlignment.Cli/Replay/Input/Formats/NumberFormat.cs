using System;
using System.Globalization;
using System.Linq;

namespace CrmAlignment.Cli.Replay.Input.Formats;

/// <summary>Reads numbers and amounts as people write them (<see cref="WrittenNumber"/>), with a point or a comma for the decimals.</summary>
/// <param name="Decimal">The decimal sign: a point or a comma.</param>
internal sealed record NumberFormat(char Decimal)
{
    /// <summary>The decimal sign of most files, which needs no mention.</summary>
    internal const char Usual = '.';

    private static readonly NumberFormat Point = new('.');
    private static readonly NumberFormat Comma = new(',');

    // Between thousands.
    private char Other => Decimal == '.' ? ',' : '.';

    /// <summary>The decimal sign that a number shows by being one with that sign alone; null for 12 and 1,234, and for what is no number.</summary>
    /// <param name="text">Text of the file.</param>
    internal static char? Shown(string text) => (Point.Read(text), Comma.Read(text)) switch
    {
        ({ }, null) => '.',
        (null, { }) => ',',
        _ => null,
    };

    /// <summary>Whether a number means something else with the other sign, as 1,234 does.</summary>
    /// <param name="text">Text of the file.</param>
    internal static bool IsDoubtful(string text) => (Point.Read(text), Comma.Read(text)) is ({ } one, { } other) && one != other;

    /// <summary>Reads a number.</summary>
    /// <param name="text">Text of the file.</param>
    /// <returns>The number; null when the text is none, or greater than a decimal holds.</returns>
    internal decimal? Read(string text)
    {
        if (WrittenNumber.In(text) is not { } written || written.Digits.Split(Decimal) is not { Length: <= 2 } parts)
        {
            return null;
        }

        var groups = parts[0].Split(Other);
        var isWhole = groups.Length == 1
            || (groups[0].Length is 1 or 2 or 3 && groups[0][0] != '0' && groups.Skip(1).All(group => group.Length == 3));
        var fraction = parts.Length == 2 ? parts[1] : "";
        if (!isWhole || fraction.Contains(Other, StringComparison.Ordinal))
        {
            return null;
        }

        var plain = string.Concat(groups) + "." + fraction;
        return decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? written.IsNegative ? -number : number
            : null;
    }
}
