using System;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Kpis;
using CrmAlignment.Model.Tables;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>The gate is the same at each entry, and nothing is stored when it refuses.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class GateTests : IDisposable
{
    private readonly Funnel _funnel = new();

    public void Dispose() => _funnel.Dispose();

    [Theory]
    [InlineData("Update of statecode")]
    [InlineData("Update of stage")]
    [InlineData("QualifyLead")]
    [InlineData("SetState")]
    [InlineData("UpdateMultiple")]
    [InlineData("crma_OfferLead")]
    public void Gate_refuses_a_lead_without_the_budget_when_the_set_is_enforced(string entry)
    {
        _funnel.Activate();
        var lead = _funnel.Lead();

        var refusal = Refusal.Of(() => Enter(entry, lead));

        Assert.StartsWith("CRMA1001: The lead cannot become ", refusal, StringComparison.Ordinal);
        Assert.Contains("B2B leads, version 1", refusal, StringComparison.Ordinal);
        Assert.Contains("- Budget is known: (empty), required: ", refusal, StringComparison.Ordinal);
        Assert.Contains("Ask for the budget.", refusal, StringComparison.Ordinal);
        var stored = _funnel.Read(lead);
        Assert.Equal((int)LeadStage.Inquiry, stored.GetAttributeValue<OptionSetValue>(LeadTable.Stage).Value);
        Assert.Equal(0, stored.GetAttributeValue<OptionSetValue>(LeadTable.StateCode).Value);
        Assert.Empty(_funnel.Rows("opportunity", "originatingleadid", lead));
        Assert.Equal(0, _funnel.Ledger(Measure.SalesReady));
    }

    [Theory]
    [InlineData("Update of statecode", LeadStage.Qualified)]
    [InlineData("Update of stage", LeadStage.SalesReady)]
    [InlineData("QualifyLead", LeadStage.Qualified)]
    [InlineData("SetState", LeadStage.Qualified)]
    [InlineData("UpdateMultiple", LeadStage.Qualified)]
    [InlineData("crma_OfferLead", LeadStage.SalesReady)]
    public void Gate_lets_a_lead_pass_and_fills_every_layer_when_it_meets_the_set(string entry, LeadStage expected)
    {
        _funnel.Activate();
        var lead = _funnel.Lead(budget: 10000);

        Enter(entry, lead);

        var stored = _funnel.Read(lead);
        Assert.Equal(expected, (LeadStage)stored.GetAttributeValue<OptionSetValue>(LeadTable.Stage).Value);
        Assert.Equal(_funnel.Clock.UtcNow, stored.GetAttributeValue<DateTime>(LeadTable.MarketingQualifiedOn));
        Assert.Equal(_funnel.Clock.UtcNow, stored.GetAttributeValue<DateTime>(LeadTable.SalesReadyOn));
        Assert.Equal(1, _funnel.Ledger(Measure.MarketingQualified));
        Assert.Equal(1, _funnel.Ledger(Measure.SalesReady));
        Assert.Equal(expected == LeadStage.Qualified ? 1 : 0, _funnel.Ledger(Measure.Qualified));
        Assert.Equal(expected == LeadStage.Qualified, stored.GetAttributeValue<OptionSetValue>(LeadTable.StateCode).Value == 1);
    }

    [Theory]
    [InlineData(Enforcement.Warn)]
    [InlineData(Enforcement.Off)]
    public void Gate_lets_a_lead_pass_and_keeps_the_verdict_when_the_set_is_not_enforced(Enforcement enforcement)
    {
        _funnel.Activate(enforcement);
        var lead = _funnel.Lead();

        Enter("QualifyLead", lead);

        var stored = _funnel.Read(lead);
        Assert.Equal((int)CriteriaVerdict.NotMet, stored.GetAttributeValue<OptionSetValue>(LeadTable.Verdict).Value);
        Assert.Equal((int)LeadStage.Qualified, stored.GetAttributeValue<OptionSetValue>(LeadTable.Stage).Value);
        Assert.Contains(_funnel.Rows(AssessmentTable.LogicalName, AssessmentTable.LeadId, lead), row => row.GetAttributeValue<OptionSetValue>(AssessmentTable.Stage).Value == (int)LeadStage.Qualified);
    }

    [Fact]
    public void Gate_lets_a_lead_pass_when_no_set_applies()
    {
        var lead = _funnel.Lead();

        Enter("QualifyLead", lead);

        Assert.Equal((int)CriteriaVerdict.NoCriteria, _funnel.Read(lead).GetAttributeValue<OptionSetValue>(LeadTable.Verdict).Value);
        Assert.Equal(LeadStage.Qualified, _funnel.StageOf(lead));
    }

    [Theory]
    [InlineData(1033, "CRMA1001: The lead cannot become ")]
    [InlineData(1049, "CRMA1001: Лид")]
    [InlineData(1058, "CRMA1001: Ліда")]
    [InlineData(2052, "CRMA1001: 线索")]
    [InlineData(1031, "CRMA1001: The lead cannot become ")]
    public void Gate_speaks_the_language_of_the_user(int language, string beginning)
    {
        _funnel.Activate();
        var lead = _funnel.Lead();
        _funnel.Speak(_funnel.MarketingUser, language);

        var refusal = Refusal.Of(() => Enter("Update of stage", lead));

        Assert.StartsWith(beginning, refusal, StringComparison.Ordinal);
        Assert.Equal(language is 1033 or 1031, refusal.Contains("cannot become", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Update of statecode")]
    [InlineData("SetState")]
    public void Reopening_returns_the_lead_and_takes_the_qualification_back(string entry)
    {
        _funnel.Activate();
        var lead = _funnel.Lead(budget: 10000);
        Enter("QualifyLead", lead);
        _funnel.Clock.Advance(TimeSpan.FromHours(1));

        if (entry == "SetState")
        {
            _funnel.Marketing.Execute(new SetStateRequest { EntityMoniker = new EntityReference("lead", lead), State = new OptionSetValue(0), Status = new OptionSetValue(1) });
        }
        else
        {
            _funnel.Marketing.Update(
                new Entity("lead", lead) { [LeadTable.StateCode] = new OptionSetValue(0), [LeadTable.StatusCode] = new OptionSetValue(1) });
        }

        Assert.Equal(LeadStage.SalesReady, _funnel.StageOf(lead));
        Assert.Null(_funnel.Read(lead).GetAttributeValue<DateTime?>(LeadTable.QualifiedOn));
        Assert.Equal(0, _funnel.Ledger(Measure.Qualified));
    }

    [Fact]
    public void Update_of_a_lead_costs_three_requests_when_verdict_and_stage_change()
    {
        _funnel.Activate();
        var lead = _funnel.Lead(budget: 5);
        _funnel.Marketing.Update(new Entity("lead", lead) { ["budgetamount"] = new Money(10000), [LeadTable.Stage] = new OptionSetValue((int)LeadStage.SalesReady) });

        Assert.Equal(3, _funnel.Organization.Requests.FromPluginsDuringLastRequest);
    }

    [Fact]
    public void Update_of_a_lead_costs_one_request_when_nothing_changes_but_data()
    {
        _funnel.Activate();
        var lead = _funnel.Lead(budget: 5);

        _funnel.Marketing.Update(new Entity("lead", lead) { [LeadTable.Subject] = "Other machines" });

        Assert.Equal(1, _funnel.Organization.Requests.FromPluginsDuringLastRequest);
    }

    /// <summary>The image of the step lists its columns; "pager" stands for those that it does not have, an organization's own above all.</summary>
    [Fact]
    public void Criterion_on_a_column_that_the_image_lacks_holds_and_costs_one_request_more()
    {
        var set = _funnel.Draft();
        _funnel.Administrator.Create(Funnel.Criterion(set, "Pager", "pager", CriterionValueType.Text, CriterionOperator.EqualTo, "beep"));
        _funnel.Sign(set);
        _funnel.AdministratorClient.ActivateCriteriaSet(set);
        var lead = _funnel.Lead(budget: 20000);
        Assert.Contains("- Pager: (empty), required: ", Refusal.Of(() => Enter("Update of statecode", lead)), StringComparison.Ordinal);

        _funnel.Marketing.Update(new Entity("lead", lead) { ["pager"] = "beep" });
        _funnel.Marketing.Update(new Entity("lead", lead) { [LeadTable.Subject] = "Other machines" });

        Assert.Equal(2, _funnel.Organization.Requests.FromPluginsDuringLastRequest);
        Enter("Update of statecode", lead);
        Assert.Equal(LeadStage.Qualified, _funnel.StageOf(lead));
    }

    private void Enter(string entry, Guid lead)
    {
        switch (entry)
        {
            case "Update of statecode":
                _funnel.Marketing.Update(new Entity("lead", lead) { [LeadTable.StateCode] = new OptionSetValue(1), [LeadTable.StatusCode] = new OptionSetValue(3) });
                break;
            case "Update of stage":
                _funnel.Marketing.Update(new Entity("lead", lead) { [LeadTable.Stage] = new OptionSetValue((int)LeadStage.SalesReady) });
                break;
            case "QualifyLead":
                _funnel.Admin.Execute(new QualifyLeadRequest
                {
                    LeadId = new EntityReference("lead", lead),
                    CreateAccount = true,
                    CreateContact = true,
                    CreateOpportunity = true,
                    Status = new OptionSetValue(3),
                });
                break;
            case "SetState":
                _funnel.Marketing.Execute(new SetStateRequest { EntityMoniker = new EntityReference("lead", lead), State = new OptionSetValue(1), Status = new OptionSetValue(3) });
                break;
            case "UpdateMultiple":
                var leads = new EntityCollection([new Entity("lead", lead) { [LeadTable.StateCode] = new OptionSetValue(1), [LeadTable.StatusCode] = new OptionSetValue(3) }]) { EntityName = "lead" };
                _funnel.Marketing.Execute(new UpdateMultipleRequest { Targets = leads });
                break;
            default:
                _funnel.Marketing.Execute(new OrganizationRequest("crma_OfferLead") { ["Target"] = new EntityReference("lead", lead) });
                break;
        }
    }
}
