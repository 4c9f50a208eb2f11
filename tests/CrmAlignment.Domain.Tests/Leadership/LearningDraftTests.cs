using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Leadership;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Xunit;

namespace CrmAlignment.Domain.Tests.Leadership;

/// <summary>What is refused of innovations, exchange days, open points and self-ratings; today is 15 September 2026.</summary>
public sealed class LearningDraftTests
{
    private static readonly DateTime Today = new(2026, 9, 15);
    private static readonly Guid Some = new("00000000-0000-0000-0000-00000000000a");

    private static RecordValue Day(int month, int day) => RecordValue.DateTime(new DateTime(2026, month, day));

    private static RecordSnapshot Innovation(InnovationPhase phase) => new RecordSnapshot()
        .Set(InnovationTable.Name, RecordValue.Text("Demo by video"))
        .Set(InnovationTable.Source, RecordValue.Choice((int)InnovationSource.Customer))
        .Set(InnovationTable.NotedOn, Day(7, 10))
        .Set(InnovationTable.Phase, RecordValue.Choice((int)phase));

    private static RecordSnapshot ExchangeDay() => new RecordSnapshot()
        .Set(ExchangeDayTable.Name, RecordValue.Text("A day of calls"))
        .Set(ExchangeDayTable.HeldOn, Day(9, 15))
        .Set(ExchangeDayTable.VisitingSide, RecordValue.Choice((int)AgreementSide.Marketing))
        .Set(ExchangeDayTable.Seen, RecordValue.Text("Half of the calls ask for the budget again."));

    private static RecordSnapshot Point() => new RecordSnapshot()
        .Set(OpenPointTable.Name, RecordValue.Text("Ask for the budget on the form"))
        .Set(OpenPointTable.Responsible, RecordValue.Choice((int)ResponsibleSide.Marketing))
        .Set(OpenPointTable.RaisedOn, Day(9, 1))
        .Set(OpenPointTable.DueDate, Day(9, 30));

    private static RecordSnapshot Rating() => new RecordSnapshot()
        .Set(LeaderRatingTable.Aspect, RecordValue.Choice((int)LeadershipAspect.Openness))
        .Set(LeaderRatingTable.PeriodStart, Day(8, 20))
        .Set(LeaderRatingTable.Rating, RecordValue.WholeNumber(4))
        .Set(LeaderRatingTable.Reason, RecordValue.Text("Each review begins with what went wrong."));

    private static string[] Codes(IEnumerable<Problem> problems) => [.. problems.Select(problem => problem.Code)];

    [Fact]
    public void Problems_are_none_of_sound_rows()
    {
        Assert.Empty(new InnovationDraft(Innovation(InnovationPhase.Proposed)).Problems(Today));
        Assert.Empty(new InnovationDraft(Innovation(InnovationPhase.Adopted).Set(InnovationTable.SettledOn, Day(7, 10))).Problems(Today));
        Assert.Empty(new ExchangeDayDraft(ExchangeDay()).Problems(Today));
        Assert.Empty(new OpenPointDraft(Point()).Problems(Today, isClosed: false));
        Assert.Empty(new RatingDraft(Rating()).Problems(Today));
    }

    [Fact]
    public void Problems_name_each_column_that_says_nothing()
    {
        Assert.Equal(["CRMA8201", "CRMA8201"], Codes(new InnovationDraft(new RecordSnapshot()).Problems(Today)));
        Assert.Equal(
            ["CRMA8201: Fill in What was seen: without it the entry says nothing."],
            new ExchangeDayDraft(ExchangeDay().Set(ExchangeDayTable.Seen, RecordValue.Text("  "))).Problems(Today).Select(problem => problem.ToString()));
        Assert.Equal(3, new OpenPointDraft(new RecordSnapshot()).Problems(Today, isClosed: false).Count);
        Assert.Equal(4, new RatingDraft(new RecordSnapshot()).Problems(Today).Count);
    }

    [Fact]
    public void Day_that_is_still_to_come_is_refused()
    {
        Assert.Equal(["CRMA8202"], Codes(new ExchangeDayDraft(ExchangeDay().Set(ExchangeDayTable.HeldOn, Day(9, 16))).Problems(Today)));
        Assert.Equal(["CRMA8202"], Codes(new RatingDraft(Rating().Set(LeaderRatingTable.PeriodStart, Day(10, 1))).Problems(Today)));
        Assert.Equal(["CRMA8202"], Codes(new InnovationDraft(Innovation(InnovationPhase.Tried).Set(InnovationTable.NotedOn, Day(9, 16))).Problems(Today)));
    }

    [Fact]
    public void Innovation_shows_by_one_thing_what_it_brings() => Assert.Equal(["CRMA8203"], Codes(new InnovationDraft(Innovation(InnovationPhase.Tried)
        .Set(InnovationTable.CampaignId, RecordValue.Lookup("campaign", Some))
        .Set(InnovationTable.ExperimentId, RecordValue.Lookup(ExperimentTable.LogicalName, Some))).Problems(Today)));

    [Fact]
    public void Innovation_is_settled_after_it_was_noted_and_by_its_phase()
    {
        Assert.Equal(["CRMA8204"], Codes(new InnovationDraft(Innovation(InnovationPhase.Dropped).Set(InnovationTable.SettledOn, Day(7, 9))).Problems(Today)));
        Assert.Equal(["CRMA8205"], Codes(new InnovationDraft(Innovation(InnovationPhase.Tried).Set(InnovationTable.SettledOn, Day(7, 11))).Problems(Today)));
    }

    [Fact]
    public void Point_is_due_and_closed_after_it_was_raised()
    {
        Assert.Equal(["CRMA8206"], Codes(new OpenPointDraft(Point().Set(OpenPointTable.DueDate, Day(8, 31))).Problems(Today, isClosed: false)));
        Assert.Equal(["CRMA8207"], Codes(new OpenPointDraft(Closed(Day(8, 31))).Problems(Today, isClosed: true)));
        Assert.Empty(new OpenPointDraft(Closed(Day(9, 1))).Problems(Today, isClosed: true));
    }

    [Fact]
    public void Point_is_closed_with_what_came_of_it()
    {
        Assert.Empty(new OpenPointDraft(Closed(Day(9, 2))).Problems(Today, isClosed: false));
        Assert.Equal(["CRMA8209"], Codes(new OpenPointDraft(Point().Set(OpenPointTable.ClosedOn, Day(9, 2))).Problems(Today, isClosed: true)));
    }

    [Fact]
    public void Rating_has_one_key_for_a_leader_an_aspect_and_a_quarter()
    {
        var draft = new RatingDraft(Rating());

        Assert.Equal("Openness, 2026-Q3", draft.Name);
        Assert.Equal("0000000000000000000000000000000a|Openness|2026-Q3", draft.KeyOf(Some));
        Assert.Equal(new DateTime(2026, 7, 1), draft.Quarter.Start);
    }

    [Fact]
    public void Key_of_the_longest_aspect_fits_into_its_column() => Assert.All(
        LeadershipAspects.All,
        aspect => Assert.InRange(new RatingDraft(Rating().Set(LeaderRatingTable.Aspect, RecordValue.Choice((int)aspect))).KeyOf(Some).Length, 1, 100));

    private static RecordSnapshot Closed(RecordValue day) => Point().Set(OpenPointTable.ClosedOn, day).Set(OpenPointTable.Result, RecordValue.Text("The form asks."));
}
