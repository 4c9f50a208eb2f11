using System.Collections.Generic;

namespace CrmAlignment.LocalDataverse.Solutions.Package;

/// <summary>An alternate key of a table.</summary>
/// <param name="SchemaName">Name in the author's case.</param>
/// <param name="LogicalName">Logical name, lower case.</param>
/// <param name="Columns">Logical names of the columns, in key order.</param>
/// <param name="Labels">Display names by language code.</param>
internal sealed record PackageKey(
    string SchemaName,
    string LogicalName,
    IReadOnlyList<string> Columns,
    IReadOnlyDictionary<int, string> Labels);
