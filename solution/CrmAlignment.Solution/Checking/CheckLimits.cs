namespace CrmAlignment.Solution.Checking;

/// <summary>How much of a package the checker is willing to unpack. A zip bomb is refused, not unpacked.</summary>
public sealed record CheckLimits
{
    /// <summary>The limits of a package that a person would import.</summary>
    public static CheckLimits Default { get; } = new();

    /// <summary>Most bytes of the zip; 128 MiB by default, four times what Dataverse accepts.</summary>
    public long PackedBytes { get; init; } = 128L << 20;

    /// <summary>Most bytes of one unpacked part; 64 MiB by default.</summary>
    public long PartBytes { get; init; } = 64L << 20;

    /// <summary>Most bytes of all unpacked parts together; 256 MiB by default.</summary>
    public long UnpackedBytes { get; init; } = 256L << 20;

    /// <summary>Most parts; 20,000 by default.</summary>
    public int Parts { get; init; } = 20_000;
}
