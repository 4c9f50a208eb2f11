using System;
using System.IO;
using CrmAlignment.LocalDataverse.Faults;

namespace CrmAlignment.LocalDataverse.Storage;

/// <summary>
/// The sole right to a database file. Row versions, caches and running jobs live in the process that opened the file, so a
/// second one would damage what it promises. The operating system drops the claim when the process ends, however it ends.
/// </summary>
internal sealed class FileClaim : IDisposable
{
    private readonly FileStream _file;

    private FileClaim(FileStream file) => _file = file;

    /// <summary>Claims a database file.</summary>
    /// <param name="path">Path of the database.</param>
    /// <returns>The claim. Dispose it after the database is closed.</returns>
    public static FileClaim Take(string path)
    {
        var name = Path.GetFullPath(path) + ".lock";
        try
        {
            return new FileClaim(new FileStream(name, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException taken) when (taken is not (DirectoryNotFoundException or PathTooLongException))
        {
            throw DataverseFault.InvalidOperation($"The database '{path}' is in use by another LocalOrganization, in this process or another ('{name}' is locked). Close that one, or open a copy of the file.");
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();
}
