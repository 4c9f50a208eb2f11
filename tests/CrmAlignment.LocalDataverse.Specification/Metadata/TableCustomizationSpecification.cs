using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using CrmAlignment.LocalDataverse.Specification.Solutions;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Metadata;

/// <summary>
/// https://learn.microsoft.com/power-apps/developer/data-platform/create-custom-entity and
/// https://learn.microsoft.com/power-apps/developer/data-platform/org-service/metadata-relationshipmetadata.
/// </summary>
[Capability("Metadata", "Tables and relationships of one's own")]
public abstract class TableCustomizationSpecification<TEnvironment>(TEnvironment environment)
    : SolutionSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    private const int English = 1033;

    [SkippableFact]
    public void Table_has_rows_states_owners_and_metadata_at_once()
    {
        var created = Create("new_Visit");

        var id = Add("new_visit", ("new_name", "first"));

        var row = Admin.Retrieve("new_visit", id, new ColumnSet(true));
        Assert.Equal(("first", 0, 1), (row["new_name"], Value(row, "statecode"), Value(row, "statuscode")));
        Assert.Equal("systemuser", row.GetAttributeValue<EntityReference>("ownerid").LogicalName);
        Assert.Equal(Organization.RootBusinessUnitId, row.GetAttributeValue<EntityReference>("owningbusinessunit").Id);
        var table = ((RetrieveEntityResponse)Admin.Execute(
            new RetrieveEntityRequest { MetadataId = created.EntityId, EntityFilters = EntityFilters.All })).EntityMetadata;
        Assert.Equal(("new_visit", "new_Visit", "new_visitid"), (table.LogicalName, table.SchemaName, table.PrimaryIdAttribute));
        Assert.Equal(("new_name", true, true), (table.PrimaryNameAttribute, table.IsCustomEntity, table.ObjectTypeCode >= 10_000));
        Assert.Equal(created.AttributeId, table.Attributes.Single(column => column.LogicalName == "new_name").MetadataId);
    }

    [SkippableFact]
    public void Table_of_the_organization_has_no_owner()
    {
        Create("new_Rate", OwnershipTypes.OrganizationOwned);

        var row = Admin.Retrieve("new_rate", Add("new_rate", ("new_name", "x")), new ColumnSet(true));

        Assert.DoesNotContain("ownerid", row.Attributes.Keys);
    }

    [SkippableFact]
    public void Table_has_privileges_that_guard_its_rows()
    {
        Create("new_Visit");
        var unit = new EntityReference("businessunit", Organization.RootBusinessUnitId);
        var user = Add("systemuser", ("lastname", "x"), ("domainname", "x"), ("businessunitid", unit));
        var service = Organization.ServiceFor(user);
        Assert.Contains("prvCreatenew_Visit", Fault(() => service.Create(new Entity("new_visit"))).Message, StringComparison.Ordinal);

        var role = Add("role", ("name", "Visitor"), ("businessunitid", unit));
        string[] names = ["prvCreatenew_Visit", "prvReadnew_Visit"];
        Admin.Execute(new AddPrivilegesRoleRequest
        {
            RoleId = role,
            Privileges =
            [
                .. names.Select(name => new RolePrivilege(PrivilegeDepth.Basic, Single("privilege", "name", name).Id, Guid.Empty)),
            ],
        });
        Admin.Associate("systemuser", user, new Relationship("systemuserroles_association"), [new EntityReference("role", role)]);
        var own = service.Create(new Entity("new_visit") { ["new_name"] = "mine" });
        Add("new_visit", ("new_name", "another's"));
        Assert.Equal(own, Assert.Single(service.RetrieveMultiple(new QueryExpression("new_visit")).Entities).Id);
    }

    [SkippableFact]
    public void Steps_can_be_registered_for_the_new_table()
    {
        Create("new_Visit");

        Import(Managed().Plugins([(TypeId, "Tiny.Refuse")], StepOn("new_visit", "Tiny.Refuse")));

        var id = Add("new_visit", ("new_name", "x"));
        Assert.Equal("Update", Fault(() => Admin.Update(new Entity("new_visit", id) { ["new_name"] = "y" })).Message);
        Assert.NotEmpty(Rows("sdkmessagefilter", "primaryobjecttypecode", "new_visit"));
    }

    [SkippableFact]
    public void Notes_activities_and_queues_are_enabled_when_the_table_is_created_or_later()
    {
        var visits = Request("new_Visit");
        (visits.HasNotes, visits.HasActivities) = (true, true);
        Admin.Execute(visits);
        Create("new_Trip");
        Admin.Execute(new UpdateEntityRequest
        {
            Entity = new EntityMetadata { LogicalName = "new_trip", IsValidForQueue = new BooleanManagedProperty(true) },
            HasNotes = true,
            HasActivities = true,
        });

        foreach (var table in new[] { "new_visit", "new_trip" })
        {
            var row = new EntityReference(table, Add(table, ("new_name", "x")));
            var note = Add("annotation", ("subject", "n"), ("objectid", row));
            var task = Add("task", ("subject", "t"), ("regardingobjectid", row));
            Admin.Delete(table, row.Id);
            Assert.Empty(Rows("annotation", "annotationid", note));
            Assert.Empty(Rows("task", "activityid", task));
        }
    }

    [SkippableFact]
    public void Lookups_of_the_platform_have_a_navigation_property_for_each_table()
    {
        foreach (var name in new[] { "new_Visit", "new_Trip" })
        {
            var table = Request(name, configure: own => own.IsValidForQueue = new BooleanManagedProperty(true));
            (table.HasNotes, table.HasActivities) = (true, true);
            Admin.Execute(table);
        }

        Assert.Equal(["objectid_new_trip", "objectid_new_visit"], Navigations("annotation", "objectid"));
        Assert.Equal(["objectid_new_trip", "objectid_new_visit"], Navigations("queueitem", "objectid"));
        Assert.Equal(["objectid_new_trip", "objectid_new_visit"], Navigations("principalobjectattributeaccess", "objectid"));
        Assert.Equal(["regardingobjectid_new_trip_task", "regardingobjectid_new_visit_task"], Navigations("task", "regardingobjectid"));
        Assert.Equal(["regardingobjectid_new_trip", "regardingobjectid_new_visit"], Navigations("activitypointer", "regardingobjectid"));
    }

    [SkippableFact]
    public void Table_is_renamed_and_keeps_other_languages()
    {
        Admin.Execute(new UpdateEntityRequest
        {
            Entity = new EntityMetadata { LogicalName = "lead", DisplayName = new Label("Prospect", English) },
            MergeLabels = true,
        });

        var lead = ((RetrieveEntityResponse)Admin.Execute(
            new RetrieveEntityRequest { LogicalName = "lead", EntityFilters = EntityFilters.Entity })).EntityMetadata;
        Assert.Equal("Prospect", lead.DisplayName.UserLocalizedLabel.Label);
        Assert.Equal("Leads", lead.DisplayCollectionName.UserLocalizedLabel.Label);
    }

    [SkippableFact]
    public void Name_that_is_taken_and_virtual_tables_are_refused()
    {
        Create("new_Visit");

        Assert.Equal(DataverseErrorCode.InvalidSchemaName, Fault(() => Create("new_visit")).ErrorCode);
        Assert.Equal(DataverseErrorCode.InvalidArgument, Fault(() => Create("Visit")).ErrorCode);
        Assert.Equal(
            DataverseErrorCode.NotSupported,
            Fault(() => Admin.Execute(Request("new_Call", configure: table => table.DataProviderId = Guid.NewGuid()))).ErrorCode);
    }

    [SkippableFact]
    public void Deleted_table_is_gone_with_rows_privileges_and_lookups_to_it()
    {
        Create("new_Visit");
        Lookup("account", "new_Visit", "new_VisitId");
        var visit = Add("new_visit", ("new_name", "x"));
        Add("account", ("new_visitid", new EntityReference("new_visit", visit)));

        var used = Fault(() => Delete("new_visit"));
        Assert.Equal(DataverseErrorCode.CannotDeleteInUseComponent, used.ErrorCode);
        Assert.Contains("Relationship 'new_visit_account' needs Table 'new_visit'.", used.Message, StringComparison.Ordinal);

        Admin.Execute(new DeleteRelationshipRequest { Name = "new_visit_account" });
        Delete("new_visit");
        Assert.Equal(DataverseErrorCode.QueryBuilderNoEntity, Fault(() => Add("new_visit")).ErrorCode);
        Assert.Empty(Rows("privilege", "name", "prvReadnew_Visit"));
        Create("new_Visit");
        Assert.Empty(Rows("new_visit"));
    }

    [SkippableFact]
    public void Tables_of_the_platform_and_of_managed_solutions_cannot_be_deleted()
    {
        Import(Managed().Table("tst_A"));

        Assert.Equal(DataverseErrorCode.EntityIsNotCustomizable, Fault(() => Delete("lead")).ErrorCode);
        Assert.Equal(DataverseErrorCode.CannotDeleteMetadata, Fault(() => Delete("tst_a")).ErrorCode);
    }

    [SkippableTheory]
    [InlineData(CascadeType.RemoveLink)]
    [InlineData(CascadeType.Cascade)]
    [InlineData(CascadeType.Restrict)]
    public void Lookup_points_at_rows_and_deleting_them_does_as_the_relationship_says(CascadeType delete)
    {
        Create("new_Visit");
        Lookup("new_visit", "account", "new_AccountId", delete);
        var account = Add("account", ("name", "x"));
        var visit = Add("new_visit", ("new_accountid", new EntityReference("account", account)));

        if (delete == CascadeType.Restrict)
        {
            Assert.Equal(DataverseErrorCode.CannotDeleteDueToAssociation, Fault(() => Admin.Delete("account", account)).ErrorCode);
            return;
        }

        Admin.Delete("account", account);
        var left = Rows("new_visit", "new_visitid", visit);
        Assert.Equal(delete == CascadeType.Cascade ? 0 : 1, left.Count);
        Assert.All(left, row => Assert.DoesNotContain("new_accountid", row.Attributes.Keys));
    }

    [SkippableFact]
    public void Behaviour_of_a_relationship_is_changed()
    {
        Create("new_Visit");
        Lookup("new_visit", "account", "new_AccountId");
        Admin.Execute(new UpdateRelationshipRequest
        {
            Relationship = new OneToManyRelationshipMetadata
            {
                SchemaName = "new_account_new_visit",
                CascadeConfiguration = new CascadeConfiguration { Delete = CascadeType.Cascade },
            },
            MergeLabels = true,
        });
        var account = Add("account", ("name", "x"));
        Add("new_visit", ("new_accountid", new EntityReference("account", account)));

        Admin.Delete("account", account);

        Assert.Empty(Rows("new_visit"));
    }

    [SkippableFact]
    public void Names_of_relationships_are_asked_for_and_unique()
    {
        Create("new_Visit");
        Lookup("new_visit", "account", "new_AccountId");

        Assert.Equal(
            DataverseErrorCode.EntityRelationshipSchemaNameNotUnique, Fault(() => Lookup("new_visit", "account", "new_OtherId")).ErrorCode);
        Assert.Equal(
            DataverseErrorCode.EntityRelationshipSchemaNameRequired,
            Fault(() => Lookup("new_visit", "account", "new_OtherId", name: "")).ErrorCode);
        Assert.Equal(
            DataverseErrorCode.DuplicateAttributeSchemaName,
            Fault(() => Lookup("new_visit", "account", "new_AccountId", name: "new_other")).ErrorCode);
        Assert.Equal(
            DataverseErrorCode.NotSupported,
            Fault(() => Admin.Execute(new DeleteRelationshipRequest { Name = "Lead_Annotation" })).ErrorCode);
    }

    [SkippableFact]
    public void Rows_are_associated_over_a_new_many_to_many_relationship_until_it_is_deleted()
    {
        Create("new_Visit");
        Admin.Execute(new CreateManyToManyRequest
        {
            IntersectEntitySchemaName = "new_visit_contact",
            ManyToManyRelationship = new ManyToManyRelationshipMetadata
            {
                SchemaName = "new_visit_contact",
                Entity1LogicalName = "new_visit",
                Entity2LogicalName = "contact",
            },
        });
        var (visit, contact) = (Add("new_visit", ("new_name", "x")), Add("contact", ("lastname", "y")));

        Admin.Associate("new_visit", visit, new Relationship("new_visit_contact"), [new EntityReference("contact", contact)]);

        Assert.Equal(contact, Assert.Single(Rows("new_visit_contact")).GetAttributeValue<Guid>("contactid"));
        Admin.Execute(new DeleteRelationshipRequest { Name = "new_visit_contact" });
        Assert.Equal(DataverseErrorCode.QueryBuilderNoEntity, Fault(() => Rows("new_visit_contact")).ErrorCode);
    }

    [SkippableFact]
    public void Customizing_asks_for_its_privileges()
    {
        var user = Add("systemuser", ("lastname", "x"), ("domainname", "x"),
            ("businessunitid", new EntityReference("businessunit", Organization.RootBusinessUnitId)));
        var service = Organization.ServiceFor(user);

        Assert.Contains("prvCreateEntity", Fault(() => service.Execute(Request("new_Visit"))).Message, StringComparison.Ordinal);
        Assert.Contains(
            "prvPublishCustomization", Fault(() => service.Execute(new PublishAllXmlRequest())).Message, StringComparison.Ordinal);
    }

    [SkippableFact]
    public void Publishing_is_accepted_since_changes_count_at_once()
    {
        Admin.Execute(new PublishAllXmlRequest());
        Admin.Execute(new PublishXmlRequest
        {
            ParameterXml = "<importexportxml><entities><entity>lead</entity></entities></importexportxml>",
        });

        Assert.Equal(
            DataverseErrorCode.InvalidArgument,
            Fault(() => Admin.Execute(new PublishXmlRequest { ParameterXml = "<entities/>" })).ErrorCode);
        Assert.Equal(
            DataverseErrorCode.InvalidArgument, Fault(() => Admin.Execute(new PublishXmlRequest { ParameterXml = "lead" })).ErrorCode);
    }

    private static int Value(Entity row, string column) => row.GetAttributeValue<OptionSetValue>(column).Value;

    private string[] Navigations(string table, string lookup) =>
    [
        .. ((RetrieveEntityResponse)Admin.Execute(new RetrieveEntityRequest { LogicalName = table, EntityFilters = EntityFilters.Relationships }))
            .EntityMetadata.ManyToOneRelationships
            .Where(relationship => relationship.ReferencingAttribute == lookup && relationship.ReferencedEntity.StartsWith("new_", StringComparison.Ordinal))
            .Select(relationship => relationship.ReferencingEntityNavigationPropertyName)
            .Order(StringComparer.Ordinal),
    ];

    private static CreateEntityRequest Request(
        string schemaName, OwnershipTypes ownership = OwnershipTypes.UserOwned, Action<EntityMetadata>? configure = null)
    {
        var table = new EntityMetadata
        {
            SchemaName = schemaName,
            DisplayName = new Label(schemaName, English),
            DisplayCollectionName = new Label(schemaName + "s", English),
            OwnershipType = ownership,
        };
        configure?.Invoke(table);
        return new CreateEntityRequest
        {
            Entity = table,
            PrimaryAttribute = new StringAttributeMetadata("new_Name") { DisplayName = new Label("Name", English) },
        };
    }

    private CreateEntityResponse Create(string schemaName, OwnershipTypes ownership = OwnershipTypes.UserOwned) =>
        (CreateEntityResponse)Admin.Execute(Request(schemaName, ownership));

    private void Delete(string table) => Admin.Execute(new DeleteEntityRequest { LogicalName = table });

    private void Lookup(string child, string parent, string lookup, CascadeType delete = CascadeType.RemoveLink, string? name = null) =>
        Admin.Execute(new CreateOneToManyRequest
        {
            Lookup = new LookupAttributeMetadata { SchemaName = lookup },
            OneToManyRelationship = new OneToManyRelationshipMetadata
            {
                SchemaName = name ?? (parent == "account" ? $"new_account_{child}" : $"{parent.ToLowerInvariant()}_{child}"),
                ReferencedEntity = parent.ToLowerInvariant(),
                ReferencingEntity = child,
                CascadeConfiguration = new CascadeConfiguration { Delete = delete },
            },
        });
}

public sealed class TableCustomizationInMemory(InMemoryEnvironment environment)
    : TableCustomizationSpecification<InMemoryEnvironment>(environment);

public sealed class TableCustomizationOnFile(FileEnvironment environment) : TableCustomizationSpecification<FileEnvironment>(environment);

public sealed class TableCustomizationOverHttp(OverHttpEnvironment environment)
    : TableCustomizationSpecification<OverHttpEnvironment>(environment);
