using System;
using System.IO;
using System.Linq;
using CrmAlignment.LocalDataverse.BaseTables;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.LocalDataverse.Tests.Durability;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Storage;

/// <summary>Calendars in files: those of a version without the table, and those that are exported and imported.</summary>
public sealed class CalendarStorageTests : IDisposable
{
    private readonly DatabaseFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public void File_of_a_version_without_calendars_has_them_when_it_is_opened_and_loses_ids_that_led_nowhere()
    {
        var user = Guid.NewGuid();
        using (var store = OrganizationStore.Open(new StoreOptions { Path = _file.Path }, WithoutCalendars()))
        {
            using var write = store.BeginWrite();
            write.Insert("systemuser", StoreTransactionTests.Row(("systemuserid", user), ("calendarid", Guid.NewGuid())));
            write.Commit();
        }

        for (var opening = 0; opening < 2; opening++)
        {
            using var organization = Open();
            var service = organization.AdminService;
            var id = service.Create(Calendar());
            service.Update(new Entity("systemuser", user) { ["calendarid"] = opening == 0 ? new EntityReference("calendar", id) : null });
            Assert.Single(RulesOf(service, id));
        }

        using var last = Open();
        Assert.Equal(2, last.AdminService.RetrieveMultiple(new QueryExpression("calendar")).Entities.Count);
    }

    [Fact]
    public void Identifier_that_becomes_a_lookup_is_emptied_where_it_leads_nowhere()
    {
        var user = Guid.NewGuid();
        using (var store = OrganizationStore.Open(new StoreOptions { Path = _file.Path }, WithoutCalendars()))
        {
            using var write = store.BeginWrite();
            write.Insert("systemuser", StoreTransactionTests.Row(("systemuserid", user), ("calendarid", Guid.NewGuid())));
            write.Commit();
        }

        using var newer = OrganizationStore.Open(new StoreOptions { Path = _file.Path }, PlatformCatalog.Instance);
        using var read = newer.BeginRead();
        Assert.Null(read.Retrieve("systemuser", user)!["calendarid"]);
    }

    [Fact]
    public void Rules_are_exported_and_imported_with_their_calendar()
    {
        using var rows = new MemoryStream();
        Guid id;
        using (var organization = LocalOrganization.Open(new LocalDataverseOptions()))
        {
            id = organization.AdminService.Create(Calendar());
            organization.ExportRows(rows);
        }

        rows.Position = 0;
        using var other = LocalOrganization.Open(new LocalDataverseOptions());
        other.ImportRows(rows);

        var rule = Assert.Single(RulesOf(other.AdminService, id));
        Assert.Equal(("FREQ=WEEKLY;INTERVAL=1;BYDAY=MO", 480), (rule["pattern"], rule["offset"]));
    }

    private static MetadataCatalog WithoutCalendars()
    {
        var tables = PlatformCatalog.Instance.Tables.Where(table => !table.LogicalName.StartsWith("calendar", StringComparison.Ordinal))
            .Select(table => table with { Columns = [.. table.Columns.Select(Older).OfType<ColumnDefinition>()] })
            .ToList();
        return MetadataCatalog.Empty.WithTables(tables).WithRelationships(PlatformCatalog.Instance.OneToMany.Where(relationship =>
            !relationship.ReferencedTable.StartsWith("calendar", StringComparison.Ordinal)
            && !relationship.ReferencingTable.StartsWith("calendar", StringComparison.Ordinal)));
    }

    private static ColumnDefinition Older(ColumnDefinition column) => column.Targets is ["calendar"]
        ? column with { Type = ColumnType.UniqueIdentifier, Targets = [] }
        : column with { Targets = [.. column.Targets.Where(target => target != "calendar")] };

    private static Entity Calendar() => new("calendar")
    {
        ["name"] = "Calendar",
        ["calendarrules"] = new EntityCollection(
            [new Entity("calendarrule") { ["rank"] = 0, ["pattern"] = "FREQ=WEEKLY;INTERVAL=1;BYDAY=MO", ["offset"] = 480, ["duration"] = 540 }]),
    };

    private static DataCollection<Entity> RulesOf(IOrganizationService service, Guid id) =>
        service.Retrieve("calendar", id, new ColumnSet("calendarrules")).GetAttributeValue<EntityCollection>("calendarrules").Entities;

    private LocalOrganization Open() => LocalOrganization.Open(new LocalDataverseOptions { DatabasePath = _file.Path });
}
