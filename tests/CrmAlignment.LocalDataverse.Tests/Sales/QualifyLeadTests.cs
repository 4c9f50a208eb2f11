using System;
using System.Linq;
using System.ServiceModel;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Messages.Sales;
using CrmAlignment.LocalDataverse.Tests.Solutions;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Sales;

public sealed class QualifyLeadTests : IDisposable
{
    private readonly LocalOrganization _organization = LocalOrganization.Open();

    private IOrganizationService Service => _organization.AdminService;

    public void Dispose() => _organization.Dispose();

    [Fact]
    public void QualifyLead_creates_account_contact_and_opportunity_from_the_lead()
    {
        var campaign = Service.Create(new Entity("campaign") { ["name"] = "Fair" });
        var lead = Service.Create(new Entity("lead")
        {
            ["subject"] = "100 pumps", ["companyname"] = "Contoso", ["firstname"] = "Ann", ["lastname"] = "Lee", ["jobtitle"] = "Buyer",
            ["emailaddress1"] = "ann@contoso.com", ["telephone1"] = "1", ["address1_city"] = "Kyiv", ["estimatedamount"] = new Money(5000m),
            ["numberofemployees"] = 50, ["need"] = new OptionSetValue(0), ["campaignid"] = new EntityReference("campaign", campaign),
        });

        var created = Qualify(lead).CreatedEntities;

        Assert.Equal(["account", "contact", "opportunity"], created.Select(reference => reference.LogicalName));
        var account = Get(created[0]);
        Assert.Equal(("Contoso", "Kyiv", 50), (account["name"], account["address1_city"], account["numberofemployees"]));
        var contact = Get(created[1]);
        Assert.Equal(("Ann", "Lee", "Buyer"), (contact["firstname"], contact["lastname"], contact["jobtitle"]));
        Assert.Equal(created[0].Id, contact.GetAttributeValue<EntityReference>("parentcustomerid").Id);
        var opportunity = Get(created[2]);
        Assert.Equal("100 pumps", opportunity["name"]);
        Assert.Equal(5000m, opportunity.GetAttributeValue<Money>("estimatedvalue").Value);
        Assert.Equal(campaign, opportunity.GetAttributeValue<EntityReference>("campaignid").Id);
        Assert.Equal(lead, opportunity.GetAttributeValue<EntityReference>("originatingleadid").Id);
        Assert.Equal(created[0].Id, opportunity.GetAttributeValue<EntityReference>("customerid").Id);
        Assert.Equal(created[1].Id, opportunity.GetAttributeValue<EntityReference>("parentcontactid").Id);
        var closed = Get(new EntityReference("lead", lead));
        Assert.Equal((1, 3), (State(closed), closed.GetAttributeValue<OptionSetValue>("statuscode").Value));
        Assert.Equal(created[2].Id, closed.GetAttributeValue<EntityReference>("qualifyingopportunityid").Id);
    }

    [Fact]
    public void QualifyLead_creates_only_what_is_asked_for()
    {
        var lead = Lead();
        var customer = new EntityReference("account", Service.Create(new Entity("account") { ["name"] = "Known" }));
        var response = (QualifyLeadResponse)Service.Execute(new QualifyLeadRequest
        {
            LeadId = new EntityReference("lead", lead), CreateOpportunity = true, OpportunityCustomerId = customer, Status = new OptionSetValue(3),
        });
        var opportunity = Get(Assert.Single(response.CreatedEntities));
        Assert.Equal(customer.Id, opportunity.GetAttributeValue<EntityReference>("customerid").Id);
    }

    [Fact]
    public void QualifyLead_refuses_a_lead_that_is_not_open_and_creates_nothing()
    {
        var lead = Lead();
        Qualify(lead);
        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(() => Qualify(lead));
        Assert.Equal($"The lead {lead} is already qualified and cannot be qualified; only an open lead can. Reactivate it first.", fault.Detail.Message);
        Assert.Single(StoredRows.Of(_organization, "opportunity"));
    }

