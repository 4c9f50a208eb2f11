using System;
using System.Linq;
using CrmAlignment.Client;
using CrmAlignment.Model;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>What to do now with a lead: suggested once a stay, answered by those who do it.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class SuggestedStepTests : IDisposable
{
    private readonly Funnel _funnel = new();

    public void Dispose() => _funnel.Dispose();

    [Fact]
    public void Steps_are_written_down_once_and_answered_by_the_department_that_does_them()
    {
        InForce();
        var lead = _funnel.Lead();

        var suggested = _funnel.MarketingClient.SuggestSteps(lead)!;

        Assert.Equal(("New lead", 1, "For whoever came in."), (suggested.Name, suggested.Version, suggested.Description));
        Assert.Equal(
            [("Answer", ResponsibleSide.Marketing, StepOutcome.Suggested), ("Prepare the call", ResponsibleSide.Sales, StepOutcome.Suggested)],
            suggested.Steps.Select(step => (step.Name, step.Responsible, step.Outcome)));
        Assert.Equal([suggested.Steps[0].RunId, suggested.Steps[1].RunId], _funnel.SalesClient.SuggestSteps(lead)!.Steps.Select(step => step.RunId));

        var (answer, call) = (suggested.Steps[0].RunId!.Value, suggested.Steps[1].RunId!.Value);
        Assert.Equal("CRMA8115", Code(() => _funnel.SalesClient.AnswerStep(answer, StepOutcome.Done)));
        Assert.True(_funnel.MarketingClient.AnswerStep(answer, StepOutcome.Done));
        Assert.False(_funnel.MarketingClient.AnswerStep(answer, StepOutcome.Done));
        Assert.Equal("CRMA8113", Code(() => _funnel.SalesClient.AnswerStep(call, StepOutcome.NotDone)));
        Assert.True(_funnel.SalesClient.AnswerStep(call, StepOutcome.NotDone, " He called himself. "));

        var answered = _funnel.MarketingClient.SuggestSteps(lead)!.Steps;
        Assert.Equal([(StepOutcome.Done, ""), (StepOutcome.NotDone, "He called himself.")], answered.Select(step => (step.Outcome, step.Reason)));
        Assert.All(answered, step => Assert.NotEqual("", step.AnsweredBy));
        Assert.All(answered, step => Assert.NotNull(step.AnsweredOn));
        Assert.Equal(2, Runs(lead).Length);
    }

    [Fact]
    public void Step_is_due_after_working_hours_from_the_suggestion()
    {
        InForce();
        var step = _funnel.MarketingClient.SuggestSteps(_funnel.Lead())!.Steps[0];

        // 9:00 on a Monday, in an office of 9 to 17: ten hours end at 11:00 on Tuesday.
        Assert.Equal("2026-03-03T11:00:00Z", step.DueOn.ToString());
        Assert.Equal("2026-03-03 11:00 UTC", step.DueText);
        Assert.Null(_funnel.MarketingClient.SuggestSteps(_funnel.Lead())!.Steps[1].DueOn);
    }

    [Fact]
    public void Who_may_not_answer_sees_the_steps_and_leaves_no_trace()
    {
        InForce();
        var lead = _funnel.Lead();

        var seen = new AlignmentClient(_funnel.Organization.ServiceFor(Reader())).SuggestSteps(lead)!;

        Assert.Equal(["Answer", "Prepare the call"], seen.Steps.Select(step => step.Name));
        Assert.All(seen.Steps, step => Assert.Null(step.RunId));
        Assert.Empty(Runs(lead));
    }

    [Fact]
    public void Lead_that_nobody_may_read_or_that_is_closed_has_nothing_to_do()
    {
        InForce();
        var lead = _funnel.Lead();
        Assert.NotNull(Record.Exception(() => new AlignmentClient(_funnel.Organization.ServiceFor(_funnel.User("Nora", Publisher.SalesRole))).SuggestSteps(Guid.NewGuid())));

        _funnel.Admin.Execute(new QualifyLeadRequest { LeadId = new EntityReference("lead", lead), Status = new OptionSetValue(3) });

        Assert.Null(_funnel.MarketingClient.SuggestSteps(lead));
    }

    [Fact]
    public void Handover_and_days_choose_the_playbook()
    {
        Simple("offer", LeadStage.SalesReady, HandoverOutcome.Pending);
        Simple("expired", LeadStage.SalesReady, HandoverOutcome.Expired);
        var late = PlaybookRow.Of("late", stage: LeadStage.Inquiry);
        late[PlaybookTable.MinimumDays] = 3;
        PlaybookRow.InForce(_funnel, PlaybookRow.With(late, PlaybookRow.Step(1, "late")));
        var lead = _funnel.Lead();

        Assert.Null(_funnel.MarketingClient.SuggestSteps(lead));
        _funnel.Clock.Advance(TimeSpan.FromDays(3));
        Assert.Equal("late", Now(lead));
        _funnel.MarketingClient.OfferLead(lead);
        Assert.Equal("offer", Now(lead));
        _funnel.Clock.Advance(TimeSpan.FromDays(20));
        _funnel.AdministratorClient.ProcessDue();
        Assert.Equal("expired", Now(lead));
    }

    [Fact]
    public void Another_stay_is_suggested_anew_and_a_stay_goes_on_with_its_version()
    {
        InForce();
        var lead = _funnel.Lead();
        var first = _funnel.MarketingClient.SuggestSteps(lead)!;
        var next = _funnel.Marketing.Create(Playbook(2, "Answer at once"));
        _funnel.MarketingClient.AgreePlaybook(next, AgreementSide.Marketing);
        _funnel.SalesClient.AgreePlaybook(next, AgreementSide.Sales);

        Assert.Equal((1, first.Steps[0].RunId), (_funnel.SalesClient.SuggestSteps(lead)!.Version, _funnel.SalesClient.SuggestSteps(lead)!.Steps[0].RunId));
        Assert.Equal((2, "Answer at once"), (_funnel.MarketingClient.SuggestSteps(_funnel.Lead())!.Version, _funnel.MarketingClient.SuggestSteps(_funnel.Lead())!.Steps[0].Name));

        _funnel.Clock.Advance(TimeSpan.FromHours(1));
        Move(lead, LeadStage.MarketingQualified);
        Assert.Null(_funnel.MarketingClient.SuggestSteps(lead));
        _funnel.Clock.Advance(TimeSpan.FromHours(1));
        Move(lead, LeadStage.Inquiry);
        Assert.Equal(2, _funnel.MarketingClient.SuggestSteps(lead)!.Version);
        Assert.Equal(4, Runs(lead).Length);
    }

    [Fact]
    public void Nobody_speaks_for_another_and_who_answered_may_say_otherwise()
    {
        InForce();
        var run = _funnel.MarketingClient.SuggestSteps(_funnel.Lead())!.Steps[0].RunId!.Value;
        _funnel.MarketingClient.AnswerStep(run, StepOutcome.NotDone, "No time");
        var colleague = new AlignmentClient(_funnel.Organization.ServiceFor(_funnel.User("Mia", Publisher.MarketingRole)));

        Assert.Equal("CRMA8114", Code(() => colleague.AnswerStep(run, StepOutcome.Done)));
        Assert.False(colleague.AnswerStep(run, StepOutcome.NotDone, "No time"));

        Assert.True(_funnel.MarketingClient.AnswerStep(run, StepOutcome.Done));
        Assert.Null(_funnel.Rows(PlaybookRunTable.LogicalName, PlaybookRunTable.Id, run)[0].GetAttributeValue<string>(PlaybookRunTable.Reason));
    }

    [Fact]
    public void Answer_is_done_or_not_done_and_of_a_role()
    {
        InForce();
        var run = _funnel.MarketingClient.SuggestSteps(_funnel.Lead())!.Steps[0].RunId!.Value;

        Assert.Equal("CRMA9003", Code(() => _funnel.MarketingClient.AnswerStep(run, StepOutcome.Suggested)));
        Assert.Equal("CRMA9011", Code(() => new AlignmentClient(_funnel.Organization.ServiceFor(Reader())).AnswerStep(run, StepOutcome.Done)));
        Assert.True(_funnel.AdministratorClient.AnswerStep(run, StepOutcome.Done));
    }

    [Fact]
    public void Nobody_writes_suggested_steps_by_hand()
    {
        InForce();
        var lead = _funnel.Lead();
        var run = _funnel.MarketingClient.SuggestSteps(lead)!.Steps[0].RunId!.Value;
        var forged = new Entity(PlaybookRunTable.LogicalName) { [PlaybookRunTable.Name] = "Forged", [PlaybookRunTable.LeadId] = new EntityReference("lead", lead) };
        foreach (var service in new[] { _funnel.Administrator, _funnel.Admin })
        {
            foreach (var work in new Action[]
            {
                () => service.Create(forged),
                () => service.Update(new Entity(PlaybookRunTable.LogicalName, run) { [PlaybookRunTable.Outcome] = new OptionSetValue((int)StepOutcome.Done) }),
                () => service.Execute(new SetStateRequest { EntityMoniker = new EntityReference(PlaybookRunTable.LogicalName, run), State = new OptionSetValue(1), Status = new OptionSetValue(2) }),
                () => service.Delete(PlaybookRunTable.LogicalName, run),
            })
            {
                Assert.StartsWith("CRMA6003", Refusal.Of(work), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Suggested_steps_go_with_their_lead_and_move_with_a_merge()
    {
        InForce();
        Guid master = _funnel.Lead(), merged = _funnel.Lead(), deleted = _funnel.Lead();
        var moved = _funnel.MarketingClient.SuggestSteps(merged)!.Steps[0].RunId;
        _funnel.MarketingClient.SuggestSteps(deleted);

        _funnel.Admin.Execute(new MergeRequest { Target = new EntityReference("lead", master), SubordinateId = merged, UpdateContent = new Entity("lead"), PerformParentingChecks = false });
        _funnel.Admin.Delete("lead", deleted);

        Assert.Contains(moved!.Value, Runs(master).Select(run => run.Id));
        Assert.Empty(Runs(deleted));
        Assert.True(_funnel.MarketingClient.AnswerStep(moved.Value, StepOutcome.Done));
    }

    [Fact]
    public void Of_two_who_open_a_form_at_once_one_is_asked_to_try_again()
    {
        InForce();
        var lead = _funnel.Lead();
        _funnel.MarketingClient.SuggestSteps(lead);
        var run = Runs(lead)[0];

        // What the other has written between this one's question and its answer: the same key, in a stay that is not found.
        _funnel.Corrupt(PlaybookRunTable.LogicalName, run.Id, PlaybookRunTable.StayKey, "other");
        foreach (var rest in Runs(lead).Where(row => row.Id != run.Id))
        {
            _funnel.Remove(rest);
        }

        Assert.Equal("CRMA8116", Code(() => _funnel.MarketingClient.SuggestSteps(lead)));
        Assert.Single(Runs(lead));
    }

    [Fact]
    public void Lead_from_before_the_product_gets_the_steps_of_its_stage()
    {
        InForce();
        var lead = _funnel.Lead();
        _funnel.Corrupt("lead", lead, LeadTable.Stage, null);
        _funnel.Corrupt("lead", lead, LeadTable.StageChangedOn, null);

        Assert.Equal(2, _funnel.MarketingClient.SuggestSteps(lead)!.Steps.Count);
        Assert.Equal(2, Runs(lead).Length);
    }

    private static string Code(Action call) => Assert.Throws<AlignmentException>(call).Code!;

    private static Entity Playbook(int version, string first)
    {
        var playbook = PlaybookRow.Of("new", version, LeadStage.Inquiry);
        playbook[PlaybookTable.Description] = "For whoever came in.";
        return PlaybookRow.With(playbook, PlaybookRow.Step(1, first, dueHours: 10), PlaybookRow.Step(2, "Prepare the call", ResponsibleSide.Sales));
    }

    private void InForce() => PlaybookRow.InForce(_funnel, Playbook(1, "Answer"));

    private void Simple(string code, LeadStage stage, HandoverOutcome handover)
    {
        var playbook = PlaybookRow.Of(code, stage: stage);
        playbook[PlaybookTable.HandoverOutcome] = new OptionSetValue((int)handover);
        PlaybookRow.InForce(_funnel, PlaybookRow.With(playbook, PlaybookRow.Step(1, code)));
    }

    private string? Now(Guid lead) => _funnel.SalesClient.SuggestSteps(lead)?.Steps[0].Name;

    private void Move(Guid lead, LeadStage stage) => _funnel.Marketing.Update(new Entity("lead", lead) { [LeadTable.Stage] = new OptionSetValue((int)stage) });

    private Entity[] Runs(Guid lead) => _funnel.Rows(PlaybookRunTable.LogicalName, PlaybookRunTable.LeadId, lead);

    // Somebody who reads leads and nothing of the product.
    private Guid Reader()
    {
        var role = _funnel.Admin.Create(new Entity("role") { ["name"] = "Reader", ["businessunitid"] = Root() });
        var privilege = _funnel.Rows("privilege", "name", "prvReadLead").Single().Id;
        _funnel.Admin.Execute(new AddPrivilegesRoleRequest { RoleId = role, Privileges = [new RolePrivilege { PrivilegeId = privilege, Depth = PrivilegeDepth.Global }] });
        return _funnel.User("Rita", "Reader");
    }

    private EntityReference Root() => _funnel.Rows("systemuser", "systemuserid", _funnel.MarketingUser).Single().GetAttributeValue<EntityReference>("businessunitid");
}
