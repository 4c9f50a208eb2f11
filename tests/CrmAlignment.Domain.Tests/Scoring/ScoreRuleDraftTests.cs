using System;
using System.Linq;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Records;
using CrmAlignment.Domain.Scoring;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Xunit;

namespace CrmAlignment.Domain.Tests.Scoring;

public sealed class ScoreRuleDraftTests
{
    [Fact]
    public void Sound_rule_of_each_kind_has_no_problems()
    {
        Assert.Empty(Problems(Kind(ScoreEventKind.CampaignResponse)));
        Assert.Empty(Problems(Kind(ScoreEventKind.PhoneCall), (ScoreRuleTable.Direction, RecordValue.Choice((int)ScoreDirection.Incoming))));
        Assert.Empty(Problems(Kind(ScoreEventKind.PageVisit), (ScoreRuleTable.Page, RecordValue.Text("/prices"))));
        Assert.Empty(Problems(
            Kind(ScoreEventKind.ColumnChange), (ScoreRuleTable.Column, RecordValue.Text("need")), (ScoreRuleTable.Value, RecordValue.Text("1"))));
    }

    [Fact]
    public void Everything_that_is_missing_is_named_at_once() => Assert.Equal(
        ["CRMA7001: The scoring rule has no Event kind. Enter it.", "CRMA7001: The scoring rule has no Points. Enter it."],
        Problems(Kind(null), (ScoreRuleTable.Points, RecordValue.Empty)));

    [Theory]
    [InlineData(0)]
    [InlineData(1001)]
    [InlineData(-1001)]
    public void Points_are_bounded_and_not_none(int points) => Assert.Equal(
        [$"CRMA7002: A scoring rule gives {points} points. Enter a number from -1000 to 1000 other than 0."],
        Problems(Kind(ScoreEventKind.Email), (ScoreRuleTable.Points, RecordValue.WholeNumber(points))));

    [Fact]
    public void Days_are_one_to_ten_years() => Assert.Equal(
        [
            "CRMA7003: Half-life in days of the scoring rule is 0. Enter 1 to 3650 days, or leave it empty.",
            "CRMA7003: Ends after days of the scoring rule is 3651. Enter 1 to 3650 days, or leave it empty.",
        ],
        Problems(
            Kind(ScoreEventKind.Email),
            (ScoreRuleTable.HalfLifeDays, RecordValue.WholeNumber(0)),
            (ScoreRuleTable.EndsAfterDays, RecordValue.WholeNumber(3651))));

    [Fact]
    public void Column_must_be_one_whose_changes_are_followed()
    {
        Assert.Equal(["CRMA7001: The scoring rule has no Lead column. Enter it."], Problems(Kind(ScoreEventKind.ColumnChange)));
        Assert.StartsWith(
            "CRMA7004: Changes of the column 'crma_verdict' of lead give no points.",
            Assert.Single(Problems(Kind(ScoreEventKind.ColumnChange), (ScoreRuleTable.Column, RecordValue.Text(LeadTable.Verdict)))),
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_event_does_not_ask_is_refused_rather_than_overlooked() => Assert.Equal(
        [
            "CRMA7005: Direction has no meaning in a scoring rule for the event Appointment. Empty it, or choose another event.",
            "CRMA7005: Page has no meaning in a scoring rule for the event Appointment. Empty it, or choose another event.",
        ],
        Problems(
            Kind(ScoreEventKind.Appointment),
            (ScoreRuleTable.Direction, RecordValue.Choice((int)ScoreDirection.Outgoing)),
            (ScoreRuleTable.Page, RecordValue.Text("/prices"))));

    private static (string Column, RecordValue Value) Kind(ScoreEventKind? kind) => (ScoreRuleTable.Kind, RecordValue.Choice((int?)kind));

    private static string[] Problems(params (string Column, RecordValue Value)[] columns)
    {
        var row = new RecordSnapshot().Set(ScoreRuleTable.Name, RecordValue.Text("Rule")).Set(ScoreRuleTable.Points, RecordValue.WholeNumber(10));
        foreach (var (column, value) in columns)
        {
            row.Set(column, value);
        }

        return [.. new ScoreRuleDraft(row).Problems().Select(problem => problem.Text(MessageCatalogue.English))];
    }
}
