using System.Linq;
using CrmAlignment.LocalDataverse.BaseTables;
using CrmAlignment.LocalDataverse.Messages.Metadata;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Solutions.Customization.Tables;
using CrmAlignment.LocalDataverse.Storage;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Metadata;

/// <summary>Files in which navigation properties of lookups to several tables were named after the lookup alone.</summary>
public sealed class SharedNavigationTests
{
    [Fact]
    public void Opening_a_file_gives_each_table_of_a_solution_a_navigation_property_of_its_own()
    {
        var renewed = PlatformRenewal.Renew(Former(), PlatformCatalog.Instance);

        Assert.Equal(["objectid_new_trip", "objectid_new_visit"], Navigations(renewed, "annotation"));
        Assert.Equal(["objectid_new_trip", "objectid_new_visit"], Navigations(renewed, "queueitem"));
        Assert.Equal(["objectid_new_trip", "objectid_new_visit"], Navigations(renewed, SharedColumnRelationship.Table));
        Assert.Superset(
            new[] { "new_trip", "new_visit", "lead" }.ToHashSet(), renewed.Column(SharedColumnRelationship.Table, SharedColumnRelationship.Column).Targets.ToHashSet());
    }

    [Fact]
    public void Opening_it_again_changes_nothing()
    {
        var once = PlatformRenewal.Renew(Former(), PlatformCatalog.Instance);
        var twice = PlatformRenewal.Renew(once, PlatformCatalog.Instance);

        Assert.Empty(SharedNavigation.MistakenIn(once));
        Assert.Equal(
            once.OneToMany.Select(item => item.ToString()).Order(), twice.OneToMany.Select(item => item.ToString()).Order());
    }

    [Fact]
    public void Relationships_of_the_platform_keep_their_names()
    {
        Assert.Empty(SharedNavigation.MistakenIn(PlatformCatalog.Instance));
        Assert.Equal(
            "objectid_lead", ((OneToManyRelationship)PlatformCatalog.Instance.Relationship("lead_principalobjectattributeaccess")).ReferencingNavigationProperty);
    }

    // As a version before made them.
    private static MetadataCatalog Former()
    {
        var catalog = new[] { "new_visit", "new_trip" }.Aggregate(PlatformCatalog.Instance, (known, name) =>
        {
            var table = new TableDefinition(name, name + "id", "new_name", [new(name + "id", ColumnType.UniqueIdentifier), new("new_name", ColumnType.String)])
            {
                EntitySetName = name + "s",
                SchemaName = name,
                IsCustom = true,
            };
            return QueueEnablement.Enable(RelatedToAll.WithNotes(known.WithTable(table), table), table);
        });
        return catalog.WithRelationships(catalog.OneToMany
            .Where(item => item.ReferencedTable.StartsWith("new_", System.StringComparison.Ordinal))
            .Select(item => item with { ReferencingNavigationProperty = item.ReferencingColumn })
            .ToList());
    }

    private static string[] Navigations(MetadataCatalog catalog, string table) =>
    [
        .. catalog.ParentsOf(table)
            .Where(item => item.ReferencingColumn == "objectid" && item.ReferencedTable.StartsWith("new_", System.StringComparison.Ordinal))
            .Select(item => item.ReferencingNavigationProperty)
            .Order(),
    ];
}
