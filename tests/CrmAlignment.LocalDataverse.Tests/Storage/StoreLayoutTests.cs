using System;
using System.Globalization;
using System.IO;
using System.IO.Compression;
using System.Linq;
using CrmAlignment.LocalDataverse.BaseTables;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.LocalDataverse.Tests.Durability;
using Microsoft.Crm.Sdk.Messages;
using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Storage;

/// <summary>Files of earlier versions open with all they held; files of later ones, and of others, are left as they were.</summary>
[Trait(Category.Name, Category.Slow)]
public sealed class StoreLayoutTests : IDisposable
{
    private static readonly Guid Account = new("11111111-1111-1111-1111-111111111111");
    private static readonly Guid Lead = new("22222222-2222-2222-2222-222222222222");
    private static readonly Guid Thing = new("33333333-3333-3333-3333-333333333333");
    private static readonly Guid Task = new("44444444-4444-4444-4444-444444444444");

    private readonly DatabaseFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public void File_of_layout_1_opens_with_its_rows_and_what_was_added_to_its_metadata()
    {
        // Written by the version that numbered no layouts yet (commit 8e3abd1): an account, a lead with a column of a
        // solution, a row of a solution's table, and a task.
        Unpack("layout1.db.br");
        Assert.Equal(0, Number("user_version"));

        using (var organization = Open())
        {
            var lead = organization.AdminService.Retrieve("lead", Lead, new ColumnSet(true));
            Assert.Equal(
                ("Engines", 1.5m, 1234.57m), (lead["subject"], lead["new_score"], lead.GetAttributeValue<Money>("estimatedamount").Value));
            Assert.Equal(Account, lead.GetAttributeValue<EntityReference>("parentaccountid").Id);
            var thing = organization.AdminService.Retrieve("new_thing", Thing, new ColumnSet(true));
            Assert.Equal(("kept", "Second"), (thing["new_name"], thing.FormattedValues["new_kind"]));
            Assert.Equal("Вещь", organization.Catalog.Table("new_thing").LabelFor(1049));
            Assert.Equal("Call back", organization.AdminService.Retrieve("activitypointer", Task, new ColumnSet("subject"))["subject"]);
            RequireAllOf(PlatformCatalog.Instance, organization.Catalog);
            WriteAndReadEachTable(organization);
        }

        Assert.Equal(StoreLayout.Current, Number("user_version"));
        using var again = Open();
        Assert.Equal("Engines", again.AdminService.Retrieve("lead", Lead, new ColumnSet("subject"))["subject"]);
    }

    [Fact]
    public void Customers_of_a_file_without_address_rows_have_them_once_when_it_is_opened()
    {
        Unpack("layout1.db.br");
        Guid[] addresses = [];
        for (var opening = 0; opening < 2; opening++)
        {
            using var organization = Open();
            var service = organization.AdminService;
            var rows = AddressesOf(service, Account);
            Assert.Equal([1, 2], rows.Select(row => row.GetAttributeValue<int>("addressnumber")));
            Assert.Equal(rows[0].Id, service.Retrieve("account", Account, new ColumnSet("address1_addressid"))["address1_addressid"]);
            Assert.Equal(opening == 0 ? rows.Select(row => row.Id) : addresses, rows.Select(row => row.Id));
            addresses = [.. rows.Select(row => row.Id)];
            service.Update(new Entity("account", Account) { ["address1_city"] = "Lviv" });
            Assert.Equal("Lviv", AddressesOf(service, Account)[0]["city"]);
        }

        using var last = Open();
        var target = last.AdminService.Create(new Entity("account") { ["name"] = "Contoso" });
        last.AdminService.Execute(new MergeRequest
        {
            Target = new EntityReference("account", target),
            SubordinateId = Account,
            UpdateContent = new Entity("account"),
        });
        Assert.Equal(addresses, AddressesOf(last.AdminService, Account).Select(row => row.Id));
        Assert.Equal(2, AddressesOf(last.AdminService, target).Length);
        last.AdminService.Delete("account", Account);
        Assert.Empty(AddressesOf(last.AdminService, Account));
    }

