using System;
using System.Collections.Generic;
using System.IO;

namespace CrmAlignment.SolutionFormat;

/// <summary>The parts of a solution zip, unpacked into memory within limits.</summary>
/// <remarks>
/// Nothing is thrown for what the bytes are: damage is a problem, and the parts beside it are still there. An object never changes, so
/// threads may share it, but the contents of its parts must not be written to.
/// </remarks>
public sealed class SolutionArchive
{
    internal SolutionArchive(IReadOnlyDictionary<string, byte[]> parts, IReadOnlyList<FormatProblem> problems, SolutionLimits limits)
    {
        Parts = parts;
        Problems = problems;
        Limits = limits;
    }

    /// <summary>Contents by name; case does not count.</summary>
    public IReadOnlyDictionary<string, byte[]> Parts { get; }

    /// <summary>What could not be read, in the order of the zip; empty when the zip is whole and within the limits.</summary>
    public IReadOnlyList<FormatProblem> Problems { get; }

    /// <summary>The limits that the zip was read with.</summary>
    public SolutionLimits Limits { get; }

    /// <summary>Unpacks a zip.</summary>
    /// <param name="zip">The bytes of the zip.</param>
    /// <param name="limits">How much to unpack; <see cref="SolutionLimits.Default"/> by default.</param>
    public static SolutionArchive Read(byte[] zip, SolutionLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(zip);
        return new ArchiveReader(limits ?? SolutionLimits.Default).Read(zip);
    }

    /// <summary>Unpacks a zip.</summary>
    /// <param name="zip">The zip, read from its present position to its end, or until it is too large.</param>
    /// <param name="limits">How much to unpack; <see cref="SolutionLimits.Default"/> by default.</param>
    /// <exception cref="IOException">The stream itself cannot be read.</exception>
    public static SolutionArchive Read(Stream zip, SolutionLimits? limits = null)
    {
        ArgumentNullException.ThrowIfNull(zip);
        return new ArchiveReader(limits ?? SolutionLimits.Default).Read(zip);
    }

    /// <summary>The content of a part; null when the zip has none of that name.</summary>
    /// <param name="name">Name of the part; case does not count.</param>
    public byte[]? Find(string name) => Parts.TryGetValue(name, out var content) ? content : null;
}
