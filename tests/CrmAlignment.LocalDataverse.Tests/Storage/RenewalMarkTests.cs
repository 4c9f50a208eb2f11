using System;
using System.Collections;
using System.Globalization;
using System.Linq;
using CrmAlignment.LocalDataverse.BaseTables;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.LocalDataverse.Tests.Durability;
using Microsoft.Data.Sqlite;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Storage;

/// <summary>A file that this build has renewed is not renewed again, and has the same tables all the same.</summary>
public sealed class RenewalMarkTests : IDisposable
{
    private readonly DatabaseFile _file = new();

    public void Dispose() => _file.Dispose();

    [Fact]
    public void Metadata_of_a_marked_file_is_all_that_was_renewed()
    {
        MetadataCatalog renewed;
        using (var store = Open())
        {
            store.Migrate(catalog => catalog.WithTable(
                catalog.Table("lead").WithColumns([new ColumnDefinition("new_score", ColumnType.Integer) { IsCustom = true }])));
        }

        Assert.Equal(1, Execute("DELETE FROM \"store:metadata\" WHERE kind = 'renewed'"));
        using (var store = Open())
        {
            renewed = store.Catalog;
        }

        Assert.Equal(1, Marks());
        using var again = Open();
        var known = again.Catalog;
        Assert.NotNull(known.Table("lead").FindColumn("new_score"));
        Assert.Equal(renewed.Tables.Select(table => table.LogicalName).Order(), known.Tables.Select(table => table.LogicalName).Order());
        Assert.All(renewed.Tables, table => Assert.Equal(Told(table), Told(known.Table(table.LogicalName))));
        Assert.Equal(renewed.Relationships.Select(Told).Order(), known.Relationships.Select(Told).Order());
        Assert.Equal(renewed.GlobalChoices.Select(Told).Order(), known.GlobalChoices.Select(Told).Order());
    }

    [Fact]
    public void Change_of_the_metadata_marks_the_file_anew()
    {
        using (var store = Open())
        {
            store.Migrate(catalog => catalog.WithTable(
                catalog.Table("lead").WithColumns([new ColumnDefinition("new_score", ColumnType.Integer) { IsCustom = true }])));
        }

        using var session = new SqlSession(_file.Path);

        Assert.True(RenewalMark.Holds(session));
    }

    [Fact]
    public void Change_that_is_undone_leaves_the_mark_as_it_was()
    {
        using (var store = Open())
        {
            using var transaction = store.BeginWrite();
            transaction.ApplyCatalog(transaction.Catalog.WithTable(
                transaction.Catalog.Table("lead").WithColumns([new ColumnDefinition("new_score", ColumnType.Integer) { IsCustom = true }])));
        }

        using var session = new SqlSession(_file.Path);

        Assert.True(RenewalMark.Holds(session));
    }

    [Fact]
    public void Metadata_that_something_else_changed_is_renewed()
    {
        Open().Dispose();
        Assert.Equal(1, Execute(
            "UPDATE \"store:metadata\" SET json = replace(json, '\"schema\":\"JobTitle\"', '\"schema\":\"jobTITLE\"') WHERE kind = 'table' AND name = 'lead'"));

        using var again = Open();

        Assert.Equal("JobTitle", again.Catalog.Table("lead").Column("jobtitle").SchemaName);
    }

    [Fact]
    public void Mark_of_another_build_counts_for_nothing()
    {
        Open().Dispose();
        Assert.Equal(1, Execute("UPDATE \"store:metadata\" SET json = '0123456789ABCDEF' WHERE kind = 'renewed'"));

        Open().Dispose();

        Assert.Equal(0, Execute("DELETE FROM \"store:metadata\" WHERE kind = 'renewed' AND json = '0123456789ABCDEF'"));
        Assert.Equal(1, Marks());
    }

    [Fact]
    public void File_with_other_tables_than_the_platforms_has_no_mark()
    {
        Open().Dispose();
        OrganizationStore.Open(Options, MetadataCatalog.Empty.WithTable(PlatformCatalog.Instance.Table("lead"))).Dispose();
        Assert.Equal(0, Marks());

        Open().Dispose();

        Assert.Equal(1, Marks());
    }

    private StoreOptions Options => new() { Path = _file.Path };

    private OrganizationStore Open() => OrganizationStore.Open(Options, PlatformCatalog.Instance);

    private long Marks()
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT count(*) FROM \"store:metadata\" WHERE kind = 'renewed'";
        return (long)command.ExecuteScalar()!;
    }

    private int Execute(string sql)
    {
        using var connection = Connect();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteNonQuery();
    }

    private SqliteConnection Connect()
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = _file.Path, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    // All that a definition tells, property by property, so that one that is added later is compared as well.
    private static string Told(object? value) => value switch
    {
        null => "-",
        string text => $"'{text}'",
        IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
        bool flag => flag.ToString(),
        IDictionary pairs => Told(pairs.Keys.Cast<object>().Order().Select(key => Told(key) + Told(pairs[key]))),
        IEnumerable items => "[" + string.Join(',', items.Cast<object?>().Select(Told)) + "]",
        _ when value.GetType().Namespace == typeof(TableDefinition).Namespace => value.GetType().Name + "{" + string.Join(
            ';',
            value.GetType().GetProperties()
                .Where(property => property.GetIndexParameters().Length == 0 && property.GetMethod is { IsStatic: false })
                .Select(property => property.Name + "=" + Told(property.GetValue(value)))) + "}",
        _ => value.GetType().GetProperty("Value") is { } only ? Told(only.GetValue(value)) : value.ToString()!,
    };
}
