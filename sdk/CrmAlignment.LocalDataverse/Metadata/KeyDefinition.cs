using System.Collections.Generic;
using System.Collections.Immutable;

namespace CrmAlignment.LocalDataverse.Metadata;

/// <summary>
/// An alternate key: the combination of its columns is unique among rows that have a value in each
/// (https://learn.microsoft.com/power-apps/developer/data-platform/define-alternate-keys-entity).
/// </summary>
public sealed record KeyDefinition
{
    /// <summary>A key over columns of one table, whose names are not checked here (<see cref="TableDefinition.WithKey"/> does).</summary>
    /// <param name="logicalName">Name, unique in its table.</param>
    /// <param name="columns">Logical names of its columns, one to sixteen, the most selective first.</param>
    public KeyDefinition(string logicalName, IEnumerable<string> columns)
    {
        LogicalName = logicalName;
        Columns = [.. columns];
    }

    /// <summary>Name, unique in its table.</summary>
    public string LogicalName { get; init; }

    /// <summary>What users see, per language. Default: no text.</summary>
    public LocalizedText Label { get; init; } = LocalizedText.Empty;

    /// <summary>Logical names of its columns, in index order.</summary>
    public ImmutableArray<string> Columns { get; init; }
}
