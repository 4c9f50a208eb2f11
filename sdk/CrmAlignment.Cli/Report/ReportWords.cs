using System;
using System.Collections.Generic;
using System.Globalization;
using CrmAlignment.Model.Schema;

namespace CrmAlignment.Cli.Report;

/// <summary>The texts of a report in one language. Numbers and dates are written alike in all of them.</summary>
public sealed class ReportWords
{
    private static readonly Dictionary<string, int> Codes = new(StringComparer.OrdinalIgnoreCase)
    {
        ["en"] = 1033,
        ["ru"] = 1049,
        ["uk"] = 1058,
        ["zh"] = 2052,
    };

    private readonly int _language;

    private ReportWords(string name) => (Name, _language) = (name, Codes[name]);

    /// <summary>Names of the languages: en, ru, uk, zh.</summary>
    public static IReadOnlyCollection<string> Languages => Codes.Keys;

    /// <summary>English.</summary>
    public static ReportWords English { get; } = new("en");

    /// <summary>Name of the language, one of <see cref="Languages"/>.</summary>
    public string Name { get; }

    /// <summary>Its name in HTML: Chinese says which script it is in.</summary>
    public string HtmlName => Name == "zh" ? "zh-Hans" : Name;

    /// <summary>The texts of a language; null where there are none.</summary>
    /// <param name="name">One of <see cref="Languages"/>, in any letter case.</param>
    public static ReportWords? Of(string name) => Codes.ContainsKey(name) ? new ReportWords(name.ToLowerInvariant()) : null;

    /// <summary>A text.</summary>
    public string this[Label text] => text[_language];

    /// <summary>A text with values in the places {0}, {1} and so on.</summary>
    public string Fill(Label text, params object[] values) => string.Format(CultureInfo.InvariantCulture, text[_language], values);

    /// <summary>The name of a term of the glossary.</summary>
    public string Term(string name) => Glossary.Terms[name].Name[_language];
}
