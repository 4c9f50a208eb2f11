using System;
using System.Collections.Generic;

namespace CrmAlignment.LocalDataverse.Storage.Functions;

/// <summary>
/// A pattern of the like operator: % any text, _ one character, [a-f] or [xyz] one of these, [^a-f] none of these; without
/// regard to case
/// (https://learn.microsoft.com/power-apps/developer/data-platform/wildcard-characters).
/// </summary>
internal sealed class LikePattern
{
    [ThreadStatic]
    private static LikePattern? _latest;

    private readonly string _text;
    private readonly List<Func<char, bool>?> _parts = [];

    private LikePattern(string text)
    {
        _text = text;
        Parse();
    }

    /// <summary>The pattern of a text. The last one is kept, because a query asks for the same one for every row.</summary>
    internal static LikePattern Of(string text) =>
        _latest is { } latest && latest._text == text ? latest : _latest = new LikePattern(text);

    /// <summary>Whether a value matches.</summary>
    internal bool Matches(string value)
    {
        // Greedy with one point to return to: linear in practice, and no pattern can make it explode.
        var (at, part, retryPart, retryAt) = (0, 0, -1, 0);
        while (at < value.Length)
        {
            if (part < _parts.Count && _parts[part] is { } accepts && accepts(value[at]))
            {
                at++;
                part++;
            }
            else if (part < _parts.Count && _parts[part] is null)
            {
                retryPart = part++;
                retryAt = at;
            }
            else if (retryPart >= 0)
            {
                part = retryPart + 1;
                at = ++retryAt;
            }
            else
            {
                return false;
            }
        }

        while (part < _parts.Count && _parts[part] is null)
        {
            part++;
        }

        return part == _parts.Count;
    }

    // A null part stands for %.
    private void Parse()
    {
        for (var index = 0; index < _text.Length; index++)
        {
            var letter = _text[index];
            var end = letter == '[' ? _text.IndexOf(']', Math.Min(index + 2, _text.Length)) : -1;
            if (letter == '%')
            {
                _parts.Add(null);
            }
            else if (letter == '_')
            {
                _parts.Add(static _ => true);
            }
            else if (end > 0)
            {
                _parts.Add(Set(_text[(index + 1)..end]));
                index = end;
            }
            else
            {
                var upper = char.ToUpperInvariant(letter);
                _parts.Add(value => char.ToUpperInvariant(value) == upper);
            }
        }
    }

    private static Func<char, bool> Set(string set)
    {
        var negated = set.Length > 1 && set[0] == '^';
        var members = negated ? set[1..] : set;
        return value => negated != Contains(members, char.ToUpperInvariant(value));
    }

    private static bool Contains(string members, char upper)
    {
        for (var index = 0; index < members.Length; index++)
        {
            var first = char.ToUpperInvariant(members[index]);
            if (index + 2 < members.Length && members[index + 1] == '-')
            {
                if (upper >= first && upper <= char.ToUpperInvariant(members[index + 2]))
                {
                    return true;
                }

                index += 2;
            }
            else if (upper == first)
            {
                return true;
            }
        }

        return false;
    }
}
