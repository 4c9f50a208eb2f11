using System;
using System.Collections.Generic;
using System.IO;
using Microsoft.Data.Sqlite;

namespace CrmAlignment.LocalDataverse;

/// <summary>The metadata as a closed file keeps it, and what an opening would make of it.</summary>
internal static class KeptMetadata
{
    /// <summary>Imports a package into a file, closes it, and gives the metadata before and after an opening that renews it.</summary>
    /// <param name="package">The package.</param>
    /// <param name="options">How it is imported.</param>
    /// <returns>Kind, name and definition of everything: as the import left it, and renewed.</returns>
    public static (IReadOnlyList<string> Imported, IReadOnlyList<string> Renewed) AroundOpening(Stream package, ImportOptions options)
    {
        var folder = Directory.CreateTempSubdirectory("kept-metadata-");
        try
        {
            var path = Path.Combine(folder.FullName, "organization.db");
            using (var organization = LocalOrganization.Open(new LocalDataverseOptions { DatabasePath = path }))
            {
                organization.ImportSolution(package, options);
            }

            var imported = Read(path);
            Execute(path, "DELETE FROM \"store:metadata\" WHERE kind = 'renewed'");
            LocalOrganization.Open(new LocalDataverseOptions { DatabasePath = path }).Dispose();
            return (imported, Read(path));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static List<string> Read(string path)
    {
        using var connection = Connect(path);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT kind, name, json FROM \"store:metadata\" ORDER BY kind, name";
        using var reader = command.ExecuteReader();
        var texts = new List<string>();
        while (reader.Read())
        {
            texts.Add(FormattableString.Invariant($"{reader[0]} {reader[1]} {reader.GetString(2)}"));
        }

        return texts;
    }

    private static void Execute(string path, string sql)
    {
        using var connection = Connect(path);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        if (command.ExecuteNonQuery() != 1)
        {
            throw new InvalidOperationException("The file has no mark.");
        }
    }

    private static SqliteConnection Connect(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        connection.Open();
        return connection;
    }
}
