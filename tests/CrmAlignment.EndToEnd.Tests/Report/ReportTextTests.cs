using System;
using System.Linq;
using System.Reflection;
using CrmAlignment.Cli.Replay.Input;
using CrmAlignment.Cli.Report;
using CrmAlignment.Model.Choices;
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
        foreach (var known in new[] { nothing, nothing with { Leads = true, Arrivals = true, UndatedLeads = 7 }, nothing with { Leads = true, Arrivals = true }, nothing with { Deals = true }, nothing with { Deals = true, Statuses = true }, nothing with { Spend = true, Campaigns = true } })
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

    // What each lead with a deal is presumed to have passed says nothing of how many were offered and accepted.
    [Fact]
    public void Acceptance_is_not_shown_anywhere_where_the_files_do_not_say_it()
    {
        var report = Samples.Named("A") with { Known = new KnownFacts { Leads = true, Deals = true, Customers = true, Openings = true } };

        foreach (var table in ReportTables.Of(report, ReportWords.English).Where(table => table.Rows.Count > 0))
        {
            foreach (var (column, i) in table.Columns.Select((column, i) => (column, i)).Where(pair => pair.column.Key is "accepted" or "acceptance_rate" or "sales_ready"))
            {
                Assert.All(table.Rows, row => Assert.True(row[i] == NotKnown.Value, $"{table.Key}, {column.Key}: {row[i]}"));
            }
        }

        var rate = ScorecardTables.Comparison(report, ReportWords.English).Rows.First(row => (string)row[1]! == "Acceptance rate");
        Assert.Equal([NotKnown.Value, NotKnown.Value, null, NotKnown.Value, null], rate.Skip(2));
        Assert.DoesNotContain(ConsoleColumns.Of(report.Known), column => column.Heading is "Rate" or "Accepted" or "Ready");
    }

    [Fact]
    public void Sums_at_the_end_of_their_columns_are_said_to_be_so_in_every_language()
    {
        var sample = Samples.Named("A");
        var report = sample with { Years = [.. sample.Years.Select(year => year with { Revenue = 100_000_000_000m })] };

        Assert.False(sample.HasSumsBeyondRange);
        Assert.All(ReportWords.Languages, name => Assert.Contains("100,000,000,000", Assert.Single(NotKnownTexts.Of(report, ReportWords.Of(name)!)), StringComparison.Ordinal));
        Assert.Contains(
            "How much larger the sums of the scorecards are that are shown as 100,000,000,000: their columns hold no more. Profit and what else follows from them are wrong.",
            NotKnownTexts.Of(report, ReportWords.English));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Time_to_and_from_qualification_is_shown_where_the_files_say_when_deals_began(bool isKnown)
    {
        var steps = new[] { new StepLine("SalesAccepted", "Qualified", 2, 1, 3, 3, 1), new StepLine("Qualified", "Won", 2, 1, 3, 3, 1), new StepLine("Lead", "Won", 2, 1, 3, 3, 1) };
        var known = new KnownFacts { Leads = true, Arrivals = true, Acceptances = true, Deals = true, Statuses = true, Openings = isKnown };
        var rows = LeadTables.Steps(Samples.Empty with { Known = known, Steps = steps }, ReportWords.English).Rows;

        Assert.Equal([isKnown, isKnown, true], rows.Select(row => row[5] != NotKnown.Value));
        Assert.Equal([true, true, true], rows.Select(row => row[4] != NotKnown.Value));
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

    [Fact]
    public void Agreed_terms_stand_in_the_language_of_the_report_and_say_what_they_stand_for()
    {
        Assert.Equal(
            [["A ru", "Готовый лид", "A", "Оба отдела"], ["A", "Принято продажами", "A", "Продажи"], ["A", "lead.budgetamount", "A", null]],
            TermTables.Terms(Samples.Named("A"), ReportWords.Of("ru")!).Rows);
    }

    [Fact]
    public void Every_stage_and_measure_that_a_term_can_name_has_a_name()
    {
        var stages = Enum.GetValues<LeadStage>().Select(stage => new TermLine("A", "A", null) { Stage = stage });
        var measures = Enum.GetValues<TargetMeasure>().Select(measure => new TermLine("A", "A", null) { Measure = measure });
        var report = Samples.Empty with { Terms = [.. stages, .. measures] };

        Assert.All(TermTables.Terms(report, ReportWords.English).Rows, row => Assert.NotEqual("", row[1]));
    }

    [Fact]
    public void Return_is_told_of_campaigns_with_enough_wins_on_which_something_was_spent()
    {
        var few = Samples.Named("A").Attribution!;
        var report = Samples.Empty with
        {
            Attribution = few with { Campaigns = [.. few.Campaigns, few.Campaigns[0] with { Name = "B", Wins = 4, HasEnoughData = false }] },
        };

        Assert.Equal(
            [["A", 5, 20m, 2.5m, 2.5m, 2.5m, 2.5m, 2.5m], ["B", 4, 20m, null, null, null, null, null]],
            AttributionTables.Return(report, ReportWords.English).Rows);
    }

    [Fact]
    public void Nothing_is_divided_where_the_files_name_no_campaign()
    {
        var report = Samples.Named("A") with { Known = new KnownFacts { Leads = true, Deals = true } };

        Assert.Empty(AttributionTables.Revenue(report, ReportWords.English).Rows);
        Assert.Empty(AttributionTables.Return(report, ReportWords.English).Rows);
    }
}