    [Fact]
    public void Relationships_that_had_other_names_have_those_of_this_version_and_work()
    {
        // The file names them account_task_regardingobjectid, lead_lead_masterid and so on.
        Unpack("layout1.db.br");
        Assert.Equal(1, First("SELECT count(*) FROM \"store:metadata\" WHERE name = 'lead_task_regardingobjectid'"));
        for (var opening = 0; opening < 2; opening++)
        {
            using var organization = Open();
            foreach (var relationship in PlatformCatalog.Instance.OneToMany)
            {
                var known = Assert.Single(
                    organization.Catalog.ParentsOf(relationship.ReferencingTable),
                    item => item.ReferencingColumn == relationship.ReferencingColumn && item.ReferencedTable == relationship.ReferencedTable);
                Assert.Equal(relationship, known);
            }
        }

        Assert.Equal(
            0,
            First("SELECT count(*) FROM (SELECT 1 FROM \"store:metadata\" WHERE kind = 'relationship' GROUP BY lower(name) HAVING count(*) > 1)"));
        using (var organization = Open())
        {
            var service = organization.AdminService;
            service.Update(new Entity("task", Task) { ["regardingobjectid"] = new EntityReference("lead", Lead) });
            service.Delete("new_thing", Thing);
            service.Delete("lead", Lead);
            Assert.Empty(service.RetrieveMultiple(new QueryExpression("task")).Entities);
        }
    }

    [Fact]
    public void Platform_tables_and_columns_that_a_version_brings_appear_and_its_definitions_count()
    {
        var older = PlatformCatalog.Instance.Table("lead");
        older = older with
        {
            Columns =
            [
                .. older.Columns
                    .Where(column => column.LogicalName != "jobtitle")
                    .Select(column => column.LogicalName == "subject" ? column with { MaxLength = 3 } : column),
            ],
        };
        var added = new ColumnDefinition("new_score", ColumnType.Integer) { IsCustom = true };
        using (var store = OrganizationStore.Open(Options, MetadataCatalog.Empty.WithTable(older.WithColumns([added]))))
        {
            Insert(store, ("subject", "abc"), ("new_score", 7));
        }

        using var newer = OrganizationStore.Open(Options, PlatformCatalog.Instance);
        using var transaction = newer.BeginWrite();
        transaction.Update("lead", Lead, StoreTransactionTests.Row(("jobtitle", "Countess")));
        var row = transaction.Retrieve("lead", Lead)!;
        Assert.Equal(("abc", 7, "Countess"), (row["subject"], row["new_score"], row["jobtitle"]));
        Assert.Equal(
            PlatformCatalog.Instance.Table("lead").Column("subject").MaxLength, newer.Catalog.Table("lead").Column("subject").MaxLength);
        Assert.NotNull(newer.Catalog.FindTable("opportunity"));
    }

    [Fact]
    public void Rows_of_a_version_without_defaults_stay_without_them_and_those_below_a_customer_name_it()
    {
        var contact = PlatformCatalog.Instance.Table("contact");
        var older = contact with
        {
            Columns = [.. contact.Columns.Select(column => column with { DefaultValue = null, DerivedFrom = null })],
        };
        var (above, below) = (Guid.NewGuid(), Guid.NewGuid());
        using (var store = OrganizationStore.Open(Options, PlatformCatalog.Instance.WithTable(older)))
        {
            using var write = store.BeginWrite();
            write.Insert("contact", StoreTransactionTests.Row(("contactid", above)));
            write.Insert("contact", StoreTransactionTests.Row(("contactid", below), ("parentcustomerid", new RowReference("contact", above))));
            write.Commit();
        }

        using var newer = OrganizationStore.Open(Options, PlatformCatalog.Instance);
        using var read = newer.BeginRead();
        var row = read.Retrieve("contact", below)!;
        Assert.Equal((new RowReference("contact", above), null, null), (row["parentcontactid"], row["accountid"], row["donotemail"]));
    }

    [Fact]
    public void Options_and_targets_that_solutions_added_to_platform_columns_stay()
    {
        var lead = PlatformCatalog.Instance.Table("lead");
        var source = lead.Column("leadsourcecode");
        var more = new ChoiceDefinition(
            source.Choice!.Name, [.. source.Choice.Options, new ChoiceOption(471200000, "Fair")], source.Choice.IsGlobal);
        using (var store = OrganizationStore.Open(Options, PlatformCatalog.Instance))
        {
            store.Migrate(catalog => catalog.WithTable(lead.WithColumns(
            [
                source with { Choice = more },
                lead.Column("campaignid") with { Targets = ["campaign", "list"] },
            ])));
            Insert(store, ("leadsourcecode", 471200000), ("campaignid", new RowReference("list", Account)));
        }

        using var again = OrganizationStore.Open(Options, PlatformCatalog.Instance);
        Assert.Equal("Fair", again.Catalog.Column("lead", "leadsourcecode").Choice!.Find(471200000)!.Label.For(1033));
        using var transaction = again.BeginRead();
        Assert.Equal(new RowReference("list", Account), transaction.Retrieve("lead", Lead)!["campaignid"]);
    }

