using System.Collections.Generic;
using System.IO;
using Microsoft.Data.Sqlite;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Storage;

/// <summary>
/// Reads who the users of a database file are, also while a <see cref="LocalOrganization"/> has it open, in this process or another. It
/// changes nothing, and sees what is committed.
/// </summary>
public static class DatabaseUsers
{
    private static readonly string[] Columns = ["fullname", "domainname", "internalemailaddress"];

    /// <summary>The users that are not disabled.</summary>
    /// <param name="path">Path of the file.</param>
    /// <returns>Rows of systemuser with id, fullname, domainname and internalemailaddress, as far as they have them, by fullname.</returns>
    /// <exception cref="FileNotFoundException">There is no such file.</exception>
    /// <exception cref="System.Data.Common.DbException">The file is no database of an organization, or cannot be read.</exception>
    public static IReadOnlyList<Entity> Read(string path)
    {
        if (!File.Exists(path))
        {
            throw new FileNotFoundException($"There is no file '{path}'.", path);
        }

        var source = new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false };
        using var connection = new SqliteConnection(source.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText =
            $"SELECT systemuserid, {string.Join(", ", Columns)} FROM systemuser WHERE coalesce(isdisabled, 0) = 0 ORDER BY fullname COLLATE BINARY";
        using var row = command.ExecuteReader();
        var users = new List<Entity>();
        while (row.Read())
        {
            users.Add(User(row));
        }

        return users;
    }

    private static Entity User(SqliteDataReader row)
    {
        var user = new Entity("systemuser") { Id = new System.Guid((byte[])row.GetValue(0), bigEndian: true) };
        for (var index = 0; index < Columns.Length; index++)
        {
            if (!row.IsDBNull(index + 1))
            {
                user[Columns[index]] = row.GetString(index + 1);
            }
        }

        return user;
    }
}
