using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Metadata;

namespace CrmAlignment.LocalDataverse.Solutions.Export;

/// <summary>A table of which a package has something.</summary>
/// <param name="Definition">Its definition.</param>
/// <param name="IsWhole">Whether the solution brings it, rather than adding to it.</param>
/// <param name="Columns">The columns that the package has.</param>
/// <param name="Keys">The keys that the package has.</param>
internal sealed record ExportedTable(
    TableDefinition Definition, bool IsWhole, IReadOnlyList<ColumnDefinition> Columns, IReadOnlyList<KeyDefinition> Keys)
{
    /// <summary>Logical name.</summary>
    public string Name => Definition.LogicalName;
}
