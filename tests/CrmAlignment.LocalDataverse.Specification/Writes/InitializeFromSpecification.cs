using System;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Writes;

/// <summary>https://learn.microsoft.com/dotnet/api/microsoft.crm.sdk.messages.initializefromrequest.</summary>
[Capability("Writes", "InitializeFrom")]
public abstract class InitializeFromSpecification<TEnvironment>(TEnvironment environment) : Specification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [Fact]
    public void Row_has_the_mapped_values_and_names_where_it_comes_from()
    {
        var lead = CreateReference("lead", ("subject", "Pumps"), ("companyname", "Contoso"), ("lastname", "Lee"), ("telephone1", "1"));

        var account = InitializeFrom(lead, "account");

        Assert.Equal(("account", "Contoso", "1"), (account.LogicalName, account["name"], account["telephone1"]));
        Assert.Equal(lead.Id, account.GetAttributeValue<EntityReference>("originatingleadid").Id);
    }

    [Theory]
    [InlineData(TargetFieldType.ValidForCreate, true)]
    [InlineData(TargetFieldType.ValidForUpdate, true)]
    [InlineData(TargetFieldType.ValidForRead, true)]
    [InlineData((TargetFieldType)9, false)]
    public void Fields_asked_for_must_be_of_a_known_kind(TargetFieldType fields, bool known)
    {
        var lead = CreateReference("lead", ("subject", "Pumps"), ("companyname", "Contoso"), ("lastname", "Lee"));

        if (known)
        {
            Assert.Equal("Contoso", InitializeFrom(lead, "account", fields)["name"]);
        }
        else
        {
            Fault(() => InitializeFrom(lead, "account", fields));
        }
    }

    [Fact]
    public void Row_is_not_stored()
    {
        var lead = CreateReference("lead", ("subject", "Pumps"), ("lastname", "Lee"));

        var opportunity = InitializeFrom(lead, "opportunity");

        Assert.Equal(Guid.Empty, opportunity.Id);
        Assert.NotEqual(Guid.Empty, Service.Create(opportunity));
    }

    [SkippableFact]
    public void Row_follows_the_entity_map_of_a_solution()
    {
        // https://learn.microsoft.com/power-apps/developer/data-platform/customize-entity-attribute-mappings
        using var organization = Environment.RequireLocal("a solution is imported").OpenAnother(options => options);
        var zip = new SolutionZip()
            .Extension("Account", SolutionXml.Text("tst_Source"))
            .Extension("Contact", SolutionXml.Text("tst_Target"));
        zip.EntityMaps.Add("""
            <EntityMap><EntitySource>account</EntitySource><EntityTarget>contact</EntityTarget><AttributeMaps>
              <AttributeMap><AttributeSource>tst_source</AttributeSource><AttributeTarget>tst_target</AttributeTarget></AttributeMap>
              <AttributeMap><AttributeSource>accountid</AttributeSource><AttributeTarget>parentcustomerid</AttributeTarget></AttributeMap>
            </AttributeMaps></EntityMap>
            """);
        organization.AdminService.Execute(new ImportSolutionRequest { CustomizationFile = zip.Build() });
        var account = new EntityReference(
            "account", organization.AdminService.Create(new Entity("account") { ["name"] = "A", ["tst_source"] = "yes" }));

        var contact = InitializeFrom(account, "contact", service: organization.AdminService);

        Assert.Equal("yes", contact["tst_target"]);
        Assert.Equal(account.Id, contact.GetAttributeValue<EntityReference>("parentcustomerid").Id);
    }

    [SkippableFact]
    public void Tables_without_a_map_are_refused()
    {
        Environment.RequireLocal("the platform has maps of its own that are not published");
        var campaign = CreateReference("campaign", ("name", "Fair"));

        var fault = Fault(() => InitializeFrom(campaign, "lead"));

        Assert.Contains("InitializeFrom from 'campaign' to 'lead'", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_source_is_refused() => Assert.Equal(
        DataverseErrorCode.ObjectDoesNotExist, Fault(
            () => InitializeFrom(new EntityReference("lead", Guid.NewGuid()), "account")).ErrorCode);

    private Entity InitializeFrom(
        EntityReference source,
        string target,
        TargetFieldType fields = TargetFieldType.ValidForCreate,
        IOrganizationService? service = null) =>
        ((InitializeFromResponse)(service ?? Service).Execute(new InitializeFromRequest
        {
            EntityMoniker = source,
            TargetEntityName = target,
            TargetFieldType = fields,
        })).Entity;
}

public sealed class InitializeFromInMemory(InMemoryEnvironment environment) : InitializeFromSpecification<InMemoryEnvironment>(environment);

public sealed class InitializeFromOnFile(FileEnvironment environment) : InitializeFromSpecification<FileEnvironment>(environment);

public sealed class InitializeFromLive(LiveEnvironment environment) : InitializeFromSpecification<LiveEnvironment>(environment);

public sealed class InitializeFromOverHttp(OverHttpEnvironment environment) : InitializeFromSpecification<OverHttpEnvironment>(environment);
