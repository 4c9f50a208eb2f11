using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Query;

namespace CrmAlignment.LocalDataverse.Security;

/// <summary>What the column security profiles of one user allow with secured columns.</summary>
internal sealed class ColumnGrants
{
    private readonly Dictionary<(string Table, string Column), ColumnRights> _rights = [];

    // One object, so that another thread sees both of one catalog.
    private Known? _hidden;

    /// <summary>Allows something; what several profiles allow is allowed together.</summary>
    /// <param name="table">Logical name of the table.</param>
    /// <param name="column">Logical name of the column.</param>
    /// <param name="rights">What is allowed.</param>
    public void Add(string table, string column, ColumnRights rights) =>
        _rights[(table, column)] = _rights.GetValueOrDefault((table, column)) | rights;

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

        return both;
    }

    /// <summary>Whether something is allowed with a column.</summary>
    /// <param name="table">Logical name of the table.</param>
    /// <param name="column">The column.</param>
    /// <param name="right">One of the rights.</param>
    /// <returns>True for columns that are not secured, or not for that.</returns>
    public bool Allow(string table, ColumnDefinition column, ColumnRights right) =>
        !column.IsSecured
        || !Concern(column, right)
        || (_rights.GetValueOrDefault((table, column.LogicalName)) & right) != 0;

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
                from name in SecurableColumns.Telling(table, column)
                select (table.LogicalName, name)));
        }

        return known.Columns;
    }

    private sealed record Known(MetadataCatalog Catalog, HiddenColumns Columns);
}
