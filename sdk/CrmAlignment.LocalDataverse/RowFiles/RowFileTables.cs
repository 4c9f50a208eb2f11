using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.RowFiles;

/// <summary>Which tables and columns a row file has, and in which order.</summary>
internal static class RowFileTables
{
    /// <summary>The tables, by name: the order of a file does not depend on that in which solutions were imported.</summary>
    internal static IEnumerable<TableDefinition> Of(MetadataCatalog catalog) =>
        catalog.Tables.Where(table => !IsDerived(table.LogicalName)).OrderBy(table => table.LogicalName, StringComparer.Ordinal);

    /// <summary>Whether the rows of a table follow from those of others, so that a file does not have them.</summary>
    internal static bool IsDerived(string table) => table == ActivityMirror.Pointer;

    /// <summary>The columns, by name.</summary>
    internal static ImmutableArray<ColumnDefinition> ColumnsOf(TableDefinition table) =>
        [.. table.Columns.Where(column => Holds(table, column)).OrderBy(column => column.LogicalName, StringComparer.Ordinal)];

    /// <summary>Whether a file has values of a column: not of row versions, which are given anew, nor of what storage has not.</summary>
    internal static bool Holds(TableDefinition table, ColumnDefinition column) =>
        column.IsStored && column.LogicalName != "versionnumber" && column.LogicalName != table.PrimaryIdColumn;
}
