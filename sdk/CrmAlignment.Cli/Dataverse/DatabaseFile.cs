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
    private const string Remedy = "Make one with: crma replay --database FILE.";

    /// <summary>Opens a file; one that does not exist is made.</summary>
    /// <param name="path">Path of the file.</param>
    /// <param name="clock">The clock of the organization.</param>
    /// <exception cref="InputException">The file cannot be the database of a local Dataverse.</exception>
    public static LocalOrganization Open(string path, TimeProvider clock) => Open(new LocalDataverseOptions { DatabasePath = path, TimeProvider = clock });

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
            throw new InputException(path, "The folder of the database does not exist.", "Create it first.");
        }

        try
        {
            return LocalOrganization.Open(options);
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

    /// <summary>Opens a file that is there.</summary>
    /// <param name="path">Path of the file.</param>
    /// <exception cref="InputException">The file does not exist, or is no database of a local Dataverse.</exception>
    public static LocalOrganization OpenExisting(string path)
    {
        RequireFile(path);
        return Open(path, TimeProvider.System);
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

    private static bool HasSolution(IOrganizationService service) =>
        RowLookup.Find(service, "solution", "uniquename", Publisher.SolutionUniqueName) is not null;
}
