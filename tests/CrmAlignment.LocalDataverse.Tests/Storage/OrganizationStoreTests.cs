using System;
using System.IO;
using System.Linq;
using System.ServiceModel;
using System.Threading.Tasks;
using CrmAlignment.LocalDataverse.BaseTables;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Storage;
using Microsoft.Xrm.Sdk;
using Xunit;
using static CrmAlignment.LocalDataverse.Tests.Storage.StoreTransactionTests;

namespace CrmAlignment.LocalDataverse.Tests.Storage;

[Trait(Category.Name, Category.Slow)]
public sealed class OrganizationStoreTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("crma-store-").FullName;

    private string File => Path.Combine(_folder, "organization.db");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void File_opens_with_the_rows_metadata_and_version_it_was_closed_with()
    {
        var (lead, version) = (Guid.NewGuid(), 0L);
        using (var store = Open())
        {
            using var transaction = store.BeginWrite();
            transaction.ApplyCatalog(WithCustomTable(transaction.Catalog));
            transaction.Insert("new_thing", Row(("new_thingid", lead), ("new_name", "kept"), ("new_kind", 471200001)));
            version = transaction.Insert("lead", Row(("leadid", lead), ("subject", "kept too")));
            transaction.Commit();
        }

        using var reopened = Open();
        var table = reopened.Catalog.Table("new_thing");
        Assert.Equal("Вещь", table.Label.For(1049));
        Assert.Equal("Second", table.Column("new_kind").Choice!.Find(471200001)!.Label.For(1033));
        Assert.Equal(CascadeType.Restrict, ((OneToManyRelationship)reopened.Catalog.Relationship("new_lead_thing")).Cascade.Delete);
        using var next = reopened.BeginWrite();
        Assert.Equal("kept", next.Retrieve("new_thing", lead)!["new_name"]);
        Assert.Equal(version, next.Retrieve("lead", lead)!.Version);
        Assert.True(next.Insert("lead", Row(("leadid", Guid.NewGuid()))) > version);
    }

    [Fact]
    public void Dispose_lets_an_open_transaction_end_and_closes_the_file_then()
    {
        var lead = Guid.NewGuid();
        var store = Open();
        using (var transaction = store.BeginWrite())
        {
            store.Dispose();
            Assert.Throws<FaultException<OrganizationServiceFault>>(() => Open());
            Assert.Throws<ObjectDisposedException>(() => store.BeginRead());
            transaction.Insert("lead", Row(("leadid", lead), ("subject", "last")));
            transaction.Commit();
        }

        using var reopened = Open();
        using var read = reopened.BeginRead();
        Assert.Equal("last", read.Retrieve("lead", lead)!["subject"]);
    }

    [Fact]
    public async Task Dispose_turns_away_who_waits_for_his_turn()
    {
        var store = Open();
        Task<StoreTransaction> waiting;
        using (store.BeginWrite())
        {
            waiting = Task.Run(store.BeginWrite);
            store.Dispose();
        }

        await Assert.ThrowsAsync<ObjectDisposedException>(() => waiting);
        Open().Dispose();
    }

    [Fact]
    public void Reader_of_a_file_has_as_large_a_cache_as_the_writer()
    {
        using var store = Open();
        using var writer = store.BeginWrite();
        using var reader = store.BeginRead();

        Assert.Equal((-65536, -65536), (CacheOf(writer), CacheOf(reader)));
    }

    [Fact]
    public void Savepoint_of_a_reader_in_memory_ends_with_its_transaction()
    {
        using var store = OrganizationStore.OpenInMemory(PlatformCatalog.Instance);
        using (var reader = store.BeginRead())
        {
            Assert.False(reader.Session.IsInTransaction);
            reader.Savepoint();
            reader.Commit();
        }

        using (var reader = store.BeginRead())
        {
            reader.Savepoint();
        }

        using var writer = store.BeginWrite();
        writer.Insert("lead", Row(("leadid", Guid.NewGuid())));
        writer.Commit();
    }

    [Fact]
    public void Reader_of_a_file_sees_the_last_commit_while_another_writes()
    {
        using var store = Open();
        var (before, after) = (Guid.NewGuid(), Guid.NewGuid());
        Insert(store, before);
        using var writer = store.BeginWrite();
        writer.Insert("lead", Row(("leadid", after)));
        using var reader = store.BeginRead();
        Assert.True(reader.Exists("lead", before));
        writer.Commit();
        Assert.False(reader.Exists("lead", after));
        using var later = store.BeginRead();
        Assert.True(later.Exists("lead", after));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Threads_lose_no_update_and_never_see_half_a_transaction(bool inMemory)
    {
        using var store = inMemory ? OrganizationStore.OpenInMemory(PlatformCatalog.Instance) : Open();
        var (left, right) = (Guid.NewGuid(), Guid.NewGuid());
        Insert(store, left, 0);
        Insert(store, right, 0);
        var writers = Enumerable.Range(0, 3).Select(_ => Task.Run(() => Repeat(50, () => Increment(store, left, right))));
        var readers = Enumerable.Range(0, 2).Select(_ => Task.Run(() => Repeat(100, () =>
        {
            using var reader = store.BeginRead();
            Assert.Equal(Employees(reader, left), Employees(reader, right));
        })));
        await Task.WhenAll(writers.Concat(readers));
        using var final = store.BeginRead();
        Assert.Equal((150, 150), (Employees(final, left), Employees(final, right)));
    }

    [Fact]
    public void Statement_cache_survives_more_shapes_than_it_keeps()
    {
        using var store = OrganizationStore.OpenInMemory(PlatformCatalog.Instance);
        using var transaction = store.BeginWrite();
        var columns = store.Catalog.Table("lead").Columns
            .Where(column => column.Type == ColumnType.String)
            .Select(column => column.LogicalName)
            .ToList();
        for (var shape = 1; shape <= 1100; shape++)
        {
            var id = Guid.NewGuid();
            var values = Row(("leadid", id));
            for (var bit = 0; bit < 11; bit++)
            {
                if ((shape & (1 << bit)) != 0)
                {
                    values[columns[bit]] = "x";
                }
            }

            transaction.Insert("lead", values);
            Assert.True(transaction.Exists("lead", id));
        }
    }

    private static MetadataCatalog WithCustomTable(MetadataCatalog catalog)
    {
        var kinds = new ChoiceDefinition("new_kind", [new(471200000, "First"), new(471200001, "Second")], isGlobal: true);
        var table = new TableDefinition(
            "new_thing",
            "new_thingid",
            "new_name",
            [
                new("new_thingid", ColumnType.UniqueIdentifier),
                new("new_name", ColumnType.String) { MaxLength = 100, DefaultValue = "none" },
                new("new_kind", ColumnType.Choice) { Choice = kinds },
                new("new_leadid", ColumnType.Lookup) { Targets = ["lead"] },
                .. StandardColumns.For(OwnershipType.User),
            ])
        {
            ObjectTypeCode = 10100,
            Ownership = OwnershipType.User,
            Label = ((LocalizedText)"Thing").With(1049, "Вещь"),
        };
        return catalog.WithTable(table.WithKey(new("new_key", ["new_name"]))).WithGlobalChoice(kinds).WithRelationships(
            [new OneToManyRelationship("new_lead_thing", "lead", "new_thing", "new_leadid") { Cascade = CascadeSettings.Restricted }]);
    }

    private static void Increment(OrganizationStore store, Guid left, Guid right)
    {
        using var transaction = store.BeginWrite();
        transaction.Update("lead", left, Row(("numberofemployees", Employees(transaction, left) + 1)));
        transaction.Update("lead", right, Row(("numberofemployees", Employees(transaction, right) + 1)));
        transaction.Commit();
    }

    private static int Employees(StoreTransaction transaction, Guid id) =>
        (int)transaction.Retrieve("lead", id, ["numberofemployees"])!["numberofemployees"]!;

    private static void Insert(OrganizationStore store, Guid id, int? employees = null)
    {
        using var transaction = store.BeginWrite();
        transaction.Insert("lead", Row(("leadid", id), ("numberofemployees", employees)));
        transaction.Commit();
    }

    private static void Repeat(int times, Action action)
    {
        for (var time = 0; time < times; time++)
        {
            action();
        }
    }

    private static long CacheOf(StoreTransaction transaction) =>
        transaction.Session.First("PRAGMA cache_size", [], static statement => statement.Int64(0));

    private OrganizationStore Open() => OrganizationStore.Open(new StoreOptions { Path = File }, PlatformCatalog.Instance);
}
