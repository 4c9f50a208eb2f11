using System;
using CrmAlignment.Client;
using CrmAlignment.Client.Criteria;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

[Trait(Category.Name, Category.Slow)]
public sealed class AgreementTests : IDisposable
{
    private readonly Funnel _funnel = new();

    public void Dispose() => _funnel.Dispose();

    [Fact]
    public void Set_is_agreed_when_two_people_of_both_sides_signed()
    {
        var set = _funnel.Draft();

        Assert.False(_funnel.MarketingClient.AgreeCriteriaSet(set, AgreementSide.Marketing).FullyAgreed);
        Assert.True(_funnel.SalesClient.AgreeCriteriaSet(set, AgreementSide.Sales).FullyAgreed);
    }

    [Fact]
    public void Marketing_cannot_sign_for_sales()
    {
        var set = _funnel.Draft();

        var refusal = Assert.Throws<AlignmentException>(() => _funnel.MarketingClient.AgreeCriteriaSet(set, AgreementSide.Sales));

        Assert.Equal("CRMA2016: You cannot sign for sales. Ask someone with the role CrmAlignment Sales to sign, or an administrator to give you that role or CrmAlignment Administrator.\nRecord: B2B leads", refusal.Message, ignoreCase: true);
    }

    [Fact]
    public void Administrator_cannot_sign_for_both_sides()
    {
        var set = _funnel.Draft();
        _funnel.AdministratorClient.AgreeCriteriaSet(set, AgreementSide.Marketing);

        Assert.Equal("CRMA2009", Assert.Throws<AlignmentException>(() => _funnel.AdministratorClient.AgreeCriteriaSet(set, AgreementSide.Sales)).Code);
    }

    [Fact]
    public void Set_cannot_be_activated_when_a_side_has_not_signed()
    {
        var set = _funnel.Draft();
        _funnel.MarketingClient.AgreeCriteriaSet(set, AgreementSide.Marketing);

        Assert.Equal("CRMA2008", Assert.Throws<AlignmentException>(() => _funnel.AdministratorClient.ActivateCriteriaSet(set)).Code);
    }

    [Fact]
    public void Change_of_a_drafts_criteria_clears_both_signatures()
    {
        var set = _funnel.Draft();
        _funnel.MarketingClient.AgreeCriteriaSet(set, AgreementSide.Marketing);
        _funnel.SalesClient.AgreeCriteriaSet(set, AgreementSide.Sales);

        _funnel.Administrator.Create(
            Funnel.Criterion(set, "Company is known", "companyname", CriterionValueType.Text, CriterionOperator.ContainsData, null));

        var stored = Read(set);
        Assert.Null(stored.GetAttributeValue<EntityReference>(CriteriaSetTable.MarketingAgreedBy));
        Assert.Null(stored.GetAttributeValue<EntityReference>(CriteriaSetTable.SalesAgreedBy));
    }

    [Fact]
    public void Criterion_that_is_deactivated_by_the_old_message_clears_both_signatures()
    {
        var set = _funnel.Draft();
        _funnel.MarketingClient.AgreeCriteriaSet(set, AgreementSide.Marketing);
        _funnel.SalesClient.AgreeCriteriaSet(set, AgreementSide.Sales);

        _funnel.Administrator.Execute(Deactivation(set));

        var stored = Read(set);
        Assert.Null(stored.GetAttributeValue<EntityReference>(CriteriaSetTable.MarketingAgreedBy));
        Assert.Null(stored.GetAttributeValue<EntityReference>(CriteriaSetTable.SalesAgreedBy));
    }

    [Fact]
    public void Criterion_of_an_active_set_cannot_be_deactivated_by_the_old_message()
    {
        var set = _funnel.Activate();

        Assert.StartsWith("CRMA2013", Refusal.Of(() => _funnel.Admin.Execute(Deactivation(set))), StringComparison.Ordinal);
    }

    [Fact]
    public void Change_of_a_drafts_threshold_clears_both_signatures()
    {
        var set = _funnel.Draft();
        _funnel.MarketingClient.AgreeCriteriaSet(set, AgreementSide.Marketing);

        _funnel.Administrator.Update(
            new Entity(CriteriaSetTable.LogicalName, set) { [CriteriaSetTable.Enforcement] = new OptionSetValue((int)Enforcement.Warn) });

        Assert.Null(Read(set).GetAttributeValue<EntityReference>(CriteriaSetTable.MarketingAgreedBy));
    }

