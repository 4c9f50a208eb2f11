using System.Globalization;

namespace System.ServiceModel;

/// <summary>The text of a fault reason in one language.</summary>
public class FaultReasonText
{
    /// <summary>Creates the text in the current culture's language.</summary>
    /// <param name="text">The text; not null.</param>
    public FaultReasonText(string text)
        : this(text, CultureInfo.CurrentCulture)
    {
    }

    /// <summary>Creates the text.</summary>
    /// <param name="text">The text; not null.</param>
    /// <param name="xmlLang">The language tag, for example <c>en-US</c>; not null.</param>
    public FaultReasonText(string text, string xmlLang)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(xmlLang);
        Text = text;
        XmlLang = xmlLang;
    }

    /// <summary>Creates the text.</summary>
    /// <param name="text">The text; not null.</param>
    /// <param name="cultureInfo">The culture of the text; not null.</param>
    public FaultReasonText(string text, CultureInfo cultureInfo)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(cultureInfo);
        Text = text;
        XmlLang = cultureInfo.Name;
    }

    /// <summary>The text.</summary>
    public string Text { get; }

    /// <summary>The language tag; empty for the invariant culture.</summary>
    public string XmlLang { get; }

    /// <summary>Whether the text is in a culture's language.</summary>
    /// <param name="cultureInfo">The culture; not null.</param>
    /// <returns>True when the tags are equal.</returns>
    public bool Matches(CultureInfo cultureInfo)
    {
        ArgumentNullException.ThrowIfNull(cultureInfo);
        return string.Equals(XmlLang, cultureInfo.Name, StringComparison.OrdinalIgnoreCase);
    }
}
