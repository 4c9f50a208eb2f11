using System;
using System.Data.Common;
using System.IO;
using CrmAlignment.Cli.Faults;
using CrmAlignment.LocalDataverse;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.Model;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Cli.Dataverse;

/// <summary>Opens the database file of a local Dataverse, or says why the file is none.</summary>
internal static class DatabaseFile
{
    // https://www.sqlite.org/rescode.html: the lower eight bits are the primary code.
    private const int PrimaryCode = 0xFF;
    private const int Busy = 5;
    private const int Locked = 6;
    private const string Remedy = "Make one with: crma replay --database FILE.";

    /// <summary>Opens a file; one that does not exist is made.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="clock">The clock of the organization.</param>
    /// <param name="currency">Base currency of one that is made; null for the usual one.</param>
    /// <exception cref="InputException">The file cannot be the database of a local Dataverse.</exception>
    public static LocalOrganization Open(string path, TimeProvider clock, BaseCurrency? currency = null) =>
        Open(BaseCurrency.Of(new LocalDataverseOptions { DatabasePath = path, TimeProvider = clock }, currency));

    /// <summary>Opens a file that is there, to be served: asynchronous jobs run by themselves, as in a live environment.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="clock">The clock of the organization.</param>
    /// <exception cref="InputException">The file does not exist, or is no database of a local Dataverse.</exception>
    public static LocalOrganization OpenServed(string path, TimeProvider clock)
    {
        RequireFile(path);
        return Open(new LocalDataverseOptions { DatabasePath = path, TimeProvider = clock, RunsJobsInBackground = true });
    }

    private static LocalOrganization Open(LocalDataverseOptions options)
    {
        var path = options.DatabasePath!;
        if (Directory.Exists(path))
        {
            throw new InputException(path, "This is a folder.", "Name a file in it.");
        }

        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder && !Directory.Exists(folder))
        {
            throw File.Exists(folder)
                ? new InputException(path, $"\"{folder}\" is a file.", "Name a folder in its place.")
                : new InputException(path, "The folder of the database does not exist.", "Create it first.");
        }

        RequireAccess(path);
        try
        {
            return LocalOrganization.Open(options);
        }
        catch (StorageException e) when ((e.ExtendedCode & PrimaryCode) is Busy or Locked)
        {
            throw new InputException(path, $"Another program has the database open. {e.Message}", "Close it there: crma serve, or whoever copies the file.");
        }
        catch (Exception e) when (e is StorageException or DbException)
        {
            throw new InputException(
                path,
                $"The file cannot be opened as the database of a local Dataverse. {e.Message}",
                "Name a file that crma made, or one that does not exist yet.");
        }
    }

    /// <summary>Opens a file that a replay kept.</summary>
    /// <param name="path">Path of the file.</param>
    /// <exception cref="InputException">The file does not exist, or holds no CrmAlignment solution.</exception>
    public static LocalOrganization OpenKept(string path)
    {
        var organization = OpenExisting(path);
        if (HasSolution(organization.AdminService))
        {
            return organization;
        }

        organization.Dispose();
        throw new InputException(path, $"The solution {Publisher.SolutionUniqueName} is not imported there.", Remedy);
    }

    /// <summary>Opens a file that is there; its clock goes on where it stood, or what is due, or how old something is, would be told of another time than served.</summary>
    /// <param name="path">Path of the file.</param>
    /// <exception cref="InputException">The file does not exist, or is no database of a local Dataverse.</exception>
    public static LocalOrganization OpenExisting(string path)
    {
        RequireFile(path);
        return Open(path, KeptClock.Of(path));
    }

    /// <summary>Says so when there is no database, before anything else is tried.</summary>
    /// <param name="path">Path of the file.</param>
    /// <exception cref="InputException">The file does not exist, or is empty.</exception>
    public static void RequireFile(string path)
    {
        if (!Directory.Exists(path) && !File.Exists(path))
        {
            throw new InputException(path, "There is no such database.", Remedy);
        }

        if (File.Exists(path) && new FileInfo(path).Length == 0)
        {
            throw new InputException(path, "The file is empty.", Remedy);
        }
    }

    // Whoever may not write there hears that, and not that the file is no database. A file that did not exist leaves nothing behind.
    private static void RequireAccess(string path)
    {
        var existed = File.Exists(path);
        try
        {
            using var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.ReadWrite | FileShare.Delete);
        }
        catch (UnauthorizedAccessException)
        {
            throw new InputException(path, "The database cannot be written.", "Check who may write the file and its folder, or name another.");
        }
        catch (IOException e)
        {
            throw new InputException(path, $"The database cannot be opened: {e.Message}", "Close it in other programs, or name another file.");
        }

        if (!existed)
        {
            File.Delete(path);
        }
    }

    private static bool HasSolution(IOrganizationService service) =>
        RowLookup.Find(service, "solution", "uniquename", Publisher.SolutionUniqueName) is not null;
}
