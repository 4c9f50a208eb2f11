using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using CrmAlignment.LocalDataverse.Metadata;

namespace CrmAlignment.LocalDataverse.BaseTables;

/// <summary>
/// Common names of the platform's own tables and columns, and of the options of its choices, in other languages than English, in this
/// project's words: what a language pack brings in a live environment (https://learn.microsoft.com/power-platform/admin/enable-languages).
/// </summary>
/// <remarks>
/// They are known by the English name, so that one that somebody changed stays as it is in every language, and are no part of the catalog:
/// an organization has the languages of what was imported into it. The files are read when somebody reads another language.
/// </remarks>
internal static class PlatformLabels
{
    private static readonly Lazy<Dictionary<(string? Place, string English), LocalizedText>> Names = new(() => Load("labels", "column"));

    private static readonly Lazy<Dictionary<(string? Place, string English), LocalizedText>> Options = new(() => Load("option-labels", "choice"));

    /// <summary>A name with its text in a language, where it lacks that and it is known; else as it was.</summary>
    /// <param name="language">LCID.</param>
    /// <param name="label">Name of a table or column of the platform.</param>
    /// <param name="column">Logical name of the column, of which some are called otherwise than their English name says.</param>
    public static LocalizedText In(int language, LocalizedText label, string? column = null) =>
        Find(language, label, Names, column) is { } text ? label.With(language, text) : label;

    /// <summary>The label of an option with its text in a language, where it lacks that and it is known; else as it was.</summary>
    /// <param name="language">LCID.</param>
    /// <param name="column">The column whose choice has the option; one that is not the platform's own keeps its labels.</param>
    /// <param name="option">The option; one that somebody added or changed keeps its label.</param>
    public static LocalizedText OfOption(int language, ColumnDefinition column, ChoiceOption option) =>
        FindOption(language, column, option) is { } text ? option.Label.With(language, text) : option.Label;

    /// <summary>What a user reads of an option: <see cref="OfOption"/> in his language, else in English.</summary>
    /// <param name="language">LCID.</param>
    /// <param name="column">The column whose choice has the option.</param>
    /// <param name="option">The option.</param>
    public static string TextOfOption(int language, ColumnDefinition column, ChoiceOption option) =>
        FindOption(language, column, option) ?? option.Label.For(language);

    private static string? FindOption(int language, ColumnDefinition column, ChoiceOption option) =>
        language == LocalizedText.BaseLanguage || column.IsCustom || option.IsOwn ? null : Find(language, option.Label, Options, column.Choice?.Name);

    // Of choices of one word the gender of what it is said of decides, so that the place goes first.
    private static string? Find(int language, LocalizedText label, Lazy<Dictionary<(string? Place, string English), LocalizedText>> known, string? place) =>
        language != LocalizedText.BaseLanguage
        && !label.Texts.ContainsKey(language)
        && label.Texts.TryGetValue(LocalizedText.BaseLanguage, out var english)
        && (known.Value.GetValueOrDefault((place, english)) ?? known.Value.GetValueOrDefault((null, english))) is { } found
            ? found.Texts.GetValueOrDefault(language)
            : null;

    private static Dictionary<(string? Place, string English), LocalizedText> Load(string file, string place)
    {
        var known = new Dictionary<(string? Place, string English), LocalizedText>();
        foreach (var line in DataFile.Items(file))
        {
            var texts = JsonSerializer.Deserialize<Dictionary<string, string>>(line.Span)!;
            texts.Remove(place, out var where);
            var label = LocalizedText.Of(texts.Select(text => KeyValuePair.Create(int.Parse(text.Key, CultureInfo.InvariantCulture), text.Value)));
            known.Add((where, label.For(LocalizedText.BaseLanguage)), label);
        }

        return known;
    }
}
