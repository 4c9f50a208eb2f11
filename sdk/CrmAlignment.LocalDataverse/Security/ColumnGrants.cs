using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Query;

namespace CrmAlignment.LocalDataverse.Security;

/// <summary>
/// What one user may do with secured columns: by column security profiles in every row, and in single rows by what is shared of them.
/// </summary>
internal sealed class ColumnGrants
{
    private readonly Dictionary<(string Table, string Column), ColumnRights> _rights = [];
    private readonly Dictionary<Guid, Dictionary<Guid, ColumnRights>> _shared = [];

    // One object, so that another thread sees both of one catalog.
    private Known? _hidden;

    /// <summary>Allows something; what several profiles allow is allowed together.</summary>
    /// <param name="table">Logical name of the table.</param>
    /// <param name="column">Logical name of the column.</param>
    /// <param name="rights">What is allowed.</param>
    public void Add(string table, string column, ColumnRights rights) =>
        _rights[(table, column)] = _rights.GetValueOrDefault((table, column)) | rights;

    /// <summary>Allows something in one row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="attribute">Id of the column's definition.</param>
    /// <param name="rights">What is allowed.</param>
    public void Share(Guid row, Guid attribute, ColumnRights rights)
    {
        if (!_shared.TryGetValue(attribute, out var rows))
        {
            _shared.Add(attribute, rows = []);
        }

        rows[row] = rows.GetValueOrDefault(row) | rights;
    }

    /// <summary>What both allow.</summary>
    /// <param name="other">The other.</param>
    /// <returns>New grants.</returns>
    public ColumnGrants And(ColumnGrants other)
    {
        var both = new ColumnGrants();
        foreach (var (column, rights) in _rights)
        {
            both.Add(column.Table, column.Column, rights & other._rights.GetValueOrDefault(column));
        }

        foreach (var (attribute, row) in SharedRows().Concat(other.SharedRows()).Distinct())
        {
            both.Share(row, attribute, In(row, attribute) & other.In(row, attribute));
        }

        return both;
    }

    /// <summary>Whether something is allowed with a column.</summary>
    /// <param name="table">Logical name of the table.</param>
    /// <param name="column">The column.</param>
    /// <param name="right">One of the rights.</param>
    /// <param name="row">The row; null to ask of all rows.</param>
    /// <returns>True for columns that are not secured, or not for that.</returns>
    public bool Allow(string table, ColumnDefinition column, ColumnRights right, Guid? row = null) =>
        !column.IsSecured
        || !Concern(column, right)
        || (_rights.GetValueOrDefault((table, column.LogicalName)) & right) != 0
        || (row is { } id && _shared.Count > 0 && (Shared(MetadataIds.OfColumn(table, column.LogicalName)).GetValueOrDefault(id) & right) != 0);

    /// <summary>Whether a column can be secured for something.</summary>
    /// <param name="column">The column.</param>
    /// <param name="right">One of the rights.</param>
    public static bool Concern(ColumnDefinition column, ColumnRights right) => right switch
    {
        ColumnRights.Create => SecurableColumns.ForCreate(column),
        ColumnRights.Update => SecurableColumns.ForUpdate(column),
        _ => SecurableColumns.ForRead(column),
    };

    /// <summary>The columns that the user may not read.</summary>
    /// <param name="catalog">The tables.</param>
    public HiddenColumns HiddenIn(MetadataCatalog catalog)
    {
        if (catalog.TablesWithSecuredColumns.Count == 0)
        {
            return HiddenColumns.None;
        }

        var known = _hidden;
        if (known?.Catalog != catalog)
        {
            _hidden = known = new Known(catalog, new HiddenColumns(
                from table in catalog.TablesWithSecuredColumns
                from column in table.Columns
                where !Allow(table.LogicalName, column, ColumnRights.Read)
                let shared = ReadableRows(table, column)
                from name in SecurableColumns.Telling(table, column)
                select (table.LogicalName, name, shared)));
        }

        return known.Columns;
    }

    private Guid[] ReadableRows(TableDefinition table, ColumnDefinition column) => _shared.Count == 0
        ? []
        : [.. Shared(MetadataIds.OfColumn(table.LogicalName, column.LogicalName)).Where(row => (row.Value & ColumnRights.Read) != 0).Select(row => row.Key)];

    private Dictionary<Guid, ColumnRights> Shared(Guid attribute) => _shared.GetValueOrDefault(attribute) ?? [];

    private IEnumerable<(Guid Attribute, Guid Row)> SharedRows() => _shared.SelectMany(column => column.Value.Keys.Select(row => (column.Key, row)));

    // What a profile allows in every row counts in this one.
    private ColumnRights In(Guid row, Guid attribute) => _rights
        .Where(known => MetadataIds.OfColumn(known.Key.Table, known.Key.Column) == attribute)
        .Aggregate(Shared(attribute).GetValueOrDefault(row), (rights, known) => rights | known.Value);

    private sealed record Known(MetadataCatalog Catalog, HiddenColumns Columns);
}
