using System;
using System.Linq;
using CrmAlignment.Model.Schema;
using Xunit;

namespace CrmAlignment.Model.Tests;

public sealed class LabelTests
{
    private const string OnlyRussianLetters = "ыэёъЫЭЁЪ";
    private const string OnlyUkrainianLetters = "іїєґІЇЄҐ";

    // The platform allows 100 characters; choice options and display names longer than that are refused on import.
    private const int LongestName = 100;

    // https://learn.microsoft.com/power-apps/developer/data-platform/customapi-tables: a description holds 300 characters.
    private const int LongestApiDescription = 300;

    [Fact]
    public void Labels_have_a_trimmed_text_in_every_language() =>
        Offenders.AssertNone(from entry in AllLabels.Of()
                             from language in Label.Languages
                             let text = entry.Label[language]
                             where string.IsNullOrWhiteSpace(text) || text != text.Trim()
                             select $"{entry.Place} ({language}): '{text}'");

    [Fact]
    public void Labels_are_translated_into_each_script() =>
        Offenders.AssertNone(AllLabels.Of().SelectMany(entry => new[]
        {
            entry.Label.English.Any(IsCyrillicOrChinese) ? $"{entry.Place}: English '{entry.Label.English}'" : null,
            entry.Label.Russian.Any(IsCyrillic) && !entry.Label.Russian.Any(OnlyUkrainianLetters.Contains) ? null : $"{entry.Place}: Russian '{entry.Label.Russian}'",
            entry.Label.Ukrainian.Any(IsCyrillic) && !entry.Label.Ukrainian.Any(OnlyRussianLetters.Contains) ? null : $"{entry.Place}: Ukrainian '{entry.Label.Ukrainian}'",
            entry.Label.SimplifiedChinese.Any(IsChinese) && !entry.Label.SimplifiedChinese.Any(IsCyrillic) ? null : $"{entry.Place}: Chinese '{entry.Label.SimplifiedChinese}'",
        }).OfType<string>());

    [Fact]
    public void Labels_of_sentences_differ_between_Russian_and_Ukrainian() =>
        Offenders.AssertNone(from entry in AllLabels.Of()
                             where entry.Label.English.EndsWith('.') && entry.Label.Russian == entry.Label.Ukrainian
                             select $"{entry.Place}: '{entry.Label.Russian}'");

    [Fact]
    public void Names_fit_into_the_platform() =>
        Offenders.AssertNone(from entry in AllLabels.Of()
                             where !entry.Place.EndsWith("description", StringComparison.Ordinal)
                             from language in Label.Languages
                             where entry.Label[language].Length > LongestName
                             select $"{entry.Place} ({language}): {entry.Label[language].Length} characters");

    [Fact]
    public void Api_descriptions_fit_into_the_platform() =>
        Offenders.AssertNone(from entry in AllLabels.Of()
                             where AlignmentModel.Apis.Any(api => entry.Place.StartsWith(api.UniqueName, StringComparison.Ordinal))
                             from language in Label.Languages
                             where entry.Label[language].Length > LongestApiDescription
                             select $"{entry.Place} ({language}): {entry.Label[language].Length} characters");

    [Fact]
    public void Columns_of_a_table_have_distinct_labels_in_each_language() =>
        Offenders.AssertNone(from table in AlignmentModel.Tables
                             from language in Label.Languages
                             from same in table.Columns.GroupBy(column => column.Label[language])
                             where same.Count() > 1
                             select $"{table.LogicalName} ({language}): '{same.Key}' names {string.Join(", ", same.Select(column => column.LogicalName))}");

    [Fact]
    public void Indexer_throws_when_the_language_is_not_one_of_the_product()
    {
        var label = AlignmentModel.Description;

        Assert.Throws<ArgumentOutOfRangeException>(() => label[1031]);
    }

    private static bool IsCyrillic(char character) => character is >= '\u0400' and <= '\u04FF';

    private static bool IsChinese(char character) => character is >= '\u4E00' and <= '\u9FFF';

    private static bool IsCyrillicOrChinese(char character) => IsCyrillic(character) || IsChinese(character);
}
