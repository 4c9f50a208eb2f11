using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Query.Conditions;

namespace CrmAlignment.LocalDataverse.Query.Results;

/// <summary>What becomes of the columns that a query of rows reads: what depends on them alone, found out once and not for every row.</summary>
internal sealed class RowLayout
{
    private readonly ResultColumn[] _columns;
    private readonly int[] _currencies;

    /// <summary>A layout.</summary>
    /// <param name="root">The table that the query starts from.</param>
    /// <param name="columns">The columns that it reads.</param>
    internal RowLayout(QueryScope root, IEnumerable<ResultColumn> columns)
    {
        _columns = [.. columns];
        _currencies = [.. _columns.Select(CurrencyIndexOf)];
        Table = root.Table.LogicalName;
        Id = IndexOf(root, root.Table.PrimaryIdColumn);
        Version = IndexOf(root, "versionnumber");
        var names = _columns.Select(column => column.Name).OfType<string>().ToList();
        HasUniqueNames = names.Distinct().Count() == names.Count;
    }

    /// <summary>Logical name of the table that the query starts from.</summary>
    internal string Table { get; }

    /// <summary>Index of the primary key; negative when it is not read.</summary>
    internal int Id { get; }

    /// <summary>Index of the row version; negative when it is not read.</summary>
    internal int Version { get; }

    /// <summary>Whether no two columns have the same name in the result.</summary>
    internal bool HasUniqueNames { get; }

    /// <summary>The columns.</summary>
    internal IReadOnlyList<ResultColumn> Columns => _columns;

    /// <summary>Index of the currency of an amount; negative when it has none.</summary>
    /// <param name="column">Index of the amount.</param>
    internal int CurrencyOf(int column) => _currencies[column];

    private int IndexOf(QueryScope scope, string column) => System.Array.FindIndex(_columns, known => known.Is(scope, column));

    private int CurrencyIndexOf(ResultColumn column) =>
        column.Column.Type == ColumnType.Money ? IndexOf(column.Scope, "transactioncurrencyid") : -1;
}
