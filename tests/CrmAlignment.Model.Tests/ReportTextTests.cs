using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.RegularExpressions;
using CrmAlignment.Model.Schema;
using Xunit;

namespace CrmAlignment.Model.Tests;

/// <summary>The texts of the reports against the pages that show them.</summary>
public sealed partial class ReportTextTests
{
    private static readonly string Pages = string.Concat(
        Directory.EnumerateFiles(Repository.File("solution", "webresources", "pages"), "*.*").Where(IsOfReports).Order(StringComparer.Ordinal).Select(File.ReadAllText));

    [Fact]
    public void Every_text_that_a_page_shows_is_declared() => Offenders.AssertNone(Shown().Except(AlignmentModel.ReportTexts.Select(text => text.Key)));

    [Fact]
    public void Every_text_that_is_declared_is_shown() => Offenders.AssertNone(AlignmentModel.ReportTexts.Select(text => text.Key).Except(Shown()));

    [Fact]
    public void Texts_are_declared_once() => Assert.Equal(AlignmentModel.ReportTexts.Count, AlignmentModel.ReportTexts.Select(text => text.Key).Distinct().Count());

    [Fact]
    public void Translations_have_the_placeholders_of_the_English_text() => Offenders.AssertNone(
        from text in AlignmentModel.ReportTexts
        from language in Label.Languages
        where !Placeholders(text.Text[language]).SetEquals(Placeholders(text.Text.English))
        select $"{text.Key} ({language}): '{text.Text[language]}'");

    // The dialogs have their texts from the command that opens them.
    private static bool IsOfReports(string file) => !new[] { "dialog", "explain", "glossary", "reject", "score", "whatif", "whatifresult", "whatnow" }.Contains(Path.GetFileNameWithoutExtension(file));

    private static IEnumerable<string> Shown() => Key().Matches(Pages).Select(match => match.Groups["key"].Value).Distinct();

    private static HashSet<string> Placeholders(string text) => [.. Placeholder().Matches(text).Select(match => match.Value)];

    [GeneratedRegex(@"(?:Page\.text\(|data-text=)""(?<key>\w+)""")]
    private static partial Regex Key();

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Placeholder();
}
