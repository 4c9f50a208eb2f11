using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace CrmAlignment.Cli.Replay.Input.Formats;

/// <summary>
/// The encoding of Cyrillic text that has too few letters for their frequency to tell: a list with a dozen names of companies. In the right one each
/// word is Cyrillic as a whole, begins with its one capital or has none or nothing else, and has vowels among its letters; in the others some are not. Hebrew
/// and Greek pass for such words now and then, but have other letters than the usual ones.
/// The limits are chosen by this project.
/// </summary>
internal static class CyrillicEncoding
{
    /// <summary>Bytes of a file that are looked at.</summary>
    internal const int Enough = 65_536;

    private const int FewestWords = 3;
    private const double NearlyAll = 0.95;
    private const double Apart = 0.05;
    private const double MostLetters = 0.58;
    private const string Vowels = "аеёиоуыэюяєії";
    private const string Usual = "оеаинтрслвік";
    private const string Letters = "абвгдеёжзийклмнопрстуфхцчшщъыьэюяґєіїўѓќ";
    private const string Signs = "«»„“”‘’–—…№§©®€•·\u00A0";

    private static readonly string[] Names = ["windows-1251", "koi8-u", "cp866", "x-mac-cyrillic"];

    /// <summary>Finds it.</summary>
    /// <param name="bytes">The beginning of the file.</param>
    /// <returns>The encoding; null when none makes words of the bytes, or two do.</returns>
    internal static Encoding? Find(byte[] bytes)
    {
        var tried = Names.Select(name => (Encoding: Encoding.GetEncoding(name), Share: ShareOfWords(Encoding.GetEncoding(name).GetString(bytes))))
            .OrderByDescending(candidate => candidate.Share).ToList();
        return tried[0].Share >= NearlyAll && tried[0].Share - tried[1].Share >= Apart && IsUsual(tried[0].Encoding.GetString(bytes)) ? tried[0].Encoding : null;
    }

    // Of the different words with letters beyond ASCII, the share that Russian or Ukrainian may have; 0 for too few words.
    private static double ShareOfWords(string text)
    {
        var words = new HashSet<string>(Words(text), StringComparer.Ordinal);
        return words.Count < FewestWords ? 0 : words.Count(IsWord) / (double)words.Count;
    }

    private static bool IsUsual(string text)
    {
        var letters = string.Concat(Words(text).Distinct(StringComparer.Ordinal)).ToLowerInvariant();
        return letters.Count(letter => Usual.Contains(letter, StringComparison.Ordinal)) >= MostLetters * letters.Length;
    }

    // What stands between spaces, delimiters and other signs of ASCII, and has anything beyond it.
    private static IEnumerable<string> Words(string text)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var start = at;
            while (at < text.Length && (!char.IsAscii(text[at]) || char.IsAsciiLetter(text[at])) && !Signs.Contains(text[at], StringComparison.Ordinal))
            {
                at++;
            }

            if (at > start && !Ascii.IsValid(text.AsSpan(start, at - start)))
            {
                yield return text[start..at];
            }
        }
    }

    private static bool IsWord(string word)
    {
        var small = word.ToLowerInvariant();
        var isOneCase = word == small || word == word.ToUpperInvariant() || word[1..] == small[1..];
        return isOneCase && small.All(letter => Letters.Contains(letter, StringComparison.Ordinal))
            && (word.Length < 3 || word == word.ToUpperInvariant() || small.Any(letter => Vowels.Contains(letter, StringComparison.Ordinal)));
    }
}