    [Fact]
    public void QualifyLead_refuses_a_status_of_another_state()
    {
        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(() => Qualify(Lead(), status: 4));
        Assert.Equal(DataverseErrorCode.InvalidStateCodeStatusCode, fault.Detail.ErrorCode);
    }

    [Fact]
    public void QualifyLead_copies_own_columns_only_where_an_imported_map_says_so()
    {
        var zip = new SolutionZip()
            .Extension("Lead", SolutionXml.Text("tst_Mapped") + SolutionXml.Text("tst_Other"))
            .Extension("Opportunity", SolutionXml.Text("tst_Mapped") + SolutionXml.Text("tst_Other"));
        zip.EntityMaps.Add("""
            <EntityMap><EntitySource>lead</EntitySource><EntityTarget>opportunity</EntityTarget><AttributeMaps>
              <AttributeMap><AttributeSource>tst_mapped</AttributeSource><AttributeTarget>tst_mapped</AttributeTarget></AttributeMap></AttributeMaps></EntityMap>
            """);
        Service.Execute(new ImportSolutionRequest { CustomizationFile = zip.Build() });
        var lead = Service.Create(new Entity("lead") { ["subject"] = "x", ["lastname"] = "y", ["companyname"] = "z", ["tst_mapped"] = "yes", ["tst_other"] = "no" });

        var opportunity = Get(Qualify(lead).CreatedEntities[2]);

        Assert.Equal("yes", opportunity["tst_mapped"]);
        Assert.False(opportunity.Contains("tst_other"));
    }

    [Theory]
    [InlineData(StateChangeMessage.Update, "Update")]
    [InlineData(StateChangeMessage.SetState, "SetState")]
    public void QualifyLead_changes_the_state_by_the_message_that_the_options_name(StateChangeMessage message, string name)
    {
        using var organization = LocalOrganization.Open(new LocalDataverseOptions { Sales = new SalesOptions { StateChange = message, WritesResultsToLead = false } });
        var lead = organization.AdminService.Create(new Entity("lead") { ["subject"] = "x", ["lastname"] = "y", ["companyname"] = "z" });
        var before = organization.Requests.Of(name);
        organization.AdminService.Execute(new QualifyLeadRequest { LeadId = new EntityReference("lead", lead), Status = new OptionSetValue(-1) });
        Assert.Equal(before + 1, organization.Requests.Of(name));
    }

    [Fact]
    public void Update_refuses_to_disqualify_a_lead_with_an_opportunity()
    {
        var lead = Lead();
        Service.Create(new Entity("opportunity") { ["name"] = "o", ["originatingleadid"] = new EntityReference("lead", lead) });
        var fault = Assert.Throws<FaultException<OrganizationServiceFault>>(() => Service.Update(
            new Entity("lead", lead) { ["statecode"] = new OptionSetValue(2), ["statuscode"] = new OptionSetValue(4) }));
        Assert.StartsWith($"The lead {lead} cannot be disqualified because the opportunity", fault.Detail.Message, StringComparison.Ordinal);
    }

    private Guid Lead() => Service.Create(new Entity("lead") { ["subject"] = "Pumps", ["companyname"] = "Contoso", ["lastname"] = "Lee" });

    private QualifyLeadResponse Qualify(Guid lead, int status = -1) => (QualifyLeadResponse)Service.Execute(new QualifyLeadRequest
    {
        LeadId = new EntityReference("lead", lead), CreateAccount = true, CreateContact = true, CreateOpportunity = true, Status = new OptionSetValue(status),
    });

    private Entity Get(EntityReference reference) => Service.Retrieve(reference.LogicalName, reference.Id, new ColumnSet(true));

    private static int State(Entity row) => row.GetAttributeValue<OptionSetValue>("statecode").Value;
}
