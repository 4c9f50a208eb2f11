using System;

namespace CrmAlignment.Solution;

/// <summary>A packed solution.</summary>
/// <param name="FileName">Name that the platform's own tools would give the file: unique name, version with underscores, _managed.</param>
/// <param name="Version">Version of the solution.</param>
/// <param name="IsManaged">Whether it is managed.</param>
/// <param name="Content">Bytes of the zip.</param>
public sealed record PackedSolution(string FileName, Version Version, bool IsManaged, byte[] Content);
