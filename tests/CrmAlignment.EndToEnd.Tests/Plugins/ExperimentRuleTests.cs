using System;
using System.Linq;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>The life of an experiment: what is agreed is frozen, and it ends by the rule, with a lesson.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class ExperimentRuleTests : IDisposable
{
    private readonly Funnel _funnel = new();
    private readonly ExperimentLab _lab;

    public ExperimentRuleTests() => _lab = new ExperimentLab(_funnel);

    public void Dispose() => _funnel.Dispose();

    [Fact]
    public void New_experiment_is_a_draft_with_what_the_server_fills_in()
    {
        var id = _funnel.Sales.Create(new Entity(ExperimentTable.LogicalName) { [ExperimentTable.Name] = "Idea" });

        var row = _lab.Read(id);
        Assert.Equal((int)ExperimentPhase.Draft, row.GetAttributeValue<OptionSetValue>(ExperimentTable.Phase).Value);
        Assert.Equal((100, 0.99m), (row.GetAttributeValue<int>(ExperimentTable.MinimumSample), row.GetAttributeValue<decimal>(ExperimentTable.AgreedChance)));
    }

    [Theory]
    [InlineData(ExperimentPhase.Running)]
    [InlineData(ExperimentPhase.Ended)]
    public void None_is_created_under_way_or_over(ExperimentPhase phase)
    {
        var row = _lab.Row("Forged");
        row[ExperimentTable.Phase] = new OptionSetValue((int)phase);

        Assert.StartsWith("CRMA6041", Refusal.Of(() => _funnel.Admin.Create(row)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_would_compare_nothing_does_not_start_and_all_that_is_wrong_is_said_at_once()
    {
        var empty = _funnel.Marketing.Create(new Entity(ExperimentTable.LogicalName) { [ExperimentTable.Name] = "Idea" });
        var campaign = _lab.Campaign("Same");
        var wrong = _lab.Draft();
        _lab.Arm(wrong, "One", campaign);
        _lab.Arm(wrong, "Other", campaign);
        _lab.Arm(wrong, "None", null);

        var ofEmpty = Refusal.Of(() => _lab.Start(empty));
        foreach (var part in new[] { "no Hypothesis", "no Measure", "no First day", "no Last day", "has 0 arms", "0 arms are the control" })
        {
            Assert.Contains(part, ofEmpty, StringComparison.Ordinal);
        }

        var ofWrong = Refusal.Of(() => _lab.Start(wrong));
        foreach (var part in new[] { "CRMA6035", "arm None has no campaign", "the same campaign: One, Other" })
        {
            Assert.Contains(part, ofWrong, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Leads_from_before_it_was_agreed_prove_nothing()
    {
        var late = _lab.Draft();
        _lab.Arm(late, "Brochure", _lab.Campaign("Brochure"), isControl: true);
        _lab.Arm(late, "Case", _lab.Campaign("Case"));
        _funnel.Clock.Advance(TimeSpan.FromDays(1));

        Assert.StartsWith("CRMA6031", Refusal.Of(() => _lab.Start(late)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(ExperimentTable.MinimumSample, 19, "CRMA6032")]
    [InlineData(ExperimentTable.AgreedChance, 0.5, "CRMA6033")]
    public void Terms_that_say_nothing_are_refused_in_a_draft_already(string column, double value, string code)
    {
        var draft = _lab.Draft();
        var given = column == ExperimentTable.MinimumSample ? (object)(int)value : (decimal)value;

        var refusal = Refusal.Of(() => _funnel.Marketing.Update(new Entity(ExperimentTable.LogicalName, draft) { [column] = given }));

        // The platform knows the limits of the columns as well, and asks first.
        Assert.True(refusal.StartsWith(code, StringComparison.Ordinal) || refusal.Contains(column, StringComparison.Ordinal), refusal);
    }

    [Fact]
    public void What_was_agreed_is_frozen_for_everybody_once_it_runs()
    {
        var (experiment, _, story) = _lab.Running();
        var arm = _lab.Arms(experiment)[0].Id;

        foreach (var service in new[] { _funnel.Marketing, _funnel.Sales, _funnel.Admin })
        {
            Assert.StartsWith("CRMA6039", Change(service, experiment, ExperimentTable.Hypothesis, "Whatever came of it."), StringComparison.Ordinal);
            Assert.StartsWith("CRMA6039", Change(service, experiment, ExperimentTable.EndDate, _lab.Today.AddDays(90)), StringComparison.Ordinal);
            Assert.StartsWith("CRMA6039", Change(service, experiment, ExperimentTable.MinimumSample, 25), StringComparison.Ordinal);
            Assert.StartsWith("CRMA6041", Change(service, experiment, ExperimentTable.Phase, new OptionSetValue((int)ExperimentPhase.Draft)), StringComparison.Ordinal);
            Assert.StartsWith("CRMA6045", Change(service, experiment, ExperimentTable.Outcome, new OptionSetValue((int)ExperimentOutcome.BetterArm)), StringComparison.Ordinal);
            Assert.StartsWith("CRMA6040", Refusal.Of(() => service.Update(new Entity(ExperimentArmTable.LogicalName, arm) { [ExperimentArmTable.Channel] = "Fair" })), StringComparison.Ordinal);
            Assert.StartsWith("CRMA6040", Refusal.Of(() => service.Create(ExperimentLab.ArmRow(experiment, "Late"))), StringComparison.Ordinal);
            Assert.StartsWith("CRMA6040", Refusal.Of(() => service.Delete(ExperimentArmTable.LogicalName, arm)), StringComparison.Ordinal);
            Assert.StartsWith("CRMA6047", Change(service, experiment, "statecode", new OptionSetValue(1)), StringComparison.Ordinal);
        }

        Assert.StartsWith("CRMA6047", Refusal.Of(() => Deactivate(ExperimentTable.LogicalName, experiment)), StringComparison.Ordinal);
        Assert.StartsWith("CRMA6040", Refusal.Of(() => Deactivate(ExperimentArmTable.LogicalName, arm)), StringComparison.Ordinal);
        Assert.StartsWith("CRMA6046", Refusal.Of(() => _funnel.Admin.Delete(ExperimentTable.LogicalName, experiment)), StringComparison.Ordinal);
        Assert.Throws<System.ServiceModel.FaultException<OrganizationServiceFault>>(() => _funnel.Admin.Delete(CampaignTable.LogicalName, story));
        _funnel.Sales.Update(new Entity(ExperimentTable.LogicalName, experiment) { [ExperimentTable.Name] = "Better name", [ExperimentTable.Lesson] = "So far." });
    }

    [Fact]
    public void Campaign_is_in_one_running_experiment_and_free_after_it()
    {
        var (first, brochure, _) = _lab.Running();
        var second = _lab.Draft("Again");
        _lab.Arm(second, "Old", brochure, isControl: true);
        _lab.Arm(second, "New", _lab.Campaign("New"));

        Assert.Equal(
            "CRMA6038: The campaign of the arm Old is in an experiment that runs: Case or brochure. End that first, or choose another campaign.",
            Refusal.Of(() => _lab.Start(second)).Split('\n')[0]);

        _lab.End(first, reason: "The printer is bankrupt.");
        _lab.Start(second);
        Assert.Equal((int)ExperimentOutcome.Cancelled, _lab.Read(first).GetAttributeValue<OptionSetValue>(ExperimentTable.Outcome).Value);
        Assert.All(_lab.Arms(first), arm => Assert.False(arm.GetAttributeValue<bool>(ExperimentArmTable.IsBetter)));
    }

    // 4 of 40 beside 20 of 40; those that are on their way, merged or from another day count on no side.
    [Fact]
    public void It_ends_early_by_the_agreed_rule_alone_and_keeps_its_numbers()
    {
        var (experiment, brochure, story) = _lab.Running();
        _lab.Leads(brochure, reached: 4, lost: 36, inside: 3);
        _lab.Leads(story, reached: 10, lost: 9);
        Assert.StartsWith("CRMA6043", Refusal.Of(() => _lab.End(experiment)), StringComparison.Ordinal);

        _lab.Leads(story, reached: 10, lost: 11);
        Assert.StartsWith("CRMA6044", Refusal.Of(() => _lab.End(experiment, lesson: " ")), StringComparison.Ordinal);
        _lab.End(experiment, by: _funnel.Sales);

        var row = _lab.Read(experiment);
        Assert.Equal((int)ExperimentOutcome.BetterArm, row.GetAttributeValue<OptionSetValue>(ExperimentTable.Outcome).Value);
        Assert.Equal(_funnel.Clock.UtcNow, row.GetAttributeValue<DateTime>(ExperimentTable.EndedOn), TimeSpan.FromSeconds(1));
        Assert.Equal([(4, 36, 3, false), (20, 20, 0, true)], _lab.Arms(experiment).Select(arm => (
            arm.GetAttributeValue<int>(ExperimentArmTable.Reached), arm.GetAttributeValue<int>(ExperimentArmTable.NotReached),
            arm.GetAttributeValue<int>(ExperimentArmTable.Undecided), arm.GetAttributeValue<bool>(ExperimentArmTable.IsBetter))));
        Assert.All(_lab.Arms(experiment), arm => Assert.False(arm.Contains(ExperimentArmTable.RunningKey)));
    }

    [Fact]
    public void It_does_not_end_early_where_nobody_is_better_and_says_so_after_its_last_day()
    {
        var (experiment, brochure, story) = _lab.Running();
        _lab.Leads(brochure, reached: 10, lost: 30);
        _lab.Leads(story, reached: 11, lost: 29);
        Assert.StartsWith("CRMA6042", Refusal.Of(() => _lab.End(experiment)), StringComparison.Ordinal);

        _funnel.Clock.Advance(TimeSpan.FromDays(ExperimentLab.Days));
        _lab.Leads(story, reached: 400, lost: 0);
        _lab.End(experiment);

        // Those that came after the last day do not count.
        Assert.Equal((int)ExperimentOutcome.NoDifference, _lab.Read(experiment).GetAttributeValue<OptionSetValue>(ExperimentTable.Outcome).Value);
    }

    [Fact]
    public void What_ended_stays_but_for_its_lesson_and_the_next()
    {
        var (experiment, _, _) = _lab.Running();
        _lab.End(experiment, reason: "The fair is off.");
        var next = _lab.Draft("Next");

        _funnel.Sales.Update(new Entity(ExperimentTable.LogicalName, experiment)
        {
            [ExperimentTable.Lesson] = "Ask the fair first.",
            [ExperimentTable.NextId] = new EntityReference(ExperimentTable.LogicalName, next),
        });

        Assert.StartsWith("CRMA6044", Change(_funnel.Marketing, experiment, ExperimentTable.Lesson, null), StringComparison.Ordinal);
        Assert.StartsWith("CRMA6039", Change(_funnel.Marketing, experiment, ExperimentTable.CancelReason, null), StringComparison.Ordinal);
        Assert.StartsWith("CRMA6041", Change(_funnel.Admin, experiment, ExperimentTable.Phase, new OptionSetValue((int)ExperimentPhase.Running)), StringComparison.Ordinal);
        Assert.StartsWith("CRMA6046", Refusal.Of(() => _funnel.Admin.Delete(ExperimentTable.LogicalName, experiment)), StringComparison.Ordinal);
        Assert.StartsWith(
            "CRMA6048", Change(_funnel.Marketing, experiment, ExperimentTable.NextId, new EntityReference(ExperimentTable.LogicalName, experiment)), StringComparison.Ordinal);
        Deactivate(ExperimentTable.LogicalName, experiment);
        _funnel.Marketing.Delete(ExperimentTable.LogicalName, next);
        Assert.False(_lab.Read(experiment).Contains(ExperimentTable.NextId));
    }

    [Fact]
    public void Draft_goes_with_its_arms_and_to_another_owner_with_them()
    {
        var draft = _lab.Draft();
        _lab.Arm(draft, "Brochure", _lab.Campaign("Brochure"), isControl: true);
        _funnel.Marketing.Execute(new AssignRequest
        {
            Assignee = new EntityReference("systemuser", _funnel.SalesUser),
            Target = new EntityReference(ExperimentTable.LogicalName, draft),
        });
        Assert.Equal(_funnel.SalesUser, _lab.Arms(draft)[0].GetAttributeValue<EntityReference>("ownerid").Id);

        _funnel.Sales.Delete(ExperimentTable.LogicalName, draft);

        Assert.Empty(_lab.Arms(draft));
    }

    [Fact]
    public void Running_one_goes_to_another_owner_with_its_arms()
    {
        var (experiment, _, _) = _lab.Running();

        _funnel.Marketing.Update(new Entity(ExperimentTable.LogicalName, experiment) { ["ownerid"] = new EntityReference("systemuser", _funnel.SalesUser) });

        Assert.All(_lab.Arms(experiment), arm => Assert.Equal(_funnel.SalesUser, arm.GetAttributeValue<EntityReference>("ownerid").Id));
    }

    [Theory]
    [InlineData(1049, "CRMA6044: Эксперимент завершают уроком: что удалось узнать. Заполните урок.")]
    [InlineData(1058, "CRMA6044: Експеримент завершують уроком: про що дізналися. Заповніть урок.")]
    [InlineData(2052, "CRMA6044: 实验以所得经验结束。请填写经验。")]
    public void Refusals_speak_the_language_of_the_user(int language, string expected)
    {
        var (experiment, _, _) = _lab.Running();
        _funnel.Speak(_funnel.MarketingUser, language);

        Assert.Contains(expected, Refusal.Of(() => _lab.End(experiment, lesson: null, reason: "x")), StringComparison.Ordinal);
    }

    private static string Change(IOrganizationService service, Guid experiment, string column, object? value) =>
        Refusal.Of(() => service.Update(new Entity(ExperimentTable.LogicalName, experiment) { [column] = value }));

    private void Deactivate(string table, Guid id) => _funnel.Administrator.Execute(new SetStateRequest
    {
        EntityMoniker = new EntityReference(table, id),
        State = new OptionSetValue(1),
        Status = new OptionSetValue(2),
    });
}
