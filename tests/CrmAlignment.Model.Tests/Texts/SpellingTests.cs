using System.Linq;
using System.Text.RegularExpressions;
using CrmAlignment.Model.Schema;
using Xunit;

namespace CrmAlignment.Model.Tests.Texts;

/// <summary>One spelling in one language, in every text that people read.</summary>
public sealed partial class SpellingTests
{
    // Names of techniques and examples that are written alike in every language.
    private static readonly string[] Technical =
        ["API", "ARPU", "CSV", "CrmAlignment", "Guid", "IANA", "JSON", "ROI", "UTC", "Windows", "account", "actual", "bu", "campaign", "category", "column", "contact", "crma", "guidance", "name", "org", "required",
         "MoreDue", "Remaining", "NextCursor", "NextState", "Definition", "From", "To", "ReferenceFrom", "Segment", "Caller", "Keep", "Pass", "Refuse", "Required", "Optional", "App", "Email", "AppAndEmail", "Off",
         "prices", "Europe", "Kyiv", "Moscow", "Asia", "Shanghai", "Russian", "FLE", "China", "Standard", "Time"];

    [Fact]
    public void Ukrainian_has_one_apostrophe() =>
        Offenders.AssertNone(from text in ProductTexts.All
                             where OtherApostrophe().IsMatch(text.Text.Ukrainian)
                             select $"{text.Place}: '{text.Text.Ukrainian}' has another apostrophe than ’ (U+2019)");

    [Fact]
    public void Russian_is_written_without_yo() =>
        Offenders.AssertNone(from text in ProductTexts.All
                             where text.Text.Russian.Any(letter => letter is 'ё' or 'Ё')
                             select $"{text.Place}: '{text.Text.Russian}'");

    [Fact]
    public void No_translation_is_left_in_English() =>
        Offenders.AssertNone(from text in ProductTexts.All
                             from language in Label.Languages.Skip(1)
                             from Match word in LatinWord().Matches(Placeholder().Replace(text.Text[language], ""))
                             where !Technical.Contains(word.Value)
                             select $"{text.Place} ({language}): '{word.Value}' in '{text.Text[language]}'");

    [Fact]
    public void Cyrillic_and_Latin_letters_do_not_meet_in_a_word() =>
        Offenders.AssertNone(from text in ProductTexts.All
                             from language in Label.Languages
                             where MixedWord().IsMatch(text.Text[language])
                             select $"{text.Place} ({language}): '{text.Text[language]}'");

    [GeneratedRegex(@"(?<=\p{IsCyrillic})['ʼ`´‘](?=\p{IsCyrillic})")]
    private static partial Regex OtherApostrophe();

    [GeneratedRegex("[A-Za-z]{2,}")]
    private static partial Regex LatinWord();

    [GeneratedRegex(@"crma_\w+|\{\d\}")]
    private static partial Regex Placeholder();

    [GeneratedRegex(@"\p{IsCyrillic}[A-Za-z]|[A-Za-z]\p{IsCyrillic}")]
    private static partial Regex MixedWord();
}
