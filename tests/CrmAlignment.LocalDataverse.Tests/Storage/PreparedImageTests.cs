using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using CrmAlignment.LocalDataverse.BaseTables;
using CrmAlignment.LocalDataverse.Registrations;
using CrmAlignment.LocalDataverse.Storage;
using Xunit;

namespace CrmAlignment.LocalDataverse.Tests.Storage;

/// <summary>The image that organizations in memory begin with has what would be made without it.</summary>
public sealed class PreparedImageTests
{
    private const string WriteVariable = "CRMALIGNMENT_WRITE_IMAGE";

    private static readonly string[] Messages = MessagesPerformed();

    [Fact]
    public void Image_has_the_schema_and_the_rows_that_a_new_database_gets()
    {
        if (Environment.GetEnvironmentVariable(WriteVariable) == "1")
        {
            Write(Repository.File("sdk", "CrmAlignment.LocalDataverse", "BaseTables", PreparedImage.FileName));
            return;
        }

        const string Remedy = "Write it again with\n    " + WriteVariable
            + "=1 dotnet test tests/CrmAlignment.LocalDataverse.Tests --filter PreparedImage\nand commit it.";
        Assert.True(PreparedImage.OfPlatform is not null, "The image was made from other tables. " + Remedy);
        using var prepared = OrganizationStore.Open(new StoreOptions { Image = PreparedImage.OfPlatform }, PlatformCatalog.Instance);
        using var created = Created();
        var differing = Content(created).Except(Content(prepared)).Concat(Content(prepared).Except(Content(created))).Take(5).ToList();
        Assert.True(differing is [], $"The image differs from a new database: {string.Join("; ", differing)}. {Remedy}");
        Assert.True(PreparedImage.OfPlatform.Messages == PreparedImage.FingerprintOf(Messages), "The image has other messages. " + Remedy);
    }

    [Fact]
    public void Image_has_no_row_that_tells_of_a_user_or_a_moment()
    {
        using var one = Created();
        using var other = Created(new DateTime(2031, 5, 4, 3, 2, 1, DateTimeKind.Utc), Guid.NewGuid());
        Assert.Equal(Content(one), Content(other));
    }

    private static OrganizationStore Created() => Created(DateTime.UnixEpoch, Guid.Empty);

    private static OrganizationStore Created(DateTime now, Guid userId)
    {
        var store = OrganizationStore.OpenInMemory(PlatformCatalog.Instance);
        using var transaction = store.BeginWrite();
        OrganizationSetup.CompletePlatformRows(transaction, now, userId);
        var rows = new RegistrationWriter(transaction, userId, now);
        new MessageRegistration(transaction, rows).EnsurePlatform(Messages);
        transaction.Commit();
        return store;
    }

    private static string[] MessagesPerformed()
    {
        using var organization = LocalOrganization.Open();
        return [.. organization.Engine.Messages.EventNames.Order(StringComparer.Ordinal)];
    }

    private static void Write(string path)
    {
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var pages = Path.Combine(folder.FullName, "pages.db");
            using var store = Created();
            using var reading = store.BeginRead();
            reading.Session.ExecuteOnce($"VACUUM INTO '{pages}'");
            File.WriteAllBytes(path, PreparedImage.Encode(File.ReadAllBytes(pages), Messages));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    // Versions follow the order in which tables were gone through, which is none.
    private static List<string> Content(OrganizationStore store)
    {
        using var reading = store.BeginRead();
        var content = reading.Session.Query(
            "SELECT type, name, sql FROM sqlite_schema ORDER BY type, name", [], row => $"{row.Text(0)} {row.Text(1)} {row.TextOrNull(2)}");
        content.AddRange(reading.Session.Query("SELECT name FROM \"store:tracked\" ORDER BY name", [], row => row.Text(0)));
        content.AddRange(reading.ReadNumbers().Select(number => $"{number.Key} {number.Value}"));
        foreach (var table in reading.Catalog.Tables.OrderBy(table => table.LogicalName, StringComparer.Ordinal))
        {
            var columns = TableStatements.Of(table).Stored.Where(column => column.LogicalName != "versionnumber").ToArray();
            var rows = new List<string>();
            reading.ForEach(table, [.. columns], row => rows.Add(
                table.LogicalName + ": " + string.Join(", ", columns.Select(column => $"{column.LogicalName} = {row[column.LogicalName]}"))));
            content.AddRange(rows.Order(StringComparer.Ordinal));
        }

        return content;
    }
}
