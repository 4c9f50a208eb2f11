using System;
using System.IO;

namespace CrmAlignment.LocalDataverse.Specification.Environments;

/// <summary>A local organization on a file, in a folder that goes with it.</summary>
public sealed class FileEnvironment : LocalEnvironment
{
    private readonly string _folder;

    /// <summary>Opens an organization on a new file.</summary>
    public FileEnvironment()
        : this(Directory.CreateTempSubdirectory("local-dataverse-").FullName)
    {
    }

    private FileEnvironment(string folder)
        : base(Path.Combine(folder, "organization.db")) => _folder = folder;

    /// <inheritdoc/>
    public override LocalOrganization OpenAnother(Func<LocalDataverseOptions, LocalDataverseOptions> configure) =>
        LocalOrganization.Open(configure(new LocalDataverseOptions
        {
            DatabasePath = Path.Combine(_folder, Guid.NewGuid().ToString("N") + ".db"),
            TimeProvider = Time,
        }));

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        Directory.Delete(_folder, recursive: true);
    }
}
