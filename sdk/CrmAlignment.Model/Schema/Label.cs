using System;
using System.Collections.Generic;

namespace CrmAlignment.Model.Schema;

/// <summary>A text for people in the four languages of the product. No language is optional.</summary>
/// <param name="English">English (1033), the base language of the solution.</param>
/// <param name="Russian">Russian (1049).</param>
/// <param name="Ukrainian">Ukrainian (1058).</param>
/// <param name="SimplifiedChinese">Simplified Chinese (2052).</param>
public sealed record Label(string English, string Russian, string Ukrainian, string SimplifiedChinese)
{
    /// <summary>Language codes (LCID) in the order in which the package writes them; the base language comes first.</summary>
    public static IReadOnlyList<int> Languages { get; } = [1033, 1049, 1058, 2052];

    /// <summary>The text in a language.</summary>
    /// <param name="language">One of <see cref="Languages"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">The product has no texts in that language.</exception>
    public string this[int language] => language switch
    {
        1033 => English,
        1049 => Russian,
        1058 => Ukrainian,
        2052 => SimplifiedChinese,
        _ => throw new ArgumentOutOfRangeException(
            nameof(language), language, "The product has texts in 1033, 1049, 1058 and 2052 only: ask for one of these."),
    };
}