    [Fact]
    public void Column_whose_values_the_new_type_cannot_hold_is_refused_and_the_file_left_as_it_was()
    {
        var other = new ColumnDefinition("subject", ColumnType.DateTime);
        OrganizationStore.Open(Options, PlatformCatalog.Instance.WithTable(PlatformCatalog.Instance.Table("lead").WithColumns([other]))).Dispose();

        var refused = RefusedUntouched();

        Assert.Contains("the column 'subject' of 'lead' as DateTime, this version as String", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void File_of_a_newer_layout_is_refused_and_left_as_it_was()
    {
        Open().Dispose();
        Execute(string.Create(CultureInfo.InvariantCulture, $"PRAGMA user_version = {StoreLayout.Current + 1}"));

        var refused = RefusedUntouched();

        Assert.Equal(
            "The file has layout 4, which a newer version of the local Dataverse wrote; this version reads up to 3. "
            + "Open it with that version, or export its rows there and import them here.",
            refused.Message);
    }

    [Theory]
    [InlineData("CREATE TABLE address (name TEXT)")]
    [InlineData("PRAGMA user_version = 1")]
    [InlineData("PRAGMA application_id = 77; CREATE TABLE \"store:metadata\" (kind TEXT, name TEXT, json TEXT)")]
    public void Database_of_something_else_is_refused_and_left_as_it_was(string made)
    {
        Execute(made);

        Assert.Equal("The file is a SQLite database with tables of something else.", RefusedUntouched().Message);
    }

    [Fact]
    public void File_that_is_opened_again_by_the_same_version_is_not_written()
    {
        Open().Dispose();
        Open().Dispose();
        var before = File.ReadAllBytes(_file.Path);

        OrganizationStore.Open(Options, PlatformCatalog.Instance).Dispose();

        Assert.Equal(before, File.ReadAllBytes(_file.Path));
    }

    private static Entity[] AddressesOf(IOrganizationService service, Guid customer)
    {
        var query = new QueryExpression("customeraddress") { ColumnSet = new ColumnSet(true) };
        query.Criteria.AddCondition("parentid", ConditionOperator.Equal, customer);
        query.AddOrder("addressnumber", OrderType.Ascending);
        return [.. service.RetrieveMultiple(query).Entities];
    }

    private StoreOptions Options => new() { Path = _file.Path };

    private static void Insert(OrganizationStore store, params (string Column, object? Value)[] values)
    {
        using var transaction = store.BeginWrite();
        transaction.Insert("lead", StoreTransactionTests.Row([("leadid", Lead), .. values]));
        transaction.Commit();
    }

    private static void RequireAllOf(MetadataCatalog platform, MetadataCatalog catalog)
    {
        var missing = platform.Tables
            .SelectMany(table => table.Columns.Select(column => (Table: table.LogicalName, Column: column.LogicalName)))
            .Where(name => catalog.FindTable(name.Table)?.FindColumn(name.Column) is null);
        Assert.Empty(missing);
    }

    /// <summary>Metadata and SQLite's tables agree: each column of each table can be written and read.</summary>
    private static void WriteAndReadEachTable(LocalOrganization organization)
    {
        using var transaction = organization.Engine.Store.BeginWrite();
        foreach (var table in transaction.Catalog.Tables.Where(table => !table.IsActivity))
        {
            var id = Guid.NewGuid();
            var row = table.Columns.ToDictionary(column => column.LogicalName, _ => (object?)null);
            row[table.PrimaryIdColumn] = id;
            transaction.Insert(table.LogicalName, row);
            Assert.NotNull(transaction.Retrieve(table.LogicalName, id));
        }
    }

    private LocalOrganization Open() => LocalOrganization.Open(new LocalDataverseOptions { DatabasePath = _file.Path });

    private StorageException RefusedUntouched()
    {
        var before = File.ReadAllBytes(_file.Path);
        var refused = Assert.Throws<StorageException>(() => Open().Dispose());
        Assert.Equal(before, File.ReadAllBytes(_file.Path));
        return refused;
    }

    private void Unpack(string resource)
    {
        using var packed = typeof(StoreLayoutTests).Assembly.GetManifestResourceStream(resource)!;
        using var unpacked = new BrotliStream(packed, CompressionMode.Decompress);
        using var file = File.Create(_file.Path);
        unpacked.CopyTo(file);
    }

    private long Number(string pragma) => First("PRAGMA " + pragma);

    private long First(string sql)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (long)command.ExecuteScalar()!;
    }

    private void Execute(string sql)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _file.Path, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
