using System;
using CrmAlignment.Client;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>What both sides put in force, both sides take out of force, and no second set of equal scope comes beside it.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class WithdrawalTests : IDisposable
{
    private readonly Funnel _funnel = new();

    public void Dispose() => _funnel.Dispose();

    [Fact]
    public void Set_is_out_of_force_when_both_sides_signed_its_withdrawal()
    {
        var set = _funnel.Activate();

        Assert.False(_funnel.MarketingClient.WithdrawCriteriaSet(set, AgreementSide.Marketing).Withdrawn);
        Assert.StartsWith("CRMA1001", Refusal.Of(() => Enter(_funnel.Lead())), StringComparison.Ordinal);
        _funnel.Clock.Advance(TimeSpan.FromHours(1));
        Assert.True(_funnel.SalesClient.WithdrawCriteriaSet(set, AgreementSide.Sales).Withdrawn);

        var stored = Read(set);
        Assert.Equal((int)CriteriaSetPhase.Retired, stored.GetAttributeValue<OptionSetValue>(CriteriaSetTable.Phase).Value);
        Assert.Equal(_funnel.Clock.UtcNow, stored.GetAttributeValue<DateTime>(CriteriaSetTable.RetiredOn));
        Assert.Equal(_funnel.MarketingUser, stored.GetAttributeValue<EntityReference>(CriteriaSetTable.MarketingWithdrewBy).Id);
        Assert.Equal(_funnel.SalesUser, stored.GetAttributeValue<EntityReference>(CriteriaSetTable.SalesWithdrewBy).Id);
        Enter(_funnel.Lead());
        Assert.Equal(
            "CRMA2021: The criteria set B2B leads, version 1, is retired: only a set in force can be withdrawn. Delete a draft; a retired set does nothing.",
            Assert.Throws<AlignmentException>(() => _funnel.SalesClient.WithdrawCriteriaSet(set, AgreementSide.Sales)).Message);
    }

    [Fact]
    public void Neither_one_side_nor_the_administrator_withdraws_alone()
    {
        var set = _funnel.Activate();

        Assert.Equal("CRMA2016", Assert.Throws<AlignmentException>(() => _funnel.MarketingClient.WithdrawCriteriaSet(set, AgreementSide.Sales)).Code);
        _funnel.AdministratorClient.WithdrawCriteriaSet(set, AgreementSide.Marketing);
        Assert.Equal("CRMA2009", Assert.Throws<AlignmentException>(() => _funnel.AdministratorClient.WithdrawCriteriaSet(set, AgreementSide.Sales)).Code);
        Assert.Equal("CRMA2016", Assert.Throws<AlignmentException>(() => new AlignmentClient(_funnel.Admin).WithdrawCriteriaSet(set, AgreementSide.Sales)).Code);
        Assert.StartsWith("CRMA1001", Refusal.Of(() => Enter(_funnel.Lead())), StringComparison.Ordinal);
    }

    [Fact]
    public void Draft_is_not_withdrawn() => Assert.Equal(
        "CRMA2021", Assert.Throws<AlignmentException>(() => _funnel.MarketingClient.WithdrawCriteriaSet(_funnel.Draft(), AgreementSide.Marketing)).Code);

    [Theory]
    [InlineData("SetState")]
    [InlineData("Update")]
    [InlineData("UpdateMultiple")]
    [InlineData("Upsert")]
    public void Set_in_force_is_not_deactivated_by_hand(string path)
    {
        var set = _funnel.Activate();
        var state = new Entity(CriteriaSetTable.LogicalName, set) { ["statecode"] = new OptionSetValue(1), ["statuscode"] = new OptionSetValue(2) };
        OrganizationRequest request = path switch
        {
            "SetState" => new SetStateRequest
            {
                EntityMoniker = state.ToEntityReference(),
                State = new OptionSetValue(1),
                Status = new OptionSetValue(2),
            },
            "Update" => new UpdateRequest { Target = state },
            "Upsert" => new UpsertRequest { Target = state },
            _ => new UpdateMultipleRequest { Targets = new EntityCollection([state]) { EntityName = CriteriaSetTable.LogicalName } },
        };

        foreach (var service in new[] { _funnel.Admin, _funnel.Administrator })
        {
            Assert.StartsWith(
                "CRMA2019: The criteria set B2B leads, version 1, is in force and cannot be deactivated by hand. "
                + "Let both sides withdraw it (crma_WithdrawCriteriaSet), or activate a new version of it.",
                Refusal.Of(() => service.Execute(request)),
                StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Draft_and_retired_set_may_be_deactivated()
    {
        var first = _funnel.Activate();
        _funnel.Activate(version: 2);
        foreach (var set in new[] { first, _funnel.Draft(version: 3) })
        {
            _funnel.Administrator.Execute(new SetStateRequest
            {
                EntityMoniker = new EntityReference(CriteriaSetTable.LogicalName, set),
                State = new OptionSetValue(1),
                Status = new OptionSetValue(2),
            });
            Assert.Equal(1, Read(set).GetAttributeValue<OptionSetValue>("statecode").Value);
        }
    }

    [Theory]
    [InlineData(CriteriaSetTable.MarketingWithdrewBy)]
    [InlineData(CriteriaSetTable.SalesWithdrewBy)]
    public void Signatures_of_a_withdrawal_are_not_written_by_hand(string column)
    {
        var set = _funnel.Activate();

        var refusal = Refusal.Of(() => _funnel.Admin.Update(
            new Entity(CriteriaSetTable.LogicalName, set) { [column] = new EntityReference("systemuser", _funnel.SalesUser) }));

        Assert.StartsWith($"CRMA2015: The column {column} cannot be written directly. Call crma_WithdrawCriteriaSet", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Second_set_of_equal_scope_is_not_activated()
    {
        _funnel.Activate();
        var looser = _funnel.Draft(Enforcement.Off, "LOOSE");
        _funnel.Sign(looser);

        Assert.Equal(
            "CRMA2020: The criteria set B2B leads, version 1, is in force for the same leads: segment, campaign, lead category and business unit are equal. "
            + "Let both sides withdraw it (crma_WithdrawCriteriaSet), or make this set a new version of it, with the code B2B.",
            Assert.Throws<AlignmentException>(() => _funnel.AdministratorClient.ActivateCriteriaSet(looser)).Message);
    }

    [Fact]
    public void Of_two_sets_that_are_activated_at_once_one_is_refused()
    {
        // What the other activation would have left by the time that this one writes, after it read.
        var other = _funnel.Draft(code: "OTHER");
        _funnel.Bypass(new UpdateRequest { Target = new Entity(CriteriaSetTable.LogicalName, other) { [CriteriaSetTable.ForceKey] = "||" } });
        var set = _funnel.Draft();
        _funnel.Sign(set);

        Assert.StartsWith(
            "CRMA2023: Another criteria set for the same leads was activated at the same time, so this one changed nothing.",
            Assert.Throws<AlignmentException>(() => _funnel.AdministratorClient.ActivateCriteriaSet(set)).Message,
            StringComparison.Ordinal);
        Assert.Equal((int)CriteriaSetPhase.Draft, Read(set).GetAttributeValue<OptionSetValue>(CriteriaSetTable.Phase).Value);
    }

    [Fact]
    public void Withdrawn_scope_is_free_again()
    {
        var set = _funnel.Activate();
        _funnel.MarketingClient.WithdrawCriteriaSet(set, AgreementSide.Marketing);
        _funnel.SalesClient.WithdrawCriteriaSet(set, AgreementSide.Sales);
        var other = _funnel.Draft(code: "OTHER");
        _funnel.Sign(other);

        _funnel.AdministratorClient.ActivateCriteriaSet(other);

        Assert.Equal("||", Read(other).GetAttributeValue<string>(CriteriaSetTable.ForceKey));
        Assert.Null(Read(set).GetAttributeValue<string>(CriteriaSetTable.ForceKey));
    }

    [Fact]
    public void Set_of_another_scope_is_activated_beside_it()
    {
        _funnel.Activate();
        var other = _funnel.Draft(code: "RETAIL");
        _funnel.Administrator.Update(new Entity(CriteriaSetTable.LogicalName, other) { [CriteriaSetTable.Segment] = "Retail" });
        _funnel.Sign(other);

        Assert.Null(_funnel.AdministratorClient.ActivateCriteriaSet(other).RetiredSetId);

        var lookAlike = _funnel.Draft(code: "OTHER");
        _funnel.Administrator.Update(new Entity(CriteriaSetTable.LogicalName, lookAlike) { [CriteriaSetTable.Segment] = " re\u200btail" });
        _funnel.Sign(lookAlike);
        Assert.Equal("CRMA2020", Assert.Throws<AlignmentException>(() => _funnel.AdministratorClient.ActivateCriteriaSet(lookAlike)).Code);
    }

    private void Enter(Guid lead) =>
        _funnel.Marketing.Update(new Entity("lead", lead) { [LeadTable.Stage] = new OptionSetValue((int)LeadStage.SalesReady) });

    private Entity Read(Guid set) => _funnel.Admin.Retrieve(CriteriaSetTable.LogicalName, set, new ColumnSet(true));
}
