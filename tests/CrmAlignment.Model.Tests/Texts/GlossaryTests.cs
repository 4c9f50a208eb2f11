using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Schema;
using CrmAlignment.Model.Tables;
using Xunit;

namespace CrmAlignment.Model.Tests.Texts;

/// <summary>One thing has one name in one language, in the model, on forms, in views and in messages: that of the glossary.</summary>
public sealed class GlossaryTests
{
    private const int English = 1033;

    // Endings of nouns and of the adjectives beside them; an avoided word is the same word in another case.
    private const string Endings = "(а|я|у|ю|ом|ем|ою|ею|е|и|ы|і|й|ії|ії|ї|о|ов|ев|ів|ей|ам|ям|ами|ями|ах|ях|ия|ии|ию|ией|ий|ие|ня|ння|ню|нню|нь|ка|ки|ку|ком|ків|єю|ією|ія)?";

    private static readonly Type[] ChoicesOfTerms =
        [typeof(LeadStage), typeof(HandoverOutcome), typeof(EnrollmentOutcome), typeof(CriteriaVerdict), typeof(AgreementSide), typeof(ScopeType)];

    private static readonly (string Column, string Stage)[] StagesOfDates =
    [
        (LeadTable.MarketingQualifiedOn, nameof(LeadStage.MarketingQualified)),
        (LeadTable.SalesReadyOn, nameof(LeadStage.SalesReady)),
        (LeadTable.SalesAcceptedOn, nameof(LeadStage.SalesAccepted)),
        (LeadTable.QualifiedOn, nameof(LeadStage.Qualified)),
        (LeadTable.NurturedOn, nameof(LeadStage.Nurture)),
        (LeadTable.DisqualifiedOn, nameof(LeadStage.Disqualified)),
    ];

    public static TheoryData<int> Languages { get; } = [.. Label.Languages];

    public static TheoryData<int> Translations { get; } = [.. Label.Languages.Where(language => language != English)];

    [Theory]
    [MemberData(nameof(Languages))]
    public void Every_term_is_used(int language) =>
        Offenders.AssertNone(from term in Glossary.Terms
                             let word = term.Value.Root?[language] ?? $"{Regex.Escape(term.Value.Name[language])}|{Regex.Escape(term.Value.Plural[language])}"
                             where !ProductTexts.All.Any(text => Regex.IsMatch(text.Text[language], word, RegexOptions.IgnoreCase))
                             select $"{term.Key} ({language}): no text says '{word}'");

    [Fact]
    public void Every_term_is_defined_by_one_sentence() =>
        Offenders.AssertNone(from term in Glossary.Terms
                             where !Regex.IsMatch(term.Value.Meaning, @"^[A-Z][^.]*\.$")
                             select $"{term.Key}: '{term.Value.Meaning}'");

    [Theory]
    [MemberData(nameof(Translations))]
    public void Texts_that_speak_of_a_term_use_its_word(int language) =>
        Offenders.AssertNone(from term in Glossary.Terms
                             let root = term.Value.Root
                             where root is not null
                             from text in ProductTexts.All
                             where Regex.IsMatch(text.Text.English, $@"\b({root.English})\b", RegexOptions.IgnoreCase)
                                 && !Regex.IsMatch(text.Text[language], root[language], RegexOptions.IgnoreCase)
                             select $"{text.Place}: '{text.Text.English}' is '{text.Text[language]}', without '{root[language]}' of {term.Key}");

    [Theory]
    [MemberData(nameof(Translations))]
    public void No_text_holds_an_avoided_word(int language) =>
        Offenders.AssertNone(from term in Glossary.Terms
                             from word in term.Value.Avoided
                             from text in ProductTexts.All
                             where HoldsWord(text.Text[language], word)
                             select $"{text.Place} ({language}): '{text.Text[language]}' holds '{word}'; {term.Key} is '{term.Value.Name[language]}'");

