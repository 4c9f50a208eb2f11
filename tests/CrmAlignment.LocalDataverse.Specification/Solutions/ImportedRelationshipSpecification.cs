using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Specification.Environments;
using CrmAlignment.LocalDataverse.Specification.Framework;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;
using Xunit;

namespace CrmAlignment.LocalDataverse.Specification.Solutions;

/// <summary>
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/web-api-navigation-properties,
/// https://learn.microsoft.com/power-platform/alm/removing-dependencies and
/// https://learn.microsoft.com/power-apps/developer/data-platform/create-custom-entity.
/// </summary>
[Capability("Solutions", "Relationships of imported tables")]
[Trait(Category.Name, Category.Slow)]
public abstract class ImportedRelationshipSpecification<TEnvironment>(TEnvironment environment) : SolutionSpecification<TEnvironment>(environment)
    where TEnvironment : SpecificationEnvironment
{
    private const string Roles = """
        <EntityRelationshipRoles>
          <EntityRelationshipRole><NavPaneDisplayOption>UseCollectionName</NavPaneDisplayOption><NavigationPropertyName>tst_HouseId</NavigationPropertyName>
            <RelationshipRoleType>1</RelationshipRoleType></EntityRelationshipRole>
          <EntityRelationshipRole><NavigationPropertyName>tst_Rooms</NavigationPropertyName><RelationshipRoleType>0</RelationshipRoleType></EntityRelationshipRole>
        </EntityRelationshipRoles>
        """;

    [SkippableFact]
    public void Navigation_properties_have_the_names_that_the_package_gives_them()
    {
        Import(Rooms(Roles));

        Assert.Equal(("tst_HouseId", "tst_Rooms"), Navigation("tst_room_house"));
    }

    [SkippableFact]
    public void Navigation_properties_without_names_in_the_package_are_named_after_column_and_relationship()
    {
        Import(Rooms(""));

        Assert.Equal(("tst_houseid", "tst_room_house"), Navigation("tst_room_house"));
    }

    [SkippableFact]
    public void Second_import_changes_the_names()
    {
        Import(Rooms(""));
        var next = Rooms(Roles);
        next.Version = "1.0.0.1";
        Import(next);

        Assert.Equal(("tst_HouseId", "tst_Rooms"), Navigation("tst_room_house"));
    }

    [SkippableFact]
    public void Table_of_an_unmanaged_solution_is_deleted_with_the_relationships_of_its_own_lookups()
    {
        Import(Rooms(Roles));
        Add("tst_room", ("tst_name", "Hall"));

        Admin.Execute(new DeleteEntityRequest { LogicalName = "tst_room" });

        Assert.Null(Organization.Catalog.FindTable("tst_room"));
        Assert.Null(Organization.Catalog.FindRelationship("tst_room_house"));
        Assert.Null(Organization.Catalog.FindRelationship("lk_tst_Room_createdby"));
        Admin.Execute(new DeleteEntityRequest { LogicalName = "tst_house" });
        Assert.Null(Organization.Catalog.FindTable("tst_house"));
    }

    [SkippableFact]
    public void Lookup_of_another_table_stands_in_the_way_of_the_table_that_it_leads_to()
    {
        Import(Rooms(Roles));

        var fault = Fault(() => Admin.Execute(new DeleteEntityRequest { LogicalName = "tst_house" }));

        Assert.Equal(DataverseErrorCode.CannotDeleteInUseComponent, fault.ErrorCode);
        Assert.Contains("tst_room_house", fault.Message, StringComparison.Ordinal);
        Assert.NotNull(Organization.Catalog.FindTable("tst_house"));
    }

    [SkippableFact]
    public void Table_of_the_organization_is_related_to_it_and_its_rows_refer_to_it()
    {
        Admin.Execute(new CreateEntityRequest
        {
            Entity = new EntityMetadata
            {
                SchemaName = "new_Rate",
                DisplayName = new Label("Rate", 1033),
                DisplayCollectionName = new Label("Rates", 1033),
                OwnershipType = OwnershipTypes.OrganizationOwned,
            },
            PrimaryAttribute = new StringAttributeMetadata { SchemaName = "new_Name", MaxLength = 100, DisplayName = new Label("Name", 1033) },
        });

        var relationship = (OneToManyRelationshipMetadata)((RetrieveRelationshipResponse)Admin.Execute(
            new RetrieveRelationshipRequest { Name = "organization_new_rate" })).RelationshipMetadata;
        Assert.Equal(
            ("organization", "organizationid", CascadeType.NoCascade),
            (relationship.ReferencedEntity, relationship.ReferencingAttribute, relationship.CascadeConfiguration.Delete));
        Add("new_rate", ("new_name", "x"));
        Assert.Equal(Rows("organization").Single().Id, Rows("new_rate").Single().GetAttributeValue<EntityReference>("organizationid").Id);
        Admin.Execute(new DeleteEntityRequest { LogicalName = "new_rate" });
        Assert.Null(Organization.Catalog.FindRelationship("organization_new_rate"));
    }

    private static SolutionZip Rooms(string roles) => new SolutionZip()
        .Table("tst_House", SolutionXml.Text("tst_Street"))
        .Table("tst_Room", SolutionXml.Lookup("tst_HouseId"))
        .Relationship(SolutionXml.Relationship("tst_room_house", "tst_Room", "tst_HouseId", "tst_House")
            .Replace("</EntityRelationship>", roles + "</EntityRelationship>", StringComparison.Ordinal));

    private (string, string) Navigation(string name)
    {
        var relationship = (OneToManyRelationshipMetadata)((RetrieveRelationshipResponse)Admin.Execute(
            new RetrieveRelationshipRequest { Name = name })).RelationshipMetadata;
        return (relationship.ReferencingEntityNavigationPropertyName, relationship.ReferencedEntityNavigationPropertyName);
    }
}

public sealed class ImportedRelationshipInMemory(InMemoryEnvironment environment)
    : ImportedRelationshipSpecification<InMemoryEnvironment>(environment);

public sealed class ImportedRelationshipOnFile(FileEnvironment environment) : ImportedRelationshipSpecification<FileEnvironment>(environment);

public sealed class ImportedRelationshipLive(LiveEnvironment environment) : ImportedRelationshipSpecification<LiveEnvironment>(environment);

public sealed class ImportedRelationshipOverHttp(OverHttpEnvironment environment) : ImportedRelationshipSpecification<OverHttpEnvironment>(environment);
