using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using CrmAlignment.LocalDataverse.BaseTables;
using CrmAlignment.LocalDataverse.Metadata;

namespace CrmAlignment.LocalDataverse.Messages.Metadata;

/// <summary>
/// Common names of the platform's own tables and columns in other languages than English, in this project's words: what a language pack
/// brings in a live environment (https://learn.microsoft.com/power-platform/admin/enable-languages).
/// </summary>
/// <remarks>
/// They are known by the English name, so that one that somebody changed stays as it is in every language, and are no part of the catalog:
/// an organization has the languages of what was imported into it.
/// </remarks>
internal static class PlatformLabels
{
    private const string File = "labels";
    private const string Column = "column";

    private static readonly Lazy<Dictionary<(string? Column, string English), LocalizedText>> Known = new(Load);

    /// <summary>A name with its text in a language, where it lacks that and it is known; else as it was.</summary>
    /// <param name="language">LCID.</param>
    /// <param name="label">Name of a table or column of the platform.</param>
    /// <param name="column">Logical name of the column, of which some are called otherwise than their English name says.</param>
    public static LocalizedText In(int language, LocalizedText label, string? column = null) =>
        language != LocalizedText.BaseLanguage
        && !label.Texts.ContainsKey(language)
        && label.Texts.TryGetValue(LocalizedText.BaseLanguage, out var english)
        && (Find(column, english) ?? Find(null, english)) is { } known
        && known.Texts.TryGetValue(language, out var text)
            ? label.With(language, text)
            : label;

    private static LocalizedText? Find(string? column, string english) => Known.Value.GetValueOrDefault((column, english));

    private static Dictionary<(string? Column, string English), LocalizedText> Load()
    {
        var known = new Dictionary<(string? Column, string English), LocalizedText>();
        foreach (var line in DataFile.Items(File))
        {
            var texts = JsonSerializer.Deserialize<Dictionary<string, string>>(line.Span)!;
            texts.Remove(Column, out var column);
            var label = LocalizedText.Of(texts.Select(text => KeyValuePair.Create(int.Parse(text.Key, CultureInfo.InvariantCulture), text.Value)));
            known.Add((column, label.For(LocalizedText.BaseLanguage)), label);
        }

        return known;
    }
}
