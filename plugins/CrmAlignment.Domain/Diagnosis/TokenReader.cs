using System;
using System.Globalization;

namespace CrmAlignment.Domain.Diagnosis;

/// <summary>Reads what <see cref="TokenWriter"/> wrote.</summary>
internal sealed class TokenReader(string text)
{
    private int _at;

    /// <exception cref="FormatException">It is nothing that was written so.</exception>
    public string Text()
    {
        var end = text.IndexOf(':', _at);
        if (end < 0 || !int.TryParse(text.Substring(_at, end - _at), NumberStyles.None, CultureInfo.InvariantCulture, out var length)
            || length > text.Length - end - 1)
        {
            throw new FormatException("No token begins here.");
        }

        _at = end + 1 + length;
        return text.Substring(end + 1, length);
    }

    /// <exception cref="FormatException">It is no whole number that is not negative.</exception>
    public int Number() => int.TryParse(Text(), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        ? number
        : throw new FormatException("The token is no number.");

    /// <exception cref="FormatException">It is no amount.</exception>
    public decimal Amount() => decimal.TryParse(Text(), NumberStyles.Number, CultureInfo.InvariantCulture, out var amount)
        ? amount
        : throw new FormatException("The token is no amount.");

    /// <exception cref="FormatException">It is not the end.</exception>
    public void End()
    {
        if (_at != text.Length)
        {
            throw new FormatException("Something follows the last token.");
        }
    }
}
