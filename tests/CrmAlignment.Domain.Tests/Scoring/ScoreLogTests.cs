using System;
using System.Globalization;
using CrmAlignment.Domain.Records;
using CrmAlignment.Domain.Scoring;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Xunit;

namespace CrmAlignment.Domain.Tests.Scoring;

public sealed class ScoreLogTests
{
    private static readonly DateTime Day = new(2026, 3, 2, 9, 0, 0, DateTimeKind.Utc);
    private static readonly Guid Lead = Guid.Parse("11111111-1111-1111-1111-111111111111");
    private static readonly Guid OtherLead = Guid.Parse("22222222-2222-2222-2222-222222222222");
    private static readonly Guid Row = Guid.Parse("33333333-3333-3333-3333-333333333333");
    private static readonly ScoreRule Calls = Rule(ScoreEventKind.PhoneCall);

    [Fact]
    public void Completed_activity_is_logged_once_for_each_rule_with_what_the_rule_gives_then()
    {
        var changes = ScoreLog.Reconcile(Call(), [], [Calls, Rule(ScoreEventKind.Email)], () => Row);

        var row = Assert.Single(changes.Writes);
        Assert.Empty(changes.Deletes);
        Assert.Equal((true, ScoreEventTable.LogicalName, Row), (row.IsCreate, row.Table, row.Id));
        Assert.Equal(Lead, row[ScoreEventTable.LeadId].AsId);
        Assert.Equal("PhoneCall", row[ScoreEventTable.Name].AsText);
        Assert.Equal((20, 10, null), (row[ScoreEventTable.Points].AsWholeNumber, row[ScoreEventTable.HalfLifeDays].AsWholeNumber, row[ScoreEventTable.EndsAfterDays].AsWholeNumber));
        Assert.Equal((Day, Calls.Key), (row[ScoreEventTable.OccurredOn].AsDateTime, row[ScoreEventTable.RuleKey].AsText));
        Assert.Equal(new ScoreEvent(Row, ScoreEventKind.PhoneCall, "", Day, 20, new Fading(10, null)).FadedOn, row[ScoreEventTable.FadedOn].AsDateTime);
    }

    [Fact]
    public void What_is_logged_already_is_not_logged_again_though_the_rule_has_changed()
    {
        var changes = ScoreLog.Reconcile(Call(), [Logged(Lead)], [Calls with { Points = 99 }], () => Row);

        Assert.Equal((0, 0), (changes.Writes.Count, changes.Deletes.Count));
    }

    [Fact]
    public void Event_follows_its_activity_to_another_lead_and_keeps_its_points()
    {
        var change = Assert.Single(ScoreLog.Reconcile(Call() with { LeadId = OtherLead }, [Logged(Lead)], [], () => Row).Writes);

        Assert.Equal((false, Row, 1), (change.IsCreate, change.Id, change.Values.Count));
        Assert.Equal(OtherLead, change[ScoreEventTable.LeadId].AsId);
    }

    [Fact]
    public void Event_goes_with_an_activity_that_is_deleted_reopened_canceled_or_of_no_lead()
    {
        foreach (var activity in new[] { null, Call() with { Counts = false }, Call() with { LeadId = null } })
        {
            var changes = ScoreLog.Reconcile(activity, [Logged(Lead)], [Calls], () => Row);

            Assert.Empty(changes.Writes);
            Assert.Equal([Row], changes.Deletes);
        }
    }

    [Fact]
    public void Rule_counts_nothing_of_the_days_before_it_was_created()
    {
        Assert.Empty(ScoreLog.Reconcile(Call(), [], [Calls with { CreatedOn = Day.AddDays(1) }], () => Row).Writes);
        Assert.Single(ScoreLog.Reconcile(Call(), [], [Calls with { CreatedOn = Day.AddHours(3) }], () => Row).Writes);
    }

    [Theory]
    [InlineData(null, true)]
    [InlineData(ScoreDirection.Incoming, true)]
    [InlineData(ScoreDirection.Outgoing, false)]
    public void Rule_may_ask_who_began(ScoreDirection? asked, bool isFor) => Assert.Equal(isFor, Call().IsFor(Calls with { Direction = asked }));

    [Theory]
    [InlineData(null, null, "2", true)]
    [InlineData("2", null, "2", true)]
    [InlineData("2", "2", "2", false)]
    [InlineData("2", null, "3", false)]
    [InlineData(null, "2", null, false)]
    public void Change_of_a_column_gives_points_when_it_becomes_what_the_rule_asks(string? asked, string? before, string? after, bool isFor)
    {
        var rule = Rule(ScoreEventKind.ColumnChange) with { Column = "need", Value = asked };
        var change = new ColumnChanges(Lead, ScoredColumns.Changed(Values(before), Values(after)), Day, 7);

        Assert.Equal(isFor, change.IsFor(rule));
        Assert.False(change.IsFor(rule with { Column = "budgetstatus" }));
        Assert.False(change.IsFor(rule with { Column = LeadTable.Verdict }));
        Assert.False(change.IsFor(rule with { Kind = ScoreEventKind.Email }));
    }

    [Fact]
    public void Change_of_a_column_is_logged_once_however_often_the_step_runs()
    {
        var rule = Rule(ScoreEventKind.ColumnChange) with { Column = "need" };
        var change = new ColumnChanges(Lead, ScoredColumns.Changed(Values(null), Values("2")), Day, 7);

        var row = Assert.Single(ScoreLog.OfChange(change, [], [rule], () => Row).Writes);
        Assert.Equal("lead:11111111111111111111111111111111:need:7", row[ScoreEventTable.Source].AsText);
        var logged = new LoggedEvent(Row, row[ScoreEventTable.Source].AsText!, rule.Key, Lead);
        Assert.Empty(ScoreLog.OfChange(change, [logged], [rule], () => Row).Writes);
        Assert.Single(ScoreLog.OfChange(change with { RowVersion = 8 }, [logged], [rule], () => Row).Writes);
    }

    [Fact]
    public void Page_visit_gets_the_points_of_the_rule_that_names_most_of_the_page()
    {
        ScoreRule any = Rule(ScoreEventKind.PageVisit), prices = any with { Id = Guid.NewGuid(), Page = "/prices" },
            detail = any with { Id = Guid.NewGuid(), Page = "/PRICES/machines", Points = 1 };

        Assert.Equal(detail, PageVisits.RuleFor("https://contoso.com/prices/machines?x=1", Day, [any, prices, detail]));
        Assert.Equal(prices, PageVisits.RuleFor("https://contoso.com/prices", Day, [any, prices, detail]));
        Assert.Equal(any, PageVisits.RuleFor("https://contoso.com/jobs", Day, [any, prices, detail, Calls]));
        Assert.Null(PageVisits.RuleFor("https://contoso.com/jobs", Day, [prices, detail]));
        Assert.Equal(any with { Points = 30 }, PageVisits.RuleFor("/", Day, [any, any with { Points = 30 }]));
    }

    private static ScoredActivity Call() =>
        new("phonecall:1", ScoreEventKind.PhoneCall, Day, Lead, true, ScoreDirection.Incoming);

    private static LoggedEvent Logged(Guid lead) => new(Row, "phonecall:1", Calls.Key, lead);

    private static ScoreRule Rule(ScoreEventKind kind) =>
        new(Guid.Parse("44444444-4444-4444-4444-444444444444"), kind, kind.ToString(), 20, new Fading(10, null), Day);

    private static RecordSnapshot Values(string? need) =>
        new RecordSnapshot().Set("need", RecordValue.Choice(need is null ? null : int.Parse(need, CultureInfo.InvariantCulture)));
}
