using System.Linq;
using System.Text.RegularExpressions;

namespace CrmAlignment.Cli.Replay.Input.Formats;

/// <summary>
/// A number as people write it, without what stands around it: a currency's sign or code on either side, a percent sign, spaces or
/// apostrophes between thousands, a minus on either side, or brackets for a negative amount.
/// </summary>
/// <param name="Digits">Digits, points and commas; a digit first or last.</param>
/// <param name="IsNegative">Whether a minus or brackets stand around it.</param>
internal sealed partial record WrittenNumber(string Digits, bool IsNegative)
{
    /// <summary>Finds the number in a text; null when there is none, or more than one.</summary>
    /// <param name="text">Text of the file.</param>
    internal static WrittenNumber? In(string text)
    {
        var match = Shape().Match(text);
        if (!match.Success || IsMultiple(match.Groups["after"].Value))
        {
            return null;
        }

        var isBracketed = match.Groups["open"].Success && match.Groups["close"].Success;
        var marks = new[] { "open", "close", "before", "first", "last" }.Count(name => match.Groups[name].Success);
        return marks switch
        {
            0 => new WrittenNumber(Joined(match), IsNegative: false),
            1 when !match.Groups["open"].Success && !match.Groups["close"].Success => new WrittenNumber(Joined(match), IsNegative: true),
            2 when isBracketed => new WrittenNumber(Joined(match), IsNegative: true),
            _ => null,
        };
    }

    /// <summary>Whether letters after a number multiply it, as in 5k, 1.2M, 3 млн or 5万: whoever read the digits alone would be wrong by thousands.</summary>
    /// <param name="text">Text of the file.</param>
    internal static bool IsMultiple(string text) => Multiples().IsMatch(text);

    private static string Joined(Match match) => Spaces().Replace(match.Groups["digits"].Value, "");

    // A group of thousands after a space has three digits: "12 34" is no number.
    [GeneratedRegex(
        """
        ^\s*(?<open>\()?\s*(?<before>[-−])?\s*(?:\p{Sc}|\p{L}{1,4}\.?|\p{L}{0,2}\p{Sc})?\s*(?<first>[-−])?\s*
        (?<digits>[.,]?\d+(?:[\s'’](?=\d{3}(?!\d))\d{3})*(?:[.,]\d+)*[.,]?)
        \s*(?<after>\p{Sc}|%|\p{L}{1,4}\.?)?\s*(?<last>[-−])?\s*(?<close>\))?\s*$
        """,
        RegexOptions.IgnorePatternWhitespace | RegexOptions.CultureInvariant)]
    private static partial Regex Shape();

    [GeneratedRegex(
        @"(?:^|[\d\s])(?:k|m|mm|mn|mio|mln|bn|b|lakh|lac|cr|тыс|тис|т|к|млн|млрд|[十百千万萬亿億]\p{L}{0,3})(?:\.?|[.\s]\s*\p{L}{2,4}\.?|\s*\p{Sc})\s*$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Multiples();

    [GeneratedRegex(@"[\s'’]", RegexOptions.CultureInvariant)]
    private static partial Regex Spaces();
}