    [Theory]
    [MemberData(nameof(Translations))]
    public void One_English_name_has_one_translation(int language) =>
        Offenders.AssertNone(from same in ProductTexts.All.Where(text => text.IsName).GroupBy(text => text.Text.English, StringComparer.OrdinalIgnoreCase)
                             let others = same.Where(text => !IsTerm(text.Text)).Select(text => text.Text[language]).Distinct()
                             let terms = same.Where(text => IsTerm(text.Text)).Select(text => text.Text[language]).Distinct()
                             where others.Count() + Math.Min(terms.Count(), 1) > 1
                             select $"'{same.Key}' ({language}): " + string.Join(", ", same.GroupBy(text => text.Text[language]).Select(text => $"'{text.Key}' at {text.First().Place}")));

    [Fact]
    public void Tables_stages_outcomes_verdicts_scopes_and_measures_are_terms() =>
        Offenders.AssertNone(Tables().Concat(Options()).Concat(Measures())
            .Where(text => !IsTerm(text.Text))
            .Select(text => $"{text.Place}: '{text.Text.English}' is no term of the glossary"));

    [Theory]
    [MemberData(nameof(Translations))]
    public void Two_terms_have_two_names(int language) =>
        Offenders.AssertNone(from one in Glossary.Terms
                             from other in Glossary.Terms
                             where string.CompareOrdinal(one.Value.Name.English, other.Value.Name.English) < 0
                                 && one.Value.Name[language] == other.Value.Name[language]
                                 && !other.Value.Name.English.StartsWith(one.Value.Name.English, StringComparison.Ordinal)
                             select $"{one.Key} and {other.Key} ({language}) are both '{one.Value.Name[language]}'");

    [Theory]
    [MemberData(nameof(Translations))]
    public void Dates_of_stages_bear_the_name_of_the_stage(int language) =>
        Offenders.AssertNone(from date in StagesOfDates
                             let name = Glossary.Terms[date.Stage].Name[language]
                             let label = AlignmentModel.Table("lead").Columns.Single(column => column.LogicalName == date.Column).Label[language]
                             where !label.StartsWith(name, StringComparison.Ordinal)
                             select $"{date.Column} ({language}): '{label}', the stage is '{name}'");

    [Theory]
    [MemberData(nameof(Languages))]
    public void Views_of_a_table_bear_its_name(int language) =>
        Offenders.AssertNone(from text in ProductTexts.All
                             let view = Regex.Match(text.Place, @"^views/(crma_\w+)/(active|associated|lookup|quickfind)\.xml LocalizedNames$")
                             where view.Success
                             let name = AlignmentModel.Table(view.Groups[1].Value).CollectionLabel[language]
                             where !Holds(text.Text[language], name)
                             select $"{text.Place} ({language}): '{text.Text[language]}', the table is '{name}'");

    private static IEnumerable<ProductText> Tables() =>
        AlignmentModel.Tables.SelectMany(table => new ProductText[]
        {
            new(table.LogicalName, table.Label, IsName: true),
            new(table.LogicalName, table.CollectionLabel, IsName: true),
        });

    private static IEnumerable<ProductText> Options() =>
        from choice in AlignmentModel.Choices
        where ChoicesOfTerms.Contains(choice.Type)
        from option in choice.Options
        select new ProductText($"{choice.Name}.{option.Name}", option.Label, IsName: true);

    private static IEnumerable<ProductText> Measures() =>
        AlignmentModel.Table(ScorecardTable.LogicalName).Columns
            .Where(column => column is DecimalColumn or WholeNumberColumn)
            .Select(column => new ProductText(column.LogicalName, column.Label, IsName: true));

    private static bool IsTerm(Label label) => Glossary.Terms.Values.Any(term => term.Name == label || term.Plural == label);

    private static bool Holds(string text, string part) => text.Contains(part, StringComparison.OrdinalIgnoreCase);

    private static bool HoldsWord(string text, string word) =>
        word.Any(letter => letter >= '\u4E00') ? text.Contains(word, StringComparison.Ordinal) : Regex.IsMatch(text, $@"\b{word}{Endings}\b", RegexOptions.IgnoreCase);
}
