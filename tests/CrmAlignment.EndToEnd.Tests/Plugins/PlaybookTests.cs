using System;
using System.Linq;
using CrmAlignment.Client;
using CrmAlignment.Client.Playbooks;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>What is in force was signed: by both sides, or by one where it changes little of what both have signed.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class PlaybookTests : IDisposable
{
    private readonly Funnel _funnel = new();

    public void Dispose() => _funnel.Dispose();

    [Fact]
    public void New_playbook_is_in_force_with_both_signatures()
    {
        var playbook = _funnel.Sales.Create(Draft(1, steps: 3));

        Assert.Equal(new PlaybookAgreement(false, true, 3, 0, true), _funnel.SalesClient.AgreePlaybook(playbook, AgreementSide.Sales));
        Assert.Equal(CriteriaSetPhase.Draft, Phase(playbook));
        Assert.Equal(new PlaybookAgreement(true, true, 3, 0, true), _funnel.MarketingClient.AgreePlaybook(playbook, AgreementSide.Marketing));

        var row = Read(playbook);
        Assert.Equal((CriteriaSetPhase.Active, "new"), (Phase(playbook), row[PlaybookTable.ForceKey]));
        Assert.Equal(
            (_funnel.MarketingUser, _funnel.SalesUser),
            (row.GetAttributeValue<EntityReference>(PlaybookTable.MarketingAgreedBy).Id, row.GetAttributeValue<EntityReference>(PlaybookTable.SalesAgreedBy).Id));
    }

    [Fact]
    public void Up_to_a_fifth_of_the_steps_is_changed_by_one_side_beyond_both_must_sign()
    {
        var first = PlaybookRow.InForce(_funnel, Draft(1, steps: 5));
        var second = _funnel.Marketing.Create(Draft(2, steps: 5));
        Change(_funnel.Marketing, second, 3);

        Assert.Equal(new PlaybookAgreement(true, false, 1, 5, false), _funnel.MarketingClient.AgreePlaybook(second, AgreementSide.Marketing));
        Assert.Equal((CriteriaSetPhase.Retired, CriteriaSetPhase.Active), (Phase(first), Phase(second)));

        // The same again would have been 20 % of the version in force: it is 40 % of what both have signed.
        var third = _funnel.Marketing.Create(Draft(3, steps: 5));
        Change(_funnel.Marketing, third, 3);
        Change(_funnel.Marketing, third, 4);
        Assert.Equal(new PlaybookAgreement(false, true, 2, 5, false), _funnel.MarketingClient.AgreePlaybook(third, AgreementSide.Marketing));
        Assert.Equal(CriteriaSetPhase.Active, Phase(second));
        Assert.True(_funnel.SalesClient.AgreePlaybook(third, AgreementSide.Sales).InForce);
        Assert.Equal((CriteriaSetPhase.Retired, CriteriaSetPhase.Active), (Phase(second), Phase(third)));
    }

    [Theory]
    [InlineData(PlaybookTable.Priority, 11)]
    [InlineData(PlaybookTable.MinimumDays, 2)]
    public void Other_leads_need_both_signatures(string column, int value)
    {
        PlaybookRow.InForce(_funnel, Draft(1, steps: 5));
        var draft = Draft(2, steps: 5);
        draft[column] = value;
        var second = _funnel.Marketing.Create(draft);

        Assert.Equal(new PlaybookAgreement(false, true, 0, 5, true), _funnel.MarketingClient.AgreePlaybook(second, AgreementSide.Marketing));
    }

    [Fact]
    public void Nobody_signs_for_the_other_side_nor_for_both()
    {
        var playbook = _funnel.Marketing.Create(Draft(1, steps: 1));

        Assert.Equal("CRMA2016", Code(() => _funnel.MarketingClient.AgreePlaybook(playbook, AgreementSide.Sales)));
        _funnel.AdministratorClient.AgreePlaybook(playbook, AgreementSide.Marketing);
        Assert.Equal("CRMA2009", Code(() => _funnel.AdministratorClient.AgreePlaybook(playbook, AgreementSide.Sales)));
    }

    [Theory]
    [InlineData("row")]
    [InlineData("added")]
    [InlineData("changed")]
    [InlineData("moved")]
    [InlineData("deactivated")]
    [InlineData("deleted")]
    public void Change_of_a_draft_or_of_its_steps_takes_the_signatures(string what)
    {
        var playbook = _funnel.Marketing.Create(Draft(1, steps: 2));
        var other = _funnel.Marketing.Create(PlaybookRow.Of("other"));
        var step = StepsOf(playbook)[0];
        _funnel.MarketingClient.AgreePlaybook(playbook, AgreementSide.Marketing);

        switch (what)
        {
            case "row":
                _funnel.Sales.Update(new Entity(PlaybookTable.LogicalName, playbook) { [PlaybookTable.Description] = "Changed" });
                break;
            case "added":
                var added = PlaybookRow.Step(9);
                added[PlaybookStepTable.PlaybookId] = new EntityReference(PlaybookTable.LogicalName, playbook);
                _funnel.Sales.Create(added);
                break;
            case "changed":
                Change(_funnel.Sales, playbook, 1);
                break;
            case "moved":
                _funnel.Sales.Update(new Entity(PlaybookStepTable.LogicalName, step) { [PlaybookStepTable.PlaybookId] = new EntityReference(PlaybookTable.LogicalName, other) });
                break;
            case "deactivated":
                _funnel.Sales.Execute(SetInactive(PlaybookStepTable.LogicalName, step));
                break;
            default:
                _funnel.Sales.Delete(PlaybookStepTable.LogicalName, step);
                break;
        }

        Assert.Null(Read(playbook).GetAttributeValue<EntityReference>(PlaybookTable.MarketingAgreedBy));
        Assert.False(_funnel.SalesClient.AgreePlaybook(playbook, AgreementSide.Sales).InForce);
    }

    [Fact]
    public void Save_that_changes_nothing_keeps_the_signatures()
    {
        var playbook = _funnel.Marketing.Create(Draft(1, steps: 1));
        _funnel.MarketingClient.AgreePlaybook(playbook, AgreementSide.Marketing);

        _funnel.Marketing.Update(new Entity(PlaybookTable.LogicalName, playbook) { [PlaybookTable.Name] = "New lead", [PlaybookTable.Priority] = 10 });
        _funnel.Marketing.Update(new Entity(PlaybookStepTable.LogicalName, StepsOf(playbook)[0]) { [PlaybookStepTable.Name] = "Step 1" });

        Assert.True(_funnel.SalesClient.AgreePlaybook(playbook, AgreementSide.Sales).InForce);
    }

    [Fact]
    public void Playbook_in_force_and_its_steps_change_for_nobody()
    {
        var playbook = PlaybookRow.InForce(_funnel, Draft(1, steps: 1));
        var step = StepsOf(playbook)[0];
        var added = PlaybookRow.Step(2);
        added[PlaybookStepTable.PlaybookId] = new EntityReference(PlaybookTable.LogicalName, playbook);

        foreach (var service in new[] { _funnel.Marketing, _funnel.Sales, _funnel.Administrator })
        {
            foreach (var work in new Action[]
            {
                () => service.Update(new Entity(PlaybookTable.LogicalName, playbook) { [PlaybookTable.MinimumDays] = 3 }),
                () => service.Delete(PlaybookTable.LogicalName, playbook),
                () => service.Update(new Entity(PlaybookStepTable.LogicalName, step) { [PlaybookStepTable.Guidance] = "Otherwise" }),
                () => service.Delete(PlaybookStepTable.LogicalName, step),
                () => service.Execute(SetInactive(PlaybookStepTable.LogicalName, step)),
                () => service.Create(added),
            })
            {
                Assert.StartsWith("CRMA8105: The playbook New lead, version 1, is active", Refusal.Of(work), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void Who_signs_signs_what_he_read()
    {
        var playbook = _funnel.Marketing.Create(Draft(1, steps: 1));
        var version = Read(playbook).RowVersion;

        Change(_funnel.Sales, playbook, 1);

        Assert.NotEqual(version, Read(playbook).RowVersion);
    }

    [Fact]
    public void Playbook_is_signed_with_steps_each_of_its_own_number()
    {
        var playbook = _funnel.Marketing.Create(PlaybookRow.Of("new"));
        Assert.Equal("CRMA8110", Code(() => _funnel.MarketingClient.AgreePlaybook(playbook, AgreementSide.Marketing)));
        var twice = _funnel.Marketing.Create(PlaybookRow.With(PlaybookRow.Of("twice"), PlaybookRow.Step(1), PlaybookRow.Step(1, "Write")));

        Assert.Equal("CRMA8111", Code(() => _funnel.MarketingClient.AgreePlaybook(twice, AgreementSide.Marketing)));
    }

    [Fact]
    public void Save_tells_overlaps_and_holes_and_refuses_neither()
    {
        PlaybookRow.InForce(_funnel, Draft(1, steps: 1));
        var other = PlaybookRow.Of("other", stage: LeadStage.Inquiry);
        other[PlaybookTable.MinimumDays] = 3;

        var id = _funnel.Sales.Create(other);

        Assert.Equal(
            "Overlap: New lead, version 1, has the priority 10 as well, and a lead can fit both. Only one is suggested: give one of them another priority.\n"
            + "Hole: no playbook for Marketing qualified\nHole: no playbook for Sales ready\nHole: no playbook for Sales accepted\nHole: no playbook for Nurture",
            Read(id)[PlaybookTable.Findings]);
        _funnel.Speak(_funnel.SalesUser, 1058);
        _funnel.Sales.Update(new Entity(PlaybookTable.LogicalName, id) { [PlaybookTable.Priority] = 20, [PlaybookTable.Stage] = null, [PlaybookTable.MinimumDays] = null });
        Assert.Equal("Перетинів і прогалин немає.", Read(id)[PlaybookTable.Findings]);
    }

    [Fact]
    public void Only_a_contradiction_keeps_a_playbook_out_of_force()
    {
        PlaybookRow.InForce(_funnel, Draft(1, steps: 1));
        var same = _funnel.Marketing.Create(PlaybookRow.With(PlaybookRow.Of("same", stage: LeadStage.Inquiry), 1));
        _funnel.MarketingClient.AgreePlaybook(same, AgreementSide.Marketing);

        Assert.Equal("CRMA8112", Code(() => _funnel.SalesClient.AgreePlaybook(same, AgreementSide.Sales)));

        Assert.Equal(CriteriaSetPhase.Draft, Phase(same));
        Assert.Null(Read(same).GetAttributeValue<EntityReference>(PlaybookTable.SalesAgreedBy));
    }

    [Fact]
    public void Situation_in_which_no_lead_is_is_refused_by_every_save()
    {
        var closed = PlaybookRow.Of("closed", stage: LeadStage.Qualified);
        Assert.StartsWith("CRMA8103", Refusal.Of(() => _funnel.Marketing.Create(closed)), StringComparison.Ordinal);
        var id = _funnel.Marketing.Create(PlaybookRow.Of("days"));

        Assert.StartsWith("CRMA8102", Refusal.Of(() => _funnel.Marketing.Update(new Entity(PlaybookTable.LogicalName, id) { [PlaybookTable.MinimumDays] = 5, [PlaybookTable.MaximumDays] = 1 })), StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_server_writes_is_refused_from_everybody_else()
    {
        var playbook = _funnel.Marketing.Create(Draft(1, steps: 1));
        foreach (var (column, value, code) in new (string, object, string)[]
        {
            (PlaybookTable.Phase, new OptionSetValue((int)CriteriaSetPhase.Active), "CRMA2015"), (PlaybookTable.SalesAgreedBy, new EntityReference("systemuser", _funnel.SalesUser), "CRMA2015"),
            (PlaybookTable.ForceKey, "new", "CRMA2015"), (PlaybookTable.Findings, "None.", "CRMA6045"), (PlaybookTable.StepsChangedOn, _funnel.Clock.UtcNow.AddDays(-9), "CRMA6045"),
        })
        {
            Assert.StartsWith(code, Refusal.Of(() => _funnel.Administrator.Update(new Entity(PlaybookTable.LogicalName, playbook) { [column] = value })), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Administrator_alone_takes_a_playbook_out_of_force_and_the_next_version_needs_both()
    {
        var playbook = PlaybookRow.InForce(_funnel, Draft(1, steps: 5));
        Assert.StartsWith("CRMA8107", Refusal.Of(() => _funnel.Marketing.Update(Inactive(playbook))), StringComparison.Ordinal);
        Assert.StartsWith("CRMA8107", Refusal.Of(() => _funnel.Sales.Execute(SetInactive(PlaybookTable.LogicalName, playbook))), StringComparison.Ordinal);

        _funnel.Administrator.Execute(SetInactive(PlaybookTable.LogicalName, playbook));

        Assert.Equal((CriteriaSetPhase.Retired, false), (Phase(playbook), Read(playbook).Contains(PlaybookTable.ForceKey)));
        var next = _funnel.Marketing.Create(Draft(2, steps: 5));
        Assert.True(_funnel.MarketingClient.AgreePlaybook(next, AgreementSide.Marketing).NeedsBoth);
    }

    [Fact]
    public void Draft_goes_away_with_its_steps()
    {
        var playbook = _funnel.Marketing.Create(Draft(1, steps: 2));

        _funnel.Sales.Delete(PlaybookTable.LogicalName, playbook);

        Assert.Empty(StepsOf(playbook));
    }

    [Fact]
    public void Draft_that_was_put_away_is_signed_when_it_is_active_again()
    {
        var playbook = _funnel.Marketing.Create(Draft(1, steps: 1));
        _funnel.Marketing.Update(Inactive(playbook));
        Assert.Equal("CRMA8109", Code(() => _funnel.MarketingClient.AgreePlaybook(playbook, AgreementSide.Marketing)));

        _funnel.Sales.Update(new Entity(PlaybookTable.LogicalName, playbook) { ["statecode"] = new OptionSetValue(0), ["statuscode"] = new OptionSetValue(1) });

        Assert.False(_funnel.MarketingClient.AgreePlaybook(playbook, AgreementSide.Marketing).InForce);
        Assert.True(_funnel.SalesClient.AgreePlaybook(playbook, AgreementSide.Sales).InForce);
        Assert.Equal("CRMA8106", Code(() => _funnel.SalesClient.AgreePlaybook(playbook, AgreementSide.Sales)));
    }

    private static Entity Draft(int version, int steps) => PlaybookRow.With(PlaybookRow.Of("new", version, LeadStage.Inquiry), steps);

    private static Entity Inactive(Guid playbook) => new(PlaybookTable.LogicalName, playbook) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) };

    private static SetStateRequest SetInactive(string table, Guid id) => new()
    {
        EntityMoniker = new EntityReference(table, id),
        State = new OptionSetValue(1),
        Status = new OptionSetValue(2),
    };

    private static string Code(Action call) => Assert.Throws<AlignmentException>(call).Code!;

    private void Change(IOrganizationService service, Guid playbook, int sequence) => service.Update(
        new Entity(PlaybookStepTable.LogicalName, StepsOf(playbook)[sequence - 1]) { [PlaybookStepTable.Guidance] = "Otherwise" });

    private Guid[] StepsOf(Guid playbook) =>
        [.. _funnel.Rows(PlaybookStepTable.LogicalName, PlaybookStepTable.PlaybookId, playbook).OrderBy(step => step[PlaybookStepTable.Sequence]).Select(step => step.Id)];

    private Entity Read(Guid playbook) => _funnel.Admin.Retrieve(PlaybookTable.LogicalName, playbook, new ColumnSet(true));

    private CriteriaSetPhase Phase(Guid playbook) => (CriteriaSetPhase)Read(playbook).GetAttributeValue<OptionSetValue>(PlaybookTable.Phase).Value;
}
