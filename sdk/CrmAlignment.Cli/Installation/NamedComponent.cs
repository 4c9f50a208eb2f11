using System;

namespace CrmAlignment.Cli.Installation;

/// <summary>A component that is known by its name.</summary>
/// <param name="Id">Its id; the same wherever the package is imported.</param>
/// <param name="Name">Its name.</param>
internal sealed record NamedComponent(Guid Id, string Name);
