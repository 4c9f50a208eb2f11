using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Cli.Replay.Input;

namespace CrmAlignment.Cli.Mapping;

/// <summary>
/// What the words of a deal's status say. A word is not enough: "Not won", "Likely to win" and "未成交" have one, and say something else. Won is
/// what says nothing besides, lost what says nothing before; a reason may follow. Everything else is asked.
/// </summary>
internal static class StatusWords
{
    private const char FirstHan = '\u3400';
    private const char LastHan = '\u9FFF';

    private static readonly DealStatusMap Usual = new();
    private static readonly Lazy<List<(string[] Words, Mark Mark)>> Phrases = new(Known);

    private enum Mark
    {
        Other,
        Beside,
        Not,
        Won,
        Lost,
    }

    /// <summary>Whether a status says won, lost or open; null when its words are not known, or say more than that.</summary>
    internal static DealOutcome? Read(string status) => Usual.Read(status) ?? Said(Tokens(status).ToList());

    private static DealOutcome? Said(List<string> tokens)
    {
        var marks = Marks(tokens);
        var (won, lost) = (marks.Contains(Mark.Won), marks.Contains(Mark.Lost));
        if (won == lost || tokens.Contains("?"))
        {
            return null;
        }

        if (won)
        {
            return marks.TrueForAll(mark => mark is Mark.Won or Mark.Beside) ? DealOutcome.Won : null;
        }

        // "Closed Lost - No Decision" is a reason, "Lost: no" an answer.
        var at = marks.IndexOf(Mark.Lost);
        return marks.Take(at).All(mark => mark == Mark.Beside) && marks.Skip(at + 1).ToList() is not [Mark.Not] ? DealOutcome.Lost : null;
    }

    // One mark for each phrase that is known and each word that is not.
    private static List<Mark> Marks(List<string> tokens)
    {
        var marks = new List<Mark>();
        for (var at = 0; at < tokens.Count;)
        {
            if (IsHan(tokens[at][0]))
            {
                marks.AddRange(Segments(tokens[at++]));
                continue;
            }

            var known = Phrases.Value.Find(phrase => Begins(phrase.Words, tokens, at));
            marks.Add(known.Words is null ? Number(tokens, at) : known.Mark);
            at += known.Words?.Length ?? 1;
        }

        return marks;
    }

    // Chinese has no spaces: what is left between known words says something else, and so does what follows a loss at once.
    private static List<Mark> Segments(string text)
    {
        var marks = new List<Mark>();
        for (var at = 0; at < text.Length;)
        {
            var known = Phrases.Value.Find(phrase => string.CompareOrdinal(text, at, phrase.Words[0], 0, phrase.Words[0].Length) == 0);
            marks.Add(known.Words is null ? Mark.Other : known.Mark);
            at += known.Words?[0].Length ?? 1;
        }

        return marks.Contains(Mark.Lost) && marks.Exists(mark => mark is Mark.Other or Mark.Not) ? [Mark.Other, .. marks] : marks;
    }

    // "6. Closed Won" and "Won (100 %)" say no more than won; "90 % won" does.
    private static Mark Number(List<string> tokens, int at) =>
        tokens[at] == "%" ? Mark.Beside
        : tokens[at].All(char.IsAsciiDigit) && (at + 1 == tokens.Count || tokens[at + 1] != "%" || tokens[at] is "100" or "0") ? Mark.Beside
        : Mark.Other;

    // Words of Latin letters are whole words, Cyrillic ones have endings.
    private static bool Begins(string[] words, List<string> tokens, int at) => at + words.Length <= tokens.Count && words.Index().All(word =>
        char.IsAscii(word.Item[0]) || word.Item.Length < 3 || word.Index + 1 < words.Length
            ? tokens[at + word.Index].Equals(word.Item, StringComparison.OrdinalIgnoreCase)
            : tokens[at + word.Index].StartsWith(word.Item, StringComparison.OrdinalIgnoreCase));

    private static IEnumerable<string> Tokens(string status)
    {
        for (var at = 0; at < status.Length;)
        {
            var end = at + 1;
            if (char.IsLetterOrDigit(status[at]))
            {
                while (end < status.Length && char.IsLetterOrDigit(status[end]) && IsHan(status[end]) == IsHan(status[at]))
                {
                    end++;
                }
            }

            if (char.IsLetterOrDigit(status[at]) || status[at] is '%' or '?')
            {
                yield return status[at..end];
            }
            else if (status[at] == '？')
            {
                yield return "?";
            }

            at = end;
        }
    }

    // The longest first: "не реализ" is lost, "реализован" says nothing.
    private static List<(string[] Words, Mark Mark)> Known() =>
    [
        .. new[] { ("won", Mark.Won), ("lost", Mark.Lost), ("beside", Mark.Beside), ("not", Mark.Not) }
            .SelectMany(list => Headings.All.Words[list.Item1].Select(phrase => (Words: phrase.Split(' '), list.Item2)))
            .OrderByDescending(phrase => phrase.Words.Length).ThenByDescending(phrase => phrase.Words.Sum(word => word.Length)),
    ];

    private static bool IsHan(char sign) => sign is >= FirstHan and <= LastHan;
}