    [Theory]
    [InlineData(CriteriaSetTable.Phase)]
    [InlineData(CriteriaSetTable.Definition)]
    [InlineData(CriteriaSetTable.SalesAgreedBy)]
    public void Columns_of_the_agreement_cannot_be_written_directly(string column)
    {
        var set = _funnel.Draft();
        object value = column switch
        {
            CriteriaSetTable.Phase => new OptionSetValue((int)CriteriaSetPhase.Active),
            CriteriaSetTable.Definition => "[]",
            _ => new EntityReference("systemuser", _funnel.SalesUser),
        };

        var refusal = Refusal.Of(() => _funnel.Admin.Update(new Entity(CriteriaSetTable.LogicalName, set) { [column] = value }));

        Assert.StartsWith("CRMA2015: The column " + column, refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Set_cannot_be_created_active()
    {
        var refusal = Refusal.Of(() => _funnel.Admin.Create(new Entity(CriteriaSetTable.LogicalName)
        {
            [CriteriaSetTable.Name] = "Back door",
            [CriteriaSetTable.Code] = "BACK",
            [CriteriaSetTable.Version] = 1,
            [CriteriaSetTable.Phase] = new OptionSetValue((int)CriteriaSetPhase.Active),
            [CriteriaSetTable.Enforcement] = new OptionSetValue((int)Enforcement.Off),
            [CriteriaSetTable.Threshold] = 0,
        }));

        Assert.StartsWith("CRMA2015", refusal, StringComparison.Ordinal);
    }

    [Fact]
    public void Active_set_is_frozen()
    {
        var set = _funnel.Activate();

        Assert.StartsWith("CRMA2013", Refusal.Of(() => _funnel.Admin.Update(new Entity(CriteriaSetTable.LogicalName, set) { [CriteriaSetTable.Threshold] = 5 })), StringComparison.Ordinal);
        Assert.StartsWith("CRMA2013", Refusal.Of(() => _funnel.Admin.Delete(CriteriaSetTable.LogicalName, set)), StringComparison.Ordinal);
        foreach (var criterion in _funnel.Rows(CriterionTable.LogicalName, CriterionTable.CriteriaSetId, set))
        {
            Assert.StartsWith(
                "CRMA2013", Refusal.Of(() => _funnel.Admin.Delete(CriterionTable.LogicalName, criterion.Id)), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Draft_can_be_deleted_with_its_criteria()
    {
        var set = _funnel.Draft();

        _funnel.Administrator.Delete(CriteriaSetTable.LogicalName, set);

        Assert.Empty(_funnel.Rows(CriterionTable.LogicalName, CriterionTable.CriteriaSetId, set));
    }

    [Fact]
    public void New_version_retires_the_old_one()
    {
        var first = _funnel.Activate();
        var second = _funnel.Draft(version: 2);
        _funnel.MarketingClient.AgreeCriteriaSet(second, AgreementSide.Marketing);
        _funnel.SalesClient.AgreeCriteriaSet(second, AgreementSide.Sales);

        var activation = _funnel.AdministratorClient.ActivateCriteriaSet(second);

        Assert.Equal(new CriteriaSetActivation(first, 1), activation);
        Assert.Equal((int)CriteriaSetPhase.Retired, Read(first).GetAttributeValue<OptionSetValue>(CriteriaSetTable.Phase).Value);
        Assert.Equal(2, _funnel.MarketingClient.EvaluateLead(_funnel.Lead()).SetVersion);
    }

    [Fact]
    public void Activation_reports_every_fault_together()
    {
        var set = _funnel.Draft();
        _funnel.Bypass(new CreateRequest
        {
            Target = Funnel.Criterion(set, "Nonsense", "nosuchcolumn", CriterionValueType.Text, CriterionOperator.ContainsData, null),
        });
        _funnel.Bypass(new CreateRequest
        {
            Target = Funnel.Criterion(set, "Wrong type", "companyname", CriterionValueType.WholeNumber, CriterionOperator.EqualTo, "1"),
        });

        var refusal = Assert.Throws<AlignmentException>(() => _funnel.AdministratorClient.ActivateCriteriaSet(set));

        Assert.Contains("CRMA2002: Criterion Nonsense", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("CRMA2003: Criterion Wrong type", refusal.Message, StringComparison.Ordinal);
        Assert.Contains("CRMA2008", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void EvaluateLead_names_what_is_missing()
    {
        _funnel.Activate();

        var evaluation = _funnel.MarketingClient.EvaluateLead(_funnel.Lead(budget: 5));

        Assert.Equal(CriteriaVerdict.NotMet, evaluation.Verdict);
        var unmet = Assert.Single(evaluation.UnmetCriteria);
        Assert.Equal(("Budget is known", "budgetamount", "Ask for the budget."), (unmet.Name, unmet.Column, unmet.Guidance));
        Assert.Equal(("B2B", 1), (evaluation.CriteriaSetCode, evaluation.SetVersion));
    }

    private SetStateRequest Deactivation(Guid set) => new()
    {
        EntityMoniker = _funnel.Rows(CriterionTable.LogicalName, CriterionTable.CriteriaSetId, set)[0].ToEntityReference(),
        State = new OptionSetValue(1),
        Status = new OptionSetValue(2),
    };

    private Entity Read(Guid set) => _funnel.Admin.Retrieve(CriteriaSetTable.LogicalName, set, new ColumnSet(true));
}
