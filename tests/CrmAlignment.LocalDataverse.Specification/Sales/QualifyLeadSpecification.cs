using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Messages.Sales;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using CrmAlignment.LocalDataverse.Specification.Plugins;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Sales;

/// <summary>
/// https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.qualifyleadrequest and
/// https://learn.microsoft.com/dynamics365/sales/define-lead-qualification-experience.
/// </summary>
[Capability("Queues, leads, opportunities", "QualifyLead")]
public abstract class QualifyLeadSpecification<TEnvironment>(TEnvironment environment) : PluginSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [Fact]
    public void Account_contact_and_opportunity_are_created_and_the_lead_is_qualified()
    {
        var lead = Prospect();

        var created = Qualify(lead).CreatedEntities;

        Assert.Equal(["account", "contact", "opportunity"], created.Select(reference => reference.LogicalName).Order());
        Assert.All(created, reference => Assert.Equal(lead, Get(reference).GetAttributeValue<EntityReference>("originatingleadid").Id));
        Assert.Equal((1, 3), StatusOf(lead));
    }

    [Fact]
    public void Mapped_columns_are_copied()
    {
        var campaign = CreateReference("campaign", ("name", "Fair"));
        var lead = Prospect(
            ("firstname", "Ann"),
            ("jobtitle", "Buyer"),
            ("emailaddress1", "ann@contoso.com"),
            ("telephone1", "1"),
            ("address1_city", "Kyiv"),
            ("estimatedamount", new Money(5000m)),
            ("numberofemployees", 50),
            ("need", new OptionSetValue(0)),
            ("campaignid", campaign));

        var created = Qualify(lead).CreatedEntities;

        var account = Get(Of(created, "account"));
        Assert.Equal(("Contoso", "Kyiv", 50), (account["name"], account["address1_city"], account["numberofemployees"]));
        var contact = Get(Of(created, "contact"));
        Assert.Equal(
            ("Ann", "Lee", "Buyer", "ann@contoso.com"),
            (contact["firstname"], contact["lastname"], contact["jobtitle"], contact["emailaddress1"]));
        var opportunity = Get(Of(created, "opportunity"));
        Assert.Equal(("Pumps", 5000m), (opportunity["name"], opportunity.GetAttributeValue<Money>("estimatedvalue").Value));
        Assert.Equal(campaign.Id, opportunity.GetAttributeValue<EntityReference>("campaignid").Id);
    }

    [Fact]
    public void What_is_created_refers_to_each_other()
    {
        var created = Qualify(Prospect()).CreatedEntities;

        var account = Of(created, "account").Id;
        Assert.Equal(account, Get(Of(created, "contact")).GetAttributeValue<EntityReference>("parentcustomerid").Id);
        var opportunity = Get(Of(created, "opportunity"));
        Assert.Equal(account, opportunity.GetAttributeValue<EntityReference>("customerid").Id);
        Assert.Equal(account, opportunity.GetAttributeValue<EntityReference>("parentaccountid").Id);
        Assert.Equal(Of(created, "contact").Id, opportunity.GetAttributeValue<EntityReference>("parentcontactid").Id);
    }

    [Fact]
    public void Only_what_is_asked_for_is_created()
    {
        var lead = Prospect();
        var customer = CreateReference("account", ("name", "Known"));

        var response = (QualifyLeadResponse)Service.Execute(new QualifyLeadRequest
        {
            LeadId = new EntityReference("lead", lead),
            CreateOpportunity = true,
            OpportunityCustomerId = customer,
            Status = new OptionSetValue(3),
        });

        var opportunity = Get(Assert.Single(response.CreatedEntities));
        Assert.Equal(customer.Id, opportunity.GetAttributeValue<EntityReference>("customerid").Id);
    }

    [Fact]
    public void Campaign_in_the_request_is_that_of_the_opportunity()
    {
        EntityReference before = CreateReference("campaign", ("name", "before")), asked = CreateReference("campaign", ("name", "asked"));
        var lead = Prospect(("campaignid", before));

        var response = (QualifyLeadResponse)Service.Execute(new QualifyLeadRequest
        {
            LeadId = new EntityReference("lead", lead),
            CreateOpportunity = true,
            SourceCampaignId = asked,
            Status = new OptionSetValue(-1),
        });

        Assert.Equal(asked.Id, Get(Assert.Single(response.CreatedEntities)).GetAttributeValue<EntityReference>("campaignid").Id);
    }

    [SkippableFact]
    public void Opportunity_has_the_currency_of_the_request_else_of_the_lead_else_of_the_users_settings()
    {
        // https://learn.microsoft.com/power-apps/developer/data-platform/webapi/reference/qualifylead: the currency may be left out. An
        // opportunity requires one: https://learn.microsoft.com/dynamics365/developer/reference/entities/opportunity.
        using var organization = Open(new SalesOptions());
        var service = organization.AdminService;
        EntityReference euro = Money("Euro", "EUR"), franc = Money("Franc", "CHF");

        Assert.Equal(organization.BaseCurrencyId, Qualified(lead: null, asked: null));
        service.Execute(new UpdateUserSettingsSystemUserRequest
        {
            UserId = organization.SystemUserId,
            Settings = Row("usersettings", ("transactioncurrencyid", euro)),
        });
        Assert.Equal(euro.Id, Qualified(lead: null, asked: null));
        Assert.Equal(franc.Id, Qualified(lead: franc, asked: null));
        Assert.Equal(euro.Id, Qualified(lead: franc, asked: euro));

        EntityReference Money(string name, string code) => new("transactioncurrency", service.Create(Row(
            "transactioncurrency",
            ("currencyname", name),
            ("isocurrencycode", code),
            ("currencysymbol", code),
            ("currencyprecision", 2),
            ("exchangerate", 0.8m))));

        Guid? Qualified(EntityReference? lead, EntityReference? asked)
        {
            var id = service.Create(Row("lead", ("subject", "x"), ("lastname", "y"), ("companyname", "z"), ("transactioncurrencyid", lead)));
            var created = ((QualifyLeadResponse)service.Execute(new QualifyLeadRequest
            {
                LeadId = new EntityReference("lead", id),
                CreateOpportunity = true,
                OpportunityCurrencyId = asked,
                Status = new OptionSetValue(-1),
            })).CreatedEntities;
            return Id(service.Retrieve("opportunity", created[0].Id, new ColumnSet("transactioncurrencyid")), "transactioncurrencyid");
        }
    }

    [Fact]
    public void Lead_that_is_not_open_is_refused_and_nothing_is_created()
    {
        var lead = Prospect();
        Qualify(lead);

        var fault = Fault(() => Qualify(lead));

        Assert.Contains("already", fault.Message, StringComparison.OrdinalIgnoreCase);
        Assert.Single(RowsWith("opportunity", "originatingleadid", lead));
    }

    [Fact]
    public void Lead_that_is_reactivated_is_qualified_again()
    {
        var lead = Prospect();
        Qualify(lead);
        Service.Update(new Entity("lead", lead) { ["statecode"] = new OptionSetValue(0), ["statuscode"] = new OptionSetValue(1) });

        Qualify(lead);

        Assert.Equal((1, 3), StatusOf(lead));
    }

    [Fact]
    public void Status_of_another_state_is_refused()
    {
        var lead = Prospect();

        Assert.Equal(DataverseErrorCode.InvalidStateCodeStatusCode, Fault(() => Qualify(lead, status: 4)).ErrorCode);
        Assert.Equal((0, 1), StatusOf(lead));
    }

    [Fact]
    public void Lead_with_an_opportunity_is_not_disqualified()
    {
        // https://learn.microsoft.com/dynamics365/sales/disqualify-lead
        var lead = Prospect();
        Create("opportunity", ("name", "o"), ("originatingleadid", new EntityReference("lead", lead)));

        Fault(() => Service.Update(
            new Entity("lead", lead) { ["statecode"] = new OptionSetValue(2), ["statuscode"] = new OptionSetValue(4) }));

        Assert.Equal((0, 1), StatusOf(lead));
    }

    [Fact]
    public void Failing_step_on_what_is_created_undoes_everything()
    {
        var lead = Prospect(("companyname", "Refused Ltd"));
        Plugins.Step("Create", "opportunity", 40, "fail No opportunities today.");

        Assert.Equal("No opportunities today.", Fault(() => Qualify(lead)).Message);

        Assert.Equal((0, 1), StatusOf(lead));
        Assert.Empty(RowsWith("account", "originatingleadid", lead));
    }

    [SkippableFact]
    public void Lead_names_what_was_created()
    {
        // Assumed: SalesOptions.WritesResultsToLead.
        Environment.RequireLocal("no page says it");
        var lead = Prospect();

        var created = Qualify(lead).CreatedEntities;

        var row = Read("lead", lead);
        Assert.Equal(
            (Of(created, "account").Id, Of(created, "contact").Id, Of(created, "opportunity").Id),
            (Id(row, "parentaccountid"), Id(row, "parentcontactid"), Id(row, "qualifyingopportunityid")));
    }

    [SkippableTheory]
    [InlineData(StateChangeMessage.Update, "Update")]
    [InlineData(StateChangeMessage.SetState, "SetState")]
    public void State_changes_by_the_message_that_the_options_name(StateChangeMessage message, string name)
    {
        using var organization = Open(new SalesOptions { StateChange = message, WritesResultsToLead = false });
        var lead = organization.AdminService.Create(Row("lead", ("subject", "x"), ("lastname", "y"), ("companyname", "z")));
        var before = organization.Requests.Of(name);

        organization.AdminService.Execute(
            new QualifyLeadRequest { LeadId = new EntityReference("lead", lead), Status = new OptionSetValue(-1) });

        Assert.Equal(before + 1, organization.Requests.Of(name));
    }

    [SkippableTheory]
    [InlineData(true)]
    [InlineData(false)]
    public void Owner_of_what_is_created_is_as_the_options_say(bool keeps)
    {
        using var organization = Open(new SalesOptions { KeepsLeadOwner = keeps });
        var service = organization.AdminService;
        var owner = new EntityReference("systemuser", service.Create(Row(
            "systemuser",
            ("lastname", "Seller"),
            ("domainname", "seller"),
            ("businessunitid", new EntityReference("businessunit", organization.RootBusinessUnitId)))));
        var lead = service.Create(Row("lead", ("subject", "x"), ("lastname", "y"), ("companyname", "z"), ("ownerid", owner)));

        var created = ((QualifyLeadResponse)service.Execute(new QualifyLeadRequest
        {
            LeadId = new EntityReference("lead", lead),
            CreateAccount = true,
            Status = new OptionSetValue(-1),
        })).CreatedEntities;

        var account = service.Retrieve("account", created[0].Id, new ColumnSet("ownerid"));
        Assert.Equal(keeps ? owner.Id : organization.SystemUserId, Id(account, "ownerid"));
    }

    [SkippableFact]
    public void Own_columns_are_copied_only_where_an_imported_map_says_so()
    {
        using var organization = Open(new SalesOptions());
        var zip = new SolutionZip()
            .Extension("Lead", SolutionXml.Text("tst_Mapped") + SolutionXml.Text("tst_Other"))
            .Extension("Opportunity", SolutionXml.Text("tst_Mapped") + SolutionXml.Text("tst_Other"));
        zip.EntityMaps.Add("""
            <EntityMap><EntitySource>lead</EntitySource><EntityTarget>opportunity</EntityTarget><AttributeMaps>
              <AttributeMap><AttributeSource>tst_mapped</AttributeSource><AttributeTarget>tst_mapped</AttributeTarget></AttributeMap>
            </AttributeMaps></EntityMap>
            """);
        var service = organization.AdminService;
        service.Execute(new ImportSolutionRequest { CustomizationFile = zip.Build() });
        var lead = service.Create(Row("lead", ("subject", "x"), ("lastname", "y"), ("tst_mapped", "yes"), ("tst_other", "no")));

        var created = ((QualifyLeadResponse)service.Execute(new QualifyLeadRequest
        {
            LeadId = new EntityReference("lead", lead),
            CreateOpportunity = true,
            Status = new OptionSetValue(-1),
        })).CreatedEntities;

        var opportunity = service.Retrieve("opportunity", created[0].Id, new ColumnSet(true));
        Assert.Equal("yes", opportunity["tst_mapped"]);
        Assert.False(opportunity.Contains("tst_other"));
    }

    [SkippableFact]
    public void Process_instance_is_refused_by_name()
    {
        Environment.RequireLocal("business process flows are not there");
        var lead = new EntityReference("lead", Prospect());

        var process = new EntityReference("leadtoopportunitysalesprocess", Guid.NewGuid());

        var fault = Fault(() => Service.Execute(
            new QualifyLeadRequest { LeadId = lead, Status = new OptionSetValue(-1), ProcessInstanceId = process }));

        Assert.Contains("ProcessInstanceId", fault.Message, StringComparison.Ordinal);
    }

    private Guid Prospect(params (string Column, object? Value)[] values) =>
        Service.Create(Change(Row("lead", ("subject", "Pumps"), ("companyname", "Contoso"), ("lastname", "Lee")), values));

    private static Entity Change(Entity row, (string Column, object? Value)[] values)
    {
        foreach (var (column, value) in values)
        {
            row[column] = value;
        }

        return row;
    }

    private QualifyLeadResponse Qualify(Guid lead, int status = -1) => (QualifyLeadResponse)Service.Execute(new QualifyLeadRequest
    {
        LeadId = new EntityReference("lead", lead),
        CreateAccount = true,
        CreateContact = true,
        CreateOpportunity = true,
        Status = new OptionSetValue(status),
    });

    private LocalOrganization Open(SalesOptions sales) =>
        Environment.RequireLocal("the options are those of the local organization").OpenAnother(options => options with { Sales = sales });

    private Entity Get(EntityReference reference) => Read(reference.LogicalName, reference.Id);

    private (int State, int Status) StatusOf(Guid lead)
    {
        var row = Read("lead", lead, "statecode", "statuscode");
        return (row.GetAttributeValue<OptionSetValue>("statecode").Value, row.GetAttributeValue<OptionSetValue>("statuscode").Value);
    }

    private static EntityReference Of(EntityReferenceCollection created, string table) =>
        created.Single(reference => reference.LogicalName == table);

    private static Guid? Id(Entity row, string column) => row.GetAttributeValue<EntityReference>(column)?.Id;
}

public sealed class QualifyLeadInMemory(InMemoryEnvironment environment) : QualifyLeadSpecification<InMemoryEnvironment>(environment);

public sealed class QualifyLeadOnFile(FileEnvironment environment) : QualifyLeadSpecification<FileEnvironment>(environment);

public sealed class QualifyLeadLive(LiveEnvironment environment) : QualifyLeadSpecification<LiveEnvironment>(environment);

public sealed class QualifyLeadOverHttp(OverHttpEnvironment environment) : QualifyLeadSpecification<OverHttpEnvironment>(environment);
