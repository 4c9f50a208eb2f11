using System;
using System.Collections.Generic;

namespace CrmAlignment.Cli.Installation;

/// <summary>A table with its columns.</summary>
/// <param name="Name">Logical name.</param>
/// <param name="Id">Id of its definition; empty in a package, which has none.</param>
/// <param name="Columns">Logical names of its columns, with the ids of their definitions.</param>
/// <param name="IsValidForQueue">Whether its rows can be put into queues.</param>
internal sealed record TableColumns(string Name, Guid Id, IReadOnlyDictionary<string, Guid> Columns, bool IsValidForQueue);
