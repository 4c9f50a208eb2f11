using System;
using System.Linq;
using System.Reflection;
using CrmAlignment.Cli.Replay.Input;
using CrmAlignment.Cli.Report;
using CrmAlignment.Model.Schema;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Report;

public sealed class ReportTextTests
{
    private static readonly Label[] Texts =
    [
        .. new[] { typeof(ReportTexts), typeof(TableTexts) }
            .SelectMany(type => type.GetProperties(BindingFlags.Static | BindingFlags.Public))
            .Select(property => (Label)property.GetValue(null)!),
    ];

    [Fact]
    public void Texts_exist_in_every_language_with_the_same_places()
    {
        Assert.NotEmpty(Texts);
        Assert.All(Texts, text => Assert.All(Label.Languages, language => Assert.NotEmpty(text[language])));
        Assert.All(Texts, text => Assert.Single(Label.Languages.Select(language => text[language].Count(sign => sign == '{')).Distinct()));
    }

    [Fact]
    public void Texts_use_no_word_that_the_glossary_avoids()
    {
        var avoided = Glossary.Terms.Values.SelectMany(term => term.Avoided);
        Assert.All(Texts, text => Assert.All(
            Label.Languages,
            language => Assert.DoesNotContain(avoided, word => text[language].Contains(word, StringComparison.OrdinalIgnoreCase))));
    }

    [Fact]
    public void Not_known_is_said_in_every_language_as_often_as_in_English()
    {
        var nothing = new KnownFacts { RejectAfterDays = 90 };
        foreach (var known in new[] { nothing, nothing with { Leads = true, Arrivals = true }, nothing with { Deals = true }, nothing with { Deals = true, Statuses = true }, nothing with { Spend = true, Campaigns = true } })
        {
            var report = Samples.Empty with { Known = known, NotKnown = known.NotKnown };
            Assert.All(ReportWords.Languages, name => Assert.Equal(known.NotKnown.Count, NotKnownTexts.Of(report, ReportWords.Of(name)!).Count));
        }

        var said = NotKnownTexts.Of(Samples.Empty with { Known = nothing with { Leads = true, Arrivals = true }, NotKnown = [] }, ReportWords.Of("ru")!);
        Assert.Contains(said, sentence => sentence.Contains("через 90 дней", StringComparison.Ordinal));
    }

    [Fact]
    public void Cells_say_that_they_are_not_known_where_the_files_do_not_say_it()
    {
        var report = Samples.Named("A") with { Known = new KnownFacts { Leads = true, Deals = true } };
        var groups = LeadTables.Origins(report, ReportWords.English);
        Assert.Equal("not known", CellText.Of(groups.Rows[0][6], groups.Columns[6].Kind, ReportWords.English));
        var steps = LeadTables.Steps(report, ReportWords.English).Rows.Single();
        Assert.Same(NotKnown.Value, steps[5]);
        Assert.All(NurtureTables.Clients(report, ReportWords.English).Rows.Single().Skip(1), cell => Assert.Same(NotKnown.Value, cell));
        Assert.Same(NotKnown.Value, DecisionTables.Lost(report, ReportWords.English).Rows.Single()[1]);
    }

    [Fact]
    public void Comparison_has_no_change_where_there_was_nothing_before()
    {
        var rows = ScorecardTables.Comparison(Samples.Named("A"), ReportWords.English).Rows;
        var profit = rows.Single(row => (string)row[1]! == "Profit");
        Assert.Equal(("2024-03", 9m, 6m, 0.5m), ((string)profit[0]!, CellText.NumberOf(profit[2]), CellText.NumberOf(profit[3]), (decimal?)profit[4]));
        Assert.Same(NotKnown.Value, profit[5]);
        Assert.Null(profit[6]);
    }
}
