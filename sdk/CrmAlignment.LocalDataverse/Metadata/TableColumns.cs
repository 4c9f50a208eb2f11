using System;
using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;

namespace CrmAlignment.LocalDataverse.Metadata;

/// <summary>
/// The columns of a table, in their order and by name. Those of the platform's tables are read when somebody first asks: an organization has
/// a hundred tables, and a program uses a few of them.
/// </summary>
internal sealed class TableColumns
{
    private readonly Lock _reading = new();
    private volatile Func<ImmutableArray<ColumnDefinition>>? _read;
    private ImmutableArray<ColumnDefinition> _all;
    private FrozenDictionary<string, ColumnDefinition> _byName = FrozenDictionary<string, ColumnDefinition>.Empty;

    /// <summary>Columns that are there.</summary>
    /// <param name="columns">The columns.</param>
    /// <exception cref="ArgumentException">Two of them have the same name.</exception>
    internal TableColumns(ImmutableArray<ColumnDefinition> columns) => Keep(columns);

    /// <summary>Columns that are read later, once.</summary>
    /// <param name="read">Reads them.</param>
    /// <param name="hasSecured">Whether some of them are secured, for who asks nothing else.</param>
    internal TableColumns(Func<ImmutableArray<ColumnDefinition>> read, bool hasSecured) => (_read, HasSecured) = (read, hasSecured);

    /// <summary>Whether some of them are secured.</summary>
    internal bool HasSecured { get; private set; }

    /// <summary>The columns in their order.</summary>
    internal ImmutableArray<ColumnDefinition> All
    {
        get
        {
            RequireRead();
            return _all;
        }
    }

    /// <summary>The column with a name, or null.</summary>
    /// <param name="name">Logical name.</param>
    internal ColumnDefinition? Find(string name)
    {
        RequireRead();
        return _byName.TryGetValue(name, out var column) ? column : null;
    }

    private void RequireRead()
    {
        if (_read is not null)
        {
            Read();
        }
    }

    private void Read()
    {
        lock (_reading)
        {
            if (_read is { } read)
            {
                Keep(read());
                _read = null;
            }
        }
    }

    private void Keep(ImmutableArray<ColumnDefinition> columns)
    {
        _all = columns;
        HasSecured = columns.Any(column => column.IsSecured);
        _byName = columns.ToFrozenDictionary(column => column.LogicalName, StringComparer.Ordinal);
    }
}
