using System;
using System.Linq;
using CrmAlignment.Domain.Playbooks;
using CrmAlignment.Model.Choices;
using Xunit;

namespace CrmAlignment.Domain.Tests.Playbooks;

public sealed class ReviewStateTests
{
    private static readonly Guid Unit = new("aaaaaaaa-0000-0000-0000-000000000001");
    private static readonly Guid Playbook = new("bbbbbbbb-0000-0000-0000-000000000001");

    [Fact]
    public void Counts_travel_as_text()
    {
        var state = Some();

        var read = ReviewState.Parse(state.ToString(), "2026")!;

        Assert.Equal(state.ToString(), read.ToString());
        Assert.Equal((2, 1, 1), (read.Teams.Values.Single().Done, read.Teams.Values.Single().NotDone, read.Teams.Values.Single().Unanswered));
        Assert.Equal(new PlaybookEffect(new ConversionTally(1, 0, 0), new ConversionTally(0, 1, 1)), read.Playbooks[Playbook.ToString("N")]);
        Assert.Equal("2|next", read.Position);
    }

    [Fact]
    public void Text_of_other_days_or_none_is_no_state()
    {
        var text = Some().ToString();

        Assert.Null(ReviewState.Parse(text, "2025"));
        foreach (var broken in new[] { "", "1", text + "1:1", text.Substring(0, text.Length - 1), text.Replace("aaaaaaaa", "zzzzzzzz"), text.Replace("bbbbbbbb", "zzzzzzzz") })
        {
            Assert.Null(ReviewState.Parse(broken, "2026"));
        }
    }

    [Fact]
    public void Team_is_a_business_unit_and_a_department()
    {
        Assert.Equal(ResponsibleSide.Sales, ReviewState.SideOf(ReviewState.TeamOf(Unit, ResponsibleSide.Sales), out var unit));
        Assert.Equal(Unit, unit);
        Assert.Equal(ResponsibleSide.Both, ReviewState.SideOf(ReviewState.TeamOf(null, ResponsibleSide.Both), out unit));
        Assert.Null(unit);
    }

    // Newcombe's method 10 of Wilson's intervals 0.5510 to 0.8800 (18 of 24) and 0.2340 to 0.5926 (10 of 25): 0.35 less the root of 0.1990^2 + 0.1926^2,
    // and more the root of 0.1300^2 + 0.1660^2.
    [Fact]
    public void Difference_has_its_interval_from_twenty_decided_leads_on_either_side()
    {
        var difference = new PlaybookEffect(new ConversionTally(18, 6, 99), new ConversionTally(10, 15, 0)).Difference!.Value;

        Assert.Equal(0.35, difference.Value, 10);
        Assert.Equal(0.0731, difference.Low, 4);
        Assert.Equal(0.5608, difference.High, 4);
        Assert.Null(new PlaybookEffect(new ConversionTally(13, 6, 99), new ConversionTally(10, 15, 0)).Difference);
        Assert.Null(new PlaybookEffect(new ConversionTally(18, 6, 0), new ConversionTally(10, 9, 99)).Difference);
    }

    private static ReviewState Some()
    {
        var state = new ReviewState("2026") { Position = "2|next" };
        var team = ReviewState.TeamOf(Unit, ResponsibleSide.Marketing);
        foreach (var outcome in new[] { StepOutcome.Done, StepOutcome.Done, StepOutcome.NotDone, StepOutcome.Suggested })
        {
            state.Add(team, outcome);
        }

        state.Add(Playbook, LeadStage.Qualified, [StepOutcome.Done, StepOutcome.Done]);
        state.Add(Playbook, LeadStage.Disqualified, [StepOutcome.Done, StepOutcome.NotDone]);
        state.Add(Playbook, LeadStage.SalesReady, [StepOutcome.Suggested]);
        return state;
    }
}
