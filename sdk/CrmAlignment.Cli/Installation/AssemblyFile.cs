using System;

namespace CrmAlignment.Cli.Installation;

/// <summary>A plug-in assembly.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Simple name.</param>
/// <param name="Version">Its version.</param>
/// <param name="Content">Its bytes, in Base64; null where the environment does not give them.</param>
internal sealed record AssemblyFile(Guid Id, string Name, string Version, string? Content);
