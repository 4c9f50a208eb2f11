using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Storage;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Storage;

/// <summary>Tables and columns that metadata loses are dropped with their data, under the eyes of readers.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class CatalogRemovalTests : IDisposable
{
    private static readonly ColumnDefinition Score = new("new_score", ColumnType.Integer);
    private readonly string _folder = Directory.CreateTempSubdirectory("catalog-removal-").FullName;

    private string Database => Path.Combine(_folder, "organization.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void A_removed_column_comes_back_empty()
    {
        using var store = OrganizationStore.OpenInMemory(MetadataCatalog.Empty.WithTable(Node()));
        var id = Add(store, ("new_name", "kept"), ("new_score", 7));

        store.Migrate(catalog => catalog.WithTable(catalog.Table("new_node").WithoutColumns(["new_score"])));
        store.Migrate(catalog => catalog.WithTable(catalog.Table("new_node").WithColumns([Score])));

        var row = Read(store, id);
        Assert.Equal(("kept", null), (row["new_name"], row["new_score"]));
    }

    [Fact]
    public void A_lookup_that_loses_a_target_and_gains_it_again_keeps_its_references()
    {
        using var store = OrganizationStore.OpenInMemory(MetadataCatalog.Empty.WithTable(Node("account", "contact")));
        var account = Guid.NewGuid();
        var id = Add(store, ("new_parentid", new RowReference("account", account)));

        store.Migrate(_ => MetadataCatalog.Empty.WithTable(Node("account")));
        Assert.Equal(new RowReference("account", account), Read(store, id)["new_parentid"]);
        store.Migrate(_ => MetadataCatalog.Empty.WithTable(Node("account", "lead")));

        Assert.Equal(new RowReference("account", account), Read(store, id)["new_parentid"]);
    }

    [Fact]
    public void A_removed_table_is_gone_when_the_file_is_opened_again()
    {
        using (var store = Open(MetadataCatalog.Empty.WithTable(Node())))
        {
            Add(store, ("new_name", "gone"));
            store.Migrate(catalog => catalog.WithoutTables(["new_node"]));
        }

        using var again = Open(MetadataCatalog.Empty);
        Assert.Null(again.Catalog.FindTable("new_node"));
        again.Migrate(catalog => catalog.WithTable(Node()));
        using var read = again.BeginRead();
        Assert.Empty(read.Find("new_node", new Dictionary<string, object?>()));
    }

    [Fact]
    public void A_rolled_back_removal_leaves_rows_and_metadata()
    {
        using var store = OrganizationStore.OpenInMemory(MetadataCatalog.Empty.WithTable(Node()));
        var id = Add(store, ("new_score", 7));

        using (var transaction = store.BeginWrite())
        {
            transaction.ApplyCatalog(transaction.Catalog.WithoutTables(["new_node"]));
        }

        Assert.Equal(7, Read(store, id)["new_score"]);
    }

    [Fact]
    public async Task Readers_of_a_file_never_see_rows_and_metadata_of_different_ages()
    {
        using var store = Open(MetadataCatalog.Empty.WithTable(Node()));
        var id = Add(store, ("new_score", 7));
        var changes = Task.Run(() =>
        {
            for (var round = 0; round < 150; round++)
            {
                store.Migrate(catalog => catalog.WithTable(catalog.Table("new_node").WithoutColumns(["new_score"])));
                store.Migrate(catalog => catalog.WithTable(catalog.Table("new_node").WithColumns([Score])));
            }
        });
        var reads = 0;
        while (!changes.IsCompleted)
        {
            using var read = store.BeginRead();
            Assert.NotNull(read.Retrieve("new_node", id));
            reads++;
        }

        await changes;
        Assert.True(reads > 0);
    }

    private static TableDefinition Node(params string[] targets) => new("new_node", "new_nodeid", "new_name",
    [
        new ColumnDefinition("new_nodeid", ColumnType.UniqueIdentifier),
        new ColumnDefinition("new_name", ColumnType.String) { MaxLength = 100 },
        new ColumnDefinition("new_parentid", ColumnType.Lookup) { Targets = [.. targets] },
        Score,
        .. StandardColumns.For(OwnershipType.None),
    ])
    {
        Ownership = OwnershipType.None,
    };

    private OrganizationStore Open(MetadataCatalog catalog) => OrganizationStore.Open(new StoreOptions { Path = Database }, catalog);

    private static Guid Add(OrganizationStore store, params (string Column, object Value)[] values)
    {
        var row = new Dictionary<string, object?> { ["new_nodeid"] = Guid.NewGuid() };
        foreach (var (column, value) in values)
        {
            row[column] = value;
        }

        using var transaction = store.BeginWrite();
        transaction.Insert("new_node", row);
        transaction.Commit();
        return (Guid)row["new_nodeid"]!;
    }

    private static StoredRow Read(OrganizationStore store, Guid id)
    {
        using var read = store.BeginRead();
        return read.Retrieve("new_node", id)!;
    }
}
