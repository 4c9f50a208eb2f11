using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Globalization;
using System.Linq;

namespace System.ServiceModel;

/// <summary>Why a service refused, in one or more languages.</summary>
public class FaultReason
{
    private readonly ReadOnlyCollection<FaultReasonText> _translations;

    /// <summary>Creates a reason in the current culture's language.</summary>
    /// <param name="text">The reason; not null.</param>
    public FaultReason(string text)
        : this(new FaultReasonText(text))
    {
    }

    /// <summary>Creates a reason in one language.</summary>
    /// <param name="translation">The reason; not null.</param>
    public FaultReason(FaultReasonText translation)
    {
        ArgumentNullException.ThrowIfNull(translation);
        _translations = new ReadOnlyCollection<FaultReasonText>(new[] { translation });
    }

    /// <summary>Creates a reason in several languages.</summary>
    /// <param name="translations">At least one translation.</param>
    /// <exception cref="ArgumentException">There is no translation, or one is null.</exception>
    public FaultReason(IEnumerable<FaultReasonText> translations)
    {
        ArgumentNullException.ThrowIfNull(translations);
        var list = translations.ToArray();
        if (list.Length == 0 || list.Contains(null))
        {
            throw new ArgumentException("A fault reason needs at least one translation, and none may be null.", nameof(translations));
        }

        _translations = new ReadOnlyCollection<FaultReasonText>(list);
    }

    /// <summary>The translation for the current culture.</summary>
    /// <returns>The best match.</returns>
    public FaultReasonText GetMatchingTranslation() => GetMatchingTranslation(CultureInfo.CurrentCulture);

    /// <summary>The translation for a culture: its own, else its language's, else the first.</summary>
    /// <param name="cultureInfo">The reader's culture; not null.</param>
    /// <returns>The best match; never null.</returns>
    public FaultReasonText GetMatchingTranslation(CultureInfo cultureInfo)
    {
        ArgumentNullException.ThrowIfNull(cultureInfo);
        return _translations.FirstOrDefault(text => text.Matches(cultureInfo))
            ?? _translations.FirstOrDefault(text => text.Matches(cultureInfo.Parent))
            ?? _translations[0];
    }

    /// <summary>The text for the current culture.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => GetMatchingTranslation().Text;
}
