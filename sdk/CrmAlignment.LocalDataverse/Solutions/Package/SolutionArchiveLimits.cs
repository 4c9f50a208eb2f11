namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>
/// How large a solution package may be. Sizes are measured while unpacking; what the zip's own headers claim is not trusted.
/// </summary>
public sealed record SolutionArchiveLimits
{
    /// <summary>The limits used when none are given.</summary>
    public static SolutionArchiveLimits Default { get; } = new();

    /// <summary>
    /// Largest zip, in bytes. Default 95 MiB: Dataverse's own limit
    /// (https://learn.microsoft.com/power-apps/maker/data-platform/import-update-export-solutions).
    /// </summary>
    public long PackedBytes { get; init; } = 95L * 1024 * 1024;

    /// <summary>
    /// Largest single part after unpacking, in bytes. Default 128 MiB, chosen by this project: an assembly is at most 16 MB.
    /// </summary>
    public long PartBytes { get; init; } = 128L * 1024 * 1024;

    /// <summary>Largest sum of all parts after unpacking, in bytes. Default 512 MiB, chosen by this project.</summary>
    public long UnpackedBytes { get; init; } = 512L * 1024 * 1024;

    /// <summary>Largest number of parts. Default 20,000, chosen by this project.</summary>
    public int Parts { get; init; } = 20_000;
}
