using System;
using System.Collections.Generic;
using System.Text;

namespace CrmAlignment.WebApi.Exchange;

/// <summary>
/// The ids and texts in the $filter of an address, and the address without them: addresses that differ in nothing else are read alike.
/// </summary>
/// <param name="Shape">The address with a mark in the place of each.</param>
/// <param name="Values">The ids and texts, in their order.</param>
internal sealed record FilterLiterals(string Shape, IReadOnlyList<object> Values)
{
    private const string Option = "$filter=";

    private const string Space = "%20";

    private const string EscapedQuote = "%27";

    // No address has such letters.
    private const char TextMark = '\u0001';

    private const char IdMark = '\u0002';

    private const int LettersOfId = 36;

    /// <summary>The literals of an address of the rows of an entity set; null for another, and where there are none, or where they are unclear.</summary>
    /// <param name="address">The address behind the root of the service.</param>
    public static FilterLiterals? Of(ReadOnlySpan<char> address)
    {
        var query = address.IndexOf('?');
        var option = query < 0 ? -1 : address[query..].IndexOf(Option);
        if (option < 1 || address[query + option - 1] is not ('?' or '&') || address[..query].ContainsAny('(', '/'))
        {
            return null;
        }

        var start = query + option + Option.Length;
        var length = address[start..].IndexOf('&') is >= 0 and var next ? next : address.Length - start;
        return Read(address, start, start + length);
    }

    private static FilterLiterals? Read(ReadOnlySpan<char> address, int start, int end)
    {
        var values = new List<object>();
        var shape = new StringBuilder(address.Length).Append(address[..start]);
        for (var at = start; at < end;)
        {
            var rest = address[at..end];
            if (rest[0] == '\'')
            {
                if (TextIn(rest) is not var (text, letters))
                {
                    return null;
                }

                values.Add(text);
                shape.Append(TextMark);
                at += letters;
            }
            else if (rest.StartsWith(EscapedQuote))
            {
                return null;
            }
            else if (IsBehindSpace(address[start..at]) && IdIn(rest) is { } id)
            {
                values.Add(id);
                shape.Append(IdMark);
                at += LettersOfId;
            }
            else
            {
                shape.Append(rest[0]);
                at++;
            }
        }

        return values.Count == 0 ? null : new FilterLiterals(shape.Append(address[end..]).ToString(), values);
    }

    private static bool IsBehindSpace(ReadOnlySpan<char> before) => before.EndsWith(Space) || before.EndsWith("+");

    private static Guid? IdIn(ReadOnlySpan<char> rest) =>
        rest.Length >= LettersOfId && rest[8] == '-'
        && (rest.Length == LettersOfId || rest[LettersOfId] is '%' or '+' or ')')
        && Guid.TryParseExact(rest[..LettersOfId], "D", out var id)
            ? id
            : null;

    // A quote within is doubled. One that is escaped would end the text for who reads it, and a plus may be a space to some.
    private static (string Text, int Letters)? TextIn(ReadOnlySpan<char> rest)
    {
        var close = 1;
        while (close < rest.Length && (rest[close] != '\'' || (close + 1 < rest.Length && rest[close + 1] == '\'')))
        {
            close += rest[close] == '\'' ? 2 : 1;
        }

        if (close >= rest.Length || rest[1..close].Contains('+') || rest[1..close].IndexOf(EscapedQuote) >= 0)
        {
            return null;
        }

        return (Uri.UnescapeDataString(rest[1..close].ToString().Replace("''", "'", StringComparison.Ordinal)), close + 1);
    }
}
