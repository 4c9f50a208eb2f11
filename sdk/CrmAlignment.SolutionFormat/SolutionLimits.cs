namespace CrmAlignment.SolutionFormat;

/// <summary>How large a solution package may be. A zip bomb is refused, not unpacked.</summary>
/// <remarks>
/// Sizes are counted while unpacking: what the headers of the zip claim is not believed. An object never changes, so threads may share it.
/// </remarks>
public sealed record SolutionLimits
{
    /// <summary>The limits used where none are given.</summary>
    public static SolutionLimits Default { get; } = new();

    /// <summary>
    /// Most bytes of the zip. Default 95 MiB, the platform's own limit for a solution file
    /// (https://learn.microsoft.com/power-apps/maker/data-platform/import-update-export-solutions).
    /// </summary>
    public long PackedBytes { get; init; } = 95L << 20;

    /// <summary>
    /// Most bytes of one part, unpacked. Default 128 MiB, the largest file that an environment can be set to take, which holds for web
    /// resources too (https://learn.microsoft.com/power-platform/admin/system-settings-dialog-box-email-tab); an assembly has at most 16.
    /// </summary>
    public long PartBytes { get; init; } = 128L << 20;

    /// <summary>
    /// Most bytes of all parts together, unpacked. Default 512 MiB, chosen by this project because no number is documented: XML packs to
    /// a fifth or less, and all parts are held in memory.
    /// </summary>
    public long UnpackedBytes { get; init; } = 512L << 20;

    /// <summary>Most entries of the zip, directories included. Default 20,000, chosen by this project.</summary>
    public int Parts { get; init; } = 20_000;

    /// <summary>
    /// How deep elements of an XML part may be nested, the root counting 1. Default 256, chosen by this project: exports are 20 deep,
    /// and what walks the elements may walk them recursively.
    /// </summary>
    public int XmlDepth { get; init; } = 256;
}
