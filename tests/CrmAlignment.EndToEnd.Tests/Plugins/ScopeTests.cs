using System;
using CrmAlignment.Model;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Xunit;

namespace CrmAlignment.EndToEnd.Tests.Plugins;

/// <summary>Nobody leaves the scope of a set to get through its gate, and the organization says what happens where none applies.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class ScopeTests : IDisposable
{
    private readonly Funnel _funnel = new();

    public void Dispose() => _funnel.Dispose();

    [Theory]
    [InlineData("retail north")]
    [InlineData(" Retail   North ")]
    [InlineData("Re\u200btail North")]
    [InlineData("\uff32etail\u00a0North")]
    public void Look_alike_of_a_segment_is_that_segment(string segment)
    {
        ActivateFor("Retail North");
        var lead = LeadOf(segment);

        Assert.StartsWith("CRMA1001", Refusal.Of(() => Enter(lead)), StringComparison.Ordinal);
        Assert.Equal("retail north", _funnel.Read(lead).GetAttributeValue<string>(LeadTable.Segment), ignoreCase: true);
    }

    [Fact]
    public void Segment_of_a_set_is_stored_as_people_see_it_and_older_rows_are_compared_so()
    {
        var set = ActivateFor("\u200b Retail\tNorth");
        Assert.Equal("Retail North", _funnel.Rows(CriteriaSetTable.LogicalName, CriteriaSetTable.Id, set)[0].GetAttributeValue<string>(CriteriaSetTable.Segment));
        var lead = LeadOf("Retail North");
        _funnel.Bypass(new UpdateRequest { Target = new Entity("lead", lead) { [LeadTable.Segment] = "RETAIL\u200b North" } });

        Assert.StartsWith("CRMA1001", Refusal.Of(() => Enter(lead)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(LeadTable.Segment)]
    [InlineData(LeadTable.CampaignId)]
    [InlineData(LeadTable.LeadCategoryId)]
    [InlineData("ownerid")]
    public void Scope_that_changes_with_the_stage_is_judged_by_the_former_set_too(string column)
    {
        var campaign = _funnel.Marketing.Create(new Entity("campaign") { ["name"] = "Spring" });
        var set = _funnel.Draft();
        var scope = new Entity(CriteriaSetTable.LogicalName, set);
        var category = new EntityReference(
            LeadCategoryTable.LogicalName,
            _funnel.Administrator.Create(new Entity(LeadCategoryTable.LogicalName) { [LeadCategoryTable.Name] = "Looms", [LeadCategoryTable.Code] = "LOOMS" }));
        scope[column == LeadTable.Segment ? CriteriaSetTable.Segment
            : column == LeadTable.CampaignId ? CriteriaSetTable.CampaignId
            : column == LeadTable.LeadCategoryId ? CriteriaSetTable.LeadCategoryId
            : CriteriaSetTable.BusinessUnitId] =
            column == LeadTable.Segment ? "Retail"
            : column == LeadTable.CampaignId ? new EntityReference("campaign", campaign)
            : column == LeadTable.LeadCategoryId ? category
            : new EntityReference("businessunit", _funnel.Organization.RootBusinessUnitId);
        _funnel.Administrator.Update(scope);
        _funnel.Sign(set);
        _funnel.AdministratorClient.ActivateCriteriaSet(set);
        var lead = _funnel.Lead();
        _funnel.Marketing.Update(new Entity("lead", lead) { [LeadTable.Segment] = "Retail", [LeadTable.CampaignId] = new EntityReference("campaign", campaign), [LeadTable.LeadCategoryId] = category });
        var escape = new Entity("lead", lead) { [LeadTable.Stage] = new OptionSetValue((int)LeadStage.SalesReady) };
        escape[column] = column == LeadTable.Segment ? "Elsewhere" : column is LeadTable.CampaignId or LeadTable.LeadCategoryId ? null : Stranger();

        Assert.StartsWith("CRMA1001", Refusal.Of(() => _funnel.Admin.Update(escape)), StringComparison.Ordinal);

        escape["budgetamount"] = new Money(10000);
        _funnel.Admin.Update(escape);
        Assert.Equal(LeadStage.SalesReady, _funnel.StageOf(lead));
    }

    [Fact]
    public void Qualifying_by_the_state_with_another_segment_is_judged_by_the_former_set_too()
    {
        ActivateFor("Retail");
        var lead = LeadOf("Retail");

        Assert.StartsWith(
            "CRMA1001",
            Refusal.Of(() => _funnel.Marketing.Update(new Entity("lead", lead)
            {
                [LeadTable.Segment] = "Elsewhere",
                [LeadTable.StateCode] = new OptionSetValue(1),
                [LeadTable.StatusCode] = new OptionSetValue(3),
            })),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Segment_alone_may_be_corrected_though_the_former_set_is_not_met()
    {
        ActivateFor("Retail");
        var lead = LeadOf("Retail");

        _funnel.Marketing.Update(new Entity("lead", lead) { [LeadTable.Segment] = "Elsewhere" });

        Assert.Equal("Elsewhere", _funnel.Read(lead).GetAttributeValue<string>(LeadTable.Segment));
    }

    [Theory]
    [InlineData("Update")]
    [InlineData("Create")]
    [InlineData("Offer")]
    [InlineData("QualifyLead")]
    [InlineData("SetState")]
    public void Lead_without_a_set_is_refused_at_the_gate_where_the_organization_says_so(string path)
    {
        ActivateFor("Retail");
        _funnel.SetVariable(Publisher.NoSetPolicyVariable, "refuse ");
        var lead = path == "Create" ? Guid.Empty : LeadOf("Retial");

        var refusal = Refusal.Of(() => Pass(path, lead));

        Assert.StartsWith("CRMA1020: The lead cannot become ", refusal, StringComparison.Ordinal);
        Assert.Contains("(segment Retial)", refusal, StringComparison.Ordinal);
        Assert.Contains("Segments that criteria sets know: Retail.", refusal, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("Pass")]
    public void Lead_without_a_set_passes_by_default(string? policy)
    {
        if (policy is not null)
        {
            _funnel.SetVariable(Publisher.NoSetPolicyVariable, policy);
        }

        var lead = LeadOf("Retial");

        Enter(lead);

        Assert.Equal(2, _funnel.Organization.Requests.FromPluginsDuringLastRequest - 1);
        Assert.Equal(LeadStage.SalesReady, _funnel.StageOf(lead));
    }

    [Fact]
    public void Save_that_enters_no_gate_does_not_ask_for_the_policy()
    {
        _funnel.SetVariable(Publisher.NoSetPolicyVariable, "Refuse");
        var lead = LeadOf("Retial");

        _funnel.Marketing.Update(new Entity("lead", lead) { [LeadTable.Subject] = "Other machines" });

        Assert.Equal(1, _funnel.Organization.Requests.FromPluginsDuringLastRequest);
    }

    [Fact]
    public void Unknown_policy_is_named_where_it_matters()
    {
        _funnel.SetVariable(Publisher.NoSetPolicyVariable, "Deny");
        var lead = LeadOf("Retial");

        Assert.StartsWith(
            "CRMA9006: The environment variable crma_NoSetPolicy has the value 'Deny', which it does not know. "
            + "An administrator must set it to one of: Pass, Refuse.",
            Refusal.Of(() => Enter(lead)),
            StringComparison.Ordinal);
        _funnel.Marketing.Update(new Entity("lead", lead) { [LeadTable.Subject] = "Other machines" });
    }

    private Guid ActivateFor(string segment)
    {
        var set = _funnel.Draft();
        _funnel.Administrator.Update(new Entity(CriteriaSetTable.LogicalName, set) { [CriteriaSetTable.Segment] = segment });
        _funnel.Sign(set);
        _funnel.AdministratorClient.ActivateCriteriaSet(set);
        return set;
    }

    private Guid LeadOf(string segment)
    {
        var lead = _funnel.Lead();
        _funnel.Marketing.Update(new Entity("lead", lead) { [LeadTable.Segment] = segment });
        return lead;
    }

    private EntityReference Stranger()
    {
        var unit = _funnel.Admin.Create(new Entity("businessunit")
        {
            ["name"] = "North",
            ["parentbusinessunitid"] = new EntityReference("businessunit", _funnel.Organization.RootBusinessUnitId),
        });
        return new EntityReference("systemuser", _funnel.User("Nora", Publisher.SalesRole, unit));
    }

    private void Enter(Guid lead) => Pass("Update", lead);

    private void Pass(string path, Guid lead)
    {
        switch (path)
        {
            case "Update":
                _funnel.Marketing.Update(new Entity("lead", lead) { [LeadTable.Stage] = new OptionSetValue((int)LeadStage.SalesReady) });
                break;
            case "Create":
                _funnel.Marketing.Create(new Entity("lead")
                {
                    [LeadTable.Subject] = "Machines",
                    [LeadTable.Segment] = "Retial",
                    [LeadTable.Stage] = new OptionSetValue((int)LeadStage.SalesReady),
                });
                break;
            case "Offer":
                _funnel.Marketing.Execute(new OrganizationRequest("crma_OfferLead") { ["Target"] = new EntityReference("lead", lead) });
                break;
            case "QualifyLead":
                _funnel.Admin.Execute(new QualifyLeadRequest { LeadId = new EntityReference("lead", lead), Status = new OptionSetValue(3) });
                break;
            default:
                _funnel.Sales.Execute(new SetStateRequest { EntityMoniker = new EntityReference("lead", lead), State = new OptionSetValue(1), Status = new OptionSetValue(3) });
                break;
        }
    }
}
