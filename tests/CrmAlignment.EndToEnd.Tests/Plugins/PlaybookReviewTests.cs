using System;
using System.Linq;
using CrmAlignment.Cli.Commands;
using CrmAlignment.Client;
using CrmAlignment.Client.Playbooks;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using NodaTime;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>How far steps are done, and how leads go on with and without them.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class PlaybookReviewTests : IDisposable
{
    private static readonly LocalDate Day = new(2026, 3, 2);

    private readonly Funnel _funnel = new();

    public PlaybookReviewTests() => PlaybookRow.InForce(
        _funnel,
        PlaybookRow.With(PlaybookRow.Of("new", stage: LeadStage.Inquiry), PlaybookRow.Step(1, "Answer"), PlaybookRow.Step(2, "Call", ResponsibleSide.Sales)));

    public void Dispose() => _funnel.Dispose();

    [Fact]
    public void Steps_are_counted_by_team_and_leads_by_whether_all_were_done()
    {
        Lead(StepOutcome.Done, StepOutcome.Done, LeadStage.Qualified);
        Lead(StepOutcome.Done, StepOutcome.NotDone, LeadStage.Qualified);
        Lead(StepOutcome.Done, null, null);

        var review = _funnel.MarketingClient.ReviewAllPlaybooks(Day, Day);

        Assert.True(review.IsComplete);
        Assert.Equal(
            [(ResponsibleSide.Marketing, 3, 0, 0), (ResponsibleSide.Sales, 1, 1, 1)],
            review.Teams.Select(team => (team.Responsible, team.Done, team.NotDone, team.Unanswered)));
        Assert.All(review.Teams, team => Assert.NotEqual("", team.BusinessUnit));
        var playbook = Assert.Single(review.Playbooks);
        Assert.Equal(("New lead", 1, 1, 0, 0), (playbook.Name, playbook.Version, playbook.AllDone.Qualified, playbook.AllDone.Lost, playbook.AllDone.Open));
        Assert.Equal((1, 0, 1), (playbook.Others.Qualified, playbook.Others.Lost, playbook.Others.Open));
        Assert.Null(review.Teams[0].Share);
        Assert.Null(playbook.Difference);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    [InlineData(2000)]
    public void Slices_of_any_size_say_the_same(int size)
    {
        for (var at = 0; at < 4; at++)
        {
            Lead(StepOutcome.Done, at % 2 == 0 ? StepOutcome.Done : null, at == 0 ? LeadStage.Qualified : null);
        }

        var whole = _funnel.SalesClient.ReviewAllPlaybooks(Day, Day, batchSize: size);

        Assert.Equal((4, 2, 2), (whole.Teams[0].Done, whole.Teams[1].Done, whole.Teams[1].Unanswered));
        Assert.Equal((1, 1, 2), (whole.Playbooks[0].AllDone.Qualified, whole.Playbooks[0].AllDone.Open, whole.Playbooks[0].Others.Open));
    }

    [Fact]
    public void Twenty_cases_have_a_share_with_its_interval()
    {
        for (var at = 0; at < 20; at++)
        {
            Lead(at < 15 ? StepOutcome.Done : StepOutcome.NotDone, null, null);
        }

        var team = _funnel.MarketingClient.ReviewAllPlaybooks(Day, Day).Teams[0];

        // Wilson's interval of 15 of 20.
        Assert.Equal((0.75m, 0.5313m, 0.8881m), (team.Share, team.ShareLow, team.ShareHigh));
    }

    [Fact]
    public void Other_days_count_nothing_and_their_state_is_refused()
    {
        Lead(StepOutcome.Done, null, null);
        Lead(StepOutcome.Done, null, null);

        Assert.Empty(_funnel.MarketingClient.ReviewAllPlaybooks(Day.PlusDays(1), Day.PlusDays(9)).Teams);
        var state = _funnel.MarketingClient.ReviewPlaybooks(Day, Day, batchSize: 1).NextState;
        Assert.Equal("CRMA6011", Code(() => _funnel.MarketingClient.ReviewPlaybooks(Day, Day.PlusDays(1), state)));
        Assert.Equal("CRMA2024", Code(() => _funnel.MarketingClient.ReviewPlaybooks(Day, Day.PlusDays(-1))));
    }

    [Fact]
    public void Leads_out_of_the_KPIs_count_nowhere_and_who_reads_no_steps_asks_in_vain()
    {
        var lead = Lead(StepOutcome.Done, null, null);
        _funnel.Corrupt("lead", lead, LeadTable.ExcludedFromKpis, true);

        Assert.Empty(_funnel.MarketingClient.ReviewAllPlaybooks(Day, Day).Teams);
        Assert.Equal("CRMA9011", Code(() => new AlignmentClient(_funnel.Organization.ServiceFor(_funnel.User("Nobody", "Basic User"))).ReviewPlaybooks(Day, Day)));
    }

    [Fact]
    public void Command_says_the_numbers_what_is_behind_them_and_what_they_do_not_prove()
    {
        for (var at = 0; at < 20; at++)
        {
            Lead(at < 15 ? StepOutcome.Done : StepOutcome.NotDone, StepOutcome.Done, at == 0 ? LeadStage.Qualified : null);
        }

        var run = _funnel.Outside(path => CommandRun.Of("playbooks", "--database", path, "--from", "2026-03-02", "--to", "2026-03-02"));

        Assert.Equal((ExitCode.Done, ""), (run.Code, run.Errors));
        foreach (var line in new[]
        {
            "Marketing: done 15, not done 5, unanswered 0; 75 % (53.1 % to 88.8 %) done",
            "Sales: done 20, not done 0, unanswered 0; 100 % (83.9 % to 100 %) done",
            "New lead, version 1", "all steps done: 1 of 1 decided, 14 open; not enough data", "other leads: 0 of 0 decided, 5 open; not enough data",
            "difference: not enough data", "This compares leads and proves no cause: people may do all steps for the leads that were better from the beginning.",
        })
        {
            Assert.Contains(line, run.Output, StringComparison.Ordinal);
        }

        var other = _funnel.Outside(path => CommandRun.Of("playbooks", "--database", path, "--from", "2026-04-01", "--to", "2026-04-30"));
        Assert.Contains("No step was suggested on these days.", other.Output, StringComparison.Ordinal);
    }

    private static string Code(Action call) => Assert.Throws<AlignmentException>(call).Code!;

    private Guid Lead(StepOutcome marketing, StepOutcome? sales, LeadStage? end)
    {
        var lead = _funnel.Lead();
        var steps = _funnel.MarketingClient.SuggestSteps(lead)!.Steps;
        Answer(_funnel.MarketingClient, steps[0], marketing);
        Answer(_funnel.SalesClient, steps[1], sales);
        if (end is LeadStage.Qualified)
        {
            _funnel.Admin.Execute(new QualifyLeadRequest { LeadId = new EntityReference("lead", lead), Status = new OptionSetValue(3) });
        }

        return lead;
    }

    private static void Answer(AlignmentClient client, SuggestedStep step, StepOutcome? outcome)
    {
        if (outcome is { } said)
        {
            client.AnswerStep(step.RunId!.Value, said, said == StepOutcome.NotDone ? "No time" : null);
        }
    }
}
