using System;
using System.IO;

namespace CrmAlignment.LocalDataverse.Tests.Durability;

/// <summary>A folder of its own with a database file, gone at the end.</summary>
internal sealed class DatabaseFile : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("local-dataverse-").FullName;

    public string Path => System.IO.Path.Combine(_folder, "organization.db");

    /// <summary>Copies the database as it lies on the disk now: what a process that is killed leaves behind.</summary>
    /// <param name="name">Name of the copy.</param>
    /// <returns>Path of the copy.</returns>
    public string Copy(string name)
    {
        var copy = System.IO.Path.Combine(_folder, name);
        foreach (var suffix in new[] { "", "-wal" })
        {
            if (File.Exists(Path + suffix))
            {
                // SQLite holds its files open; a reader beside it may read them.
                using var from = new FileStream(Path + suffix, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
                using var to = File.Create(copy + suffix);
                from.CopyTo(to);
            }
        }

        return copy;
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
