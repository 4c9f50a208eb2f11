using System.Globalization;
using System.Text;

namespace CrmAlignment.Domain.Records;

/// <summary>Text as people see it: what looks the same is the same, and what shows nothing is empty.</summary>
public static class CleanText
{
    private const char Minus = '\u2212';
    private const char Replacement = '\ufffd';

    /// <summary>
    /// The text in Unicode's compatibility form (NFKC), without characters that show nothing, its white space single and inside
    /// only. Case stays; compare without regard to it.
    /// </summary>
    /// <remarks>
    /// https://www.unicode.org/reports/tr15/; characters without width and soft hyphens have the category Format (Cf).
    /// </remarks>
    /// <returns>The text itself when it is clean already; null for null and for text that shows nothing.</returns>
    public static string? Of(string? text)
    {
        if (text is null || IsPlain(text))
        {
            return string.IsNullOrEmpty(text) ? null : text;
        }

        var clean = new StringBuilder(text.Length);
        foreach (var character in Paired(text).Normalize(NormalizationForm.FormKC))
        {
            if (IsSpace(character))
            {
                clean.Append(clean.Length > 0 && clean[clean.Length - 1] != ' ' ? " " : "");
            }
            else if (!ShowsNothing(character))
            {
                clean.Append(character);
            }
        }

        return clean.ToString().TrimEnd() is { Length: > 0 } shown ? shown : null;
    }

    /// <summary>Whether the text shows nothing: white space and characters without width alone.</summary>
    public static bool IsBlank(string text)
    {
        foreach (var character in text)
        {
            if (!IsSpace(character) && !ShowsNothing(character))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Whether the text says nothing: it is blank, or dashes alone, as people type where a form demands a value.</summary>
    public static bool SaysNothing(string text)
    {
        foreach (var character in text)
        {
            if (!IsSpace(character) && !ShowsNothing(character) && !IsDash(character))
            {
                return false;
            }
        }

        return true;
    }

    // What nearly every text is; the long way allocates.
    private static bool IsPlain(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            var isInnerSpace = text[index] == ' ' && index > 0 && index < text.Length - 1 && text[index - 1] != ' ';
            if (text[index] is not (> ' ' and <= '~') && !isInnerSpace)
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSpace(char character) => char.IsWhiteSpace(character);

    private static bool ShowsNothing(char character) =>
        character > '~'
            ? CharUnicodeInfo.GetUnicodeCategory(character) is UnicodeCategory.Format or UnicodeCategory.Control
            : character < ' ';

    private static bool IsDash(char character) =>
        character is '-' or Minus or '_'
        || (character > '~' && CharUnicodeInfo.GetUnicodeCategory(character) == UnicodeCategory.DashPunctuation);

    // Half a surrogate pair cannot be normalized: the platform throws.
    private static string Paired(string text)
    {
        StringBuilder? paired = null;
        for (var index = 0; index < text.Length; index++)
        {
            if (index < text.Length - 1 && char.IsSurrogatePair(text[index], text[index + 1]))
            {
                index++;
            }
            else if (char.IsSurrogate(text[index]))
            {
                (paired ??= new StringBuilder(text))[index] = Replacement;
            }
        }

        return paired?.ToString() ?? text;
    }
}
