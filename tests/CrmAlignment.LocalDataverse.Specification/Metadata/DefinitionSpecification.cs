using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Metadata;

/// <summary>https://learn.microsoft.com/power-apps/developer/data-platform/org-service/metadata-retrieve-update-delete-entities.</summary>
[Capability("Metadata", "Definitions")]
public abstract class DefinitionSpecification<TEnvironment>(TEnvironment environment) : Specification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    [Fact]
    public void Table_is_described_by_name_and_by_id()
    {
        var lead = Table("lead", EntityFilters.Entity);

        Assert.Equal((4, "leadid", "fullname"), (lead.ObjectTypeCode, lead.PrimaryIdAttribute, lead.PrimaryNameAttribute));
        Assert.Equal(("Lead", "leads", OwnershipTypes.UserOwned), (lead.SchemaName, lead.EntitySetName, lead.OwnershipType));
        Assert.Equal((false, false), (lead.IsCustomEntity, lead.IsIntersect));
        Assert.Equal("Lead", lead.DisplayName.UserLocalizedLabel.Label);

        var byId = (RetrieveEntityResponse)Service.Execute(new RetrieveEntityRequest { MetadataId = lead.MetadataId!.Value, EntityFilters = EntityFilters.Entity });
        Assert.Equal("lead", byId.EntityMetadata.LogicalName);
    }

    [Theory]
    [InlineData(EntityFilters.Entity, false, false, false)]
    [InlineData(EntityFilters.Attributes, true, false, false)]
    [InlineData(EntityFilters.Relationships, false, true, false)]
    [InlineData(EntityFilters.Privileges, false, false, true)]
    [InlineData(EntityFilters.All, true, true, true)]
    public void Filters_decide_which_parts_a_table_brings(EntityFilters filters, bool columns, bool relationships, bool privileges)
    {
        var lead = Table("lead", filters);

        Assert.Equal(columns, lead.Attributes is { Length: > 0 });
        Assert.Equal(relationships, lead.OneToManyRelationships is { Length: > 0 });
        Assert.Equal(relationships, lead.ManyToOneRelationships is { Length: > 0 });
        Assert.Equal(relationships, lead.ManyToManyRelationships is { Length: > 0 });
        Assert.Equal(privileges, lead.Privileges is { Length: > 0 });
    }

    [Fact]
    public void Privileges_of_a_table_say_how_deep_a_role_may_have_them()
    {
        var read = Assert.Single(Table("lead", EntityFilters.Privileges).Privileges, privilege => privilege.PrivilegeType == PrivilegeType.Read);

        Assert.Equal("prvReadLead", read.Name);
        Assert.Equal((true, true, true, true), (read.CanBeBasic, read.CanBeLocal, read.CanBeDeep, read.CanBeGlobal));
        Assert.Equal("prvReadLead", Read("privilege", read.PrivilegeId, "name")["name"]);
    }

    [Fact]
    public void All_tables_come_with_the_stamp_of_the_metadata()
    {
        var all = (RetrieveAllEntitiesResponse)Service.Execute(new RetrieveAllEntitiesRequest { EntityFilters = EntityFilters.Entity });

        Assert.Superset(new[] { "account", "lead", "opportunity", "systemuser" }.ToHashSet(), all.EntityMetadata.Select(table => table.LogicalName).ToHashSet());
        Assert.Equal(((RetrieveTimestampResponse)Service.Execute(new RetrieveTimestampRequest())).Timestamp, all.Timestamp);
    }

    [Theory]
    [InlineData("leadid", typeof(UniqueIdentifierAttributeMetadata), AttributeTypeCode.Uniqueidentifier)]
    [InlineData("subject", typeof(StringAttributeMetadata), AttributeTypeCode.String)]
    [InlineData("description", typeof(MemoAttributeMetadata), AttributeTypeCode.Memo)]
    [InlineData("numberofemployees", typeof(IntegerAttributeMetadata), AttributeTypeCode.Integer)]
    [InlineData("versionnumber", typeof(BigIntAttributeMetadata), AttributeTypeCode.BigInt)]
    [InlineData("exchangerate", typeof(DecimalAttributeMetadata), AttributeTypeCode.Decimal)]
    [InlineData("address1_latitude", typeof(DoubleAttributeMetadata), AttributeTypeCode.Double)]
    [InlineData("estimatedamount", typeof(MoneyAttributeMetadata), AttributeTypeCode.Money)]
    [InlineData("donotemail", typeof(BooleanAttributeMetadata), AttributeTypeCode.Boolean)]
    [InlineData("createdon", typeof(DateTimeAttributeMetadata), AttributeTypeCode.DateTime)]
    [InlineData("leadqualitycode", typeof(PicklistAttributeMetadata), AttributeTypeCode.Picklist)]
    [InlineData("statecode", typeof(StateAttributeMetadata), AttributeTypeCode.State)]
    [InlineData("statuscode", typeof(StatusAttributeMetadata), AttributeTypeCode.Status)]
    [InlineData("campaignid", typeof(LookupAttributeMetadata), AttributeTypeCode.Lookup)]
    [InlineData("ownerid", typeof(LookupAttributeMetadata), AttributeTypeCode.Owner)]
    public void Column_has_the_class_and_code_of_its_type(string column, Type type, AttributeTypeCode code)
    {
        var metadata = Column("lead", column);

        Assert.IsType(type, metadata);
        Assert.Equal(code, metadata.AttributeType);
        Assert.Equal(code + "Type", metadata.AttributeTypeName.Value);
        Assert.Equal("lead", metadata.EntityLogicalName);
    }

    [Fact]
    public void Column_says_how_long_how_required_and_in_which_format_it_is()
    {
        var subject = Assert.IsType<StringAttributeMetadata>(Column("lead", "subject"));
        Assert.Equal(300, subject.MaxLength);
        Assert.Equal((StringFormat.Text, "Text"), (subject.Format, subject.FormatName.Value));

        Assert.Equal(AttributeRequiredLevel.ApplicationRequired, Column("account", "name").RequiredLevel.Value);

        var email = Assert.IsType<StringAttributeMetadata>(Column("lead", "emailaddress1"));
        Assert.Equal((StringFormat.Email, "Email"), (email.Format, email.FormatName.Value));
    }

    [Fact]
    public void Column_says_whether_it_may_be_created_updated_and_read()
    {
        var createdOn = Column("lead", "createdon");
        Assert.Equal((false, false, true), (createdOn.IsValidForCreate, createdOn.IsValidForUpdate, createdOn.IsValidForRead));

        var id = Column("lead", "leadid");
        Assert.Equal((true, true, false), (id.IsPrimaryId, id.IsValidForCreate, id.IsValidForUpdate));
    }

    [Fact]
    public void Base_amount_names_the_amount_it_is_calculated_of()
    {
        var amount = Assert.IsType<MoneyAttributeMetadata>(Column("lead", "estimatedamount_base"));

        Assert.Equal(("estimatedamount", true), (amount.CalculationOf, amount.IsBaseCurrency));
    }

    [Fact]
    public void Choice_has_its_options_with_labels_and_a_status_its_state()
    {
        var state = Assert.IsType<StateAttributeMetadata>(Column("lead", "statecode"));
        var open = Assert.IsType<StateOptionMetadata>(state.OptionSet.Options[0]);
        Assert.Equal((0, "Open", 1), (open.Value, open.Label.UserLocalizedLabel.Label, open.DefaultStatus));

        var status = Assert.IsType<StatusAttributeMetadata>(Column("lead", "statuscode"));
        Assert.Equal(1, Assert.Single(status.OptionSet.Options.Cast<StatusOptionMetadata>(), option => option.Value == 3).State);
        Assert.Equal((OptionSetType.Status, false), (status.OptionSet.OptionSetType, status.OptionSet.IsGlobal));
    }

    [Fact]
    public void Lookup_names_the_tables_it_may_point_to() =>
        Assert.Equal(["account", "contact"], Assert.IsType<LookupAttributeMetadata>(Column("opportunity", "customerid")).Targets.Order());

    [Fact]
    public void Column_is_described_by_its_id()
    {
        var subject = Column("lead", "subject");

        var byId = (RetrieveAttributeResponse)Service.Execute(new RetrieveAttributeRequest { MetadataId = subject.MetadataId!.Value });

        Assert.Equal("subject", byId.AttributeMetadata.LogicalName);
    }

    [Fact]
    public void Relationship_of_one_to_many_names_its_ends_and_cascades()
    {
        var metadata = Assert.IsType<OneToManyRelationshipMetadata>(Relationship("account_parent_account"));

        Assert.Equal(RelationshipType.OneToManyRelationship, metadata.RelationshipType);
        Assert.Equal(("account", "accountid"), (metadata.ReferencedEntity, metadata.ReferencedAttribute));
        Assert.Equal(("account", "parentaccountid"), (metadata.ReferencingEntity, metadata.ReferencingAttribute));
        Assert.Equal((true, false), (metadata.IsHierarchical, metadata.IsCustomRelationship));
        Assert.NotNull(metadata.CascadeConfiguration.Delete);

        var byId = (RetrieveRelationshipResponse)Service.Execute(new RetrieveRelationshipRequest { MetadataId = metadata.MetadataId!.Value });
        Assert.Equal("account_parent_account", byId.RelationshipMetadata.SchemaName);
    }

    [Fact]
    public void Relationship_of_many_to_many_names_its_ends_and_the_table_between()
    {
        var metadata = Assert.IsType<ManyToManyRelationshipMetadata>(Relationship("leadcompetitors_association"));

        Assert.Equal("leadcompetitors", metadata.IntersectEntityName);
        Assert.Equal(
            [("competitor", "competitorid"), ("lead", "leadid")],
            new[] { (metadata.Entity1LogicalName, metadata.Entity1IntersectAttribute), (metadata.Entity2LogicalName, metadata.Entity2IntersectAttribute) }.Order());
    }

    [Fact]
    public void Definition_that_does_not_exist_is_refused()
    {
        Assert.Contains("new_nowhere", Fault(() => Table("new_nowhere", EntityFilters.Entity)).Message, StringComparison.Ordinal);
        Assert.Contains("nothing", Fault(() => Column("lead", "nothing")).Message, StringComparison.Ordinal);
        Assert.Contains("new_nothing", Fault(() => Relationship("new_nothing")).Message, StringComparison.Ordinal);
        Assert.NotEqual(0, Fault(() => Service.Execute(new RetrieveOptionSetRequest { Name = "new_nothing" })).ErrorCode);
    }

    [Fact]
    public void Languages_begin_with_that_of_the_organization()
    {
        var available = ((RetrieveAvailableLanguagesResponse)Service.Execute(new RetrieveAvailableLanguagesRequest())).LocaleIds;
        var provisioned = ((RetrieveProvisionedLanguagesResponse)Service.Execute(new RetrieveProvisionedLanguagesRequest())).RetrieveProvisionedLanguages;

        Assert.Contains(1033, available);
        Assert.Contains(1033, provisioned);
    }

    [Fact]
    public void Organization_says_its_version_and_who_it_is()
    {
        var version = ((RetrieveVersionResponse)Service.Execute(new RetrieveVersionRequest())).Version;
        var organization = ((RetrieveCurrentOrganizationResponse)Service.Execute(new RetrieveCurrentOrganizationRequest())).Detail;

        Assert.True(Version.Parse(version) >= new Version(9, 2));
        Assert.Equal(((WhoAmIResponse)Service.Execute(new WhoAmIRequest())).OrganizationId, organization.OrganizationId);
        Assert.Equal(version, organization.OrganizationVersion);
    }

    [SkippableTheory]
    [InlineData("CreateEntity")]
    [InlineData("CreateAttribute")]
    [InlineData("UpdateAttribute")]
    [InlineData("DeleteEntity")]
    [InlineData("CreateOneToMany")]
    [InlineData("InsertOptionValue")]
    public void Definitions_are_changed_by_importing_solutions_alone(string message)
    {
        Environment.RequireLocal("The platform performs these messages.");

        Assert.Contains($"'{message}'", Fault(() => Service.Execute(new OrganizationRequest(message))).Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void UpdateEntity_refuses_by_name_what_it_does_not_support()
    {
        Environment.RequireLocal("The platform supports it.");

        var fault = Fault(() => Service.Execute(new UpdateEntityRequest { Entity = new EntityMetadata { LogicalName = "lead", EntityColor = "#000000" } }));

        Assert.Contains("UpdateEntity changing EntityColor", fault.Message, StringComparison.Ordinal);
    }

    private EntityMetadata Table(string name, EntityFilters filters) =>
        ((RetrieveEntityResponse)Service.Execute(new RetrieveEntityRequest { LogicalName = name, EntityFilters = filters })).EntityMetadata;

    private AttributeMetadata Column(string table, string name) =>
        ((RetrieveAttributeResponse)Service.Execute(new RetrieveAttributeRequest { EntityLogicalName = table, LogicalName = name })).AttributeMetadata;

    private RelationshipMetadataBase Relationship(string name) =>
        ((RetrieveRelationshipResponse)Service.Execute(new RetrieveRelationshipRequest { Name = name })).RelationshipMetadata;
}

public sealed class DefinitionsInMemory(InMemoryEnvironment environment) : DefinitionSpecification<InMemoryEnvironment>(environment);

public sealed class DefinitionsOnFile(FileEnvironment environment) : DefinitionSpecification<FileEnvironment>(environment);

public sealed class DefinitionsLive(LiveEnvironment environment) : DefinitionSpecification<LiveEnvironment>(environment);

public sealed class DefinitionsOverHttp(OverHttpEnvironment environment) : DefinitionSpecification<OverHttpEnvironment>(environment);
