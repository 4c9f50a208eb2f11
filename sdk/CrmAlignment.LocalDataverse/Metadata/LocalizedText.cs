using System;
using System.Collections.Generic;
using System.Collections.Immutable;

namespace CrmAlignment.LocalDataverse.Metadata;

/// <summary>A label in several languages, keyed by LCID (1033 English, 1049 Russian, 1058 Ukrainian, 2052 Chinese). Immutable.</summary>
/// <remarks>
/// Any language is kept, whether or not the platform could be given it. Who has no text in a language reads English, as users of the
/// platform read its base language.
/// </remarks>
public sealed class LocalizedText
{
    /// <summary>LCID of English (United States), the language that labels fall back to.</summary>
    public const int BaseLanguage = 1033;

    /// <summary>A label without any text.</summary>
    public static readonly LocalizedText Empty = new(ImmutableSortedDictionary<int, string>.Empty);

    private readonly ImmutableSortedDictionary<int, string> _texts;

    private LocalizedText(ImmutableSortedDictionary<int, string> texts) => _texts = texts;

    /// <summary>The texts by LCID.</summary>
    public IReadOnlyDictionary<int, string> Texts => _texts;

    /// <summary>A label in English only, from the text of it; null is refused.</summary>
    public static implicit operator LocalizedText(string english) => Empty.With(BaseLanguage, english);

    /// <summary>A label from its texts.</summary>
    /// <param name="texts">Texts by LCID, each language once.</param>
    /// <exception cref="ArgumentException">A language stands twice with different texts.</exception>
    public static LocalizedText Of(IEnumerable<KeyValuePair<int, string>> texts) =>
        new(ImmutableSortedDictionary.CreateRange(texts));

    /// <summary>The same label with one language added or replaced.</summary>
    /// <param name="lcid">Language, as LCID, for example 1033 for English.</param>
    /// <param name="text">Text in that language; an empty one is kept, and found, like any other.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public LocalizedText With(int lcid, string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new LocalizedText(_texts.SetItem(lcid, text));
    }

    /// <summary>This label with the other's languages added; where both have one, the other wins.</summary>
    /// <param name="other">Texts to add, for example those of an imported solution.</param>
    public LocalizedText Merge(LocalizedText other) => new(_texts.SetItems(other._texts));

    /// <summary>The text in a language; without it in English; without that in any language; else empty.</summary>
    /// <param name="lcid">Language, as LCID, for example 1033 for English.</param>
    public string For(int lcid)
    {
        if (_texts.TryGetValue(lcid, out var text) || _texts.TryGetValue(BaseLanguage, out text))
        {
            return text;
        }

        foreach (var any in _texts.Values)
        {
            return any;
        }

        return string.Empty;
    }

    /// <summary>The text in English, or the first there is.</summary>
    public override string ToString() => For(BaseLanguage);
}
