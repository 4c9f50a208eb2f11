using System.Collections.Generic;
using System.Linq;
using System.Text;
using CrmAlignment.LocalDataverse.Metadata;

namespace CrmAlignment.LocalDataverse.Storage;

/// <summary>The SQL that finds lookups to rows that do not exist.</summary>
internal static class DanglingReferences
{
    /// <summary>
    /// The first row whose value of a column refers to a row that does not exist: its id, then the value as the column is read.
    /// </summary>
    /// <param name="catalog">The metadata.</param>
    /// <param name="table">The table.</param>
    /// <param name="column">A lookup of the table.</param>
    internal static (string Sql, IReadOnlyList<object?> Values) Of(MetadataCatalog catalog, TableDefinition table, ColumnDefinition column)
    {
        var parameters = new SqlParameters();
        var value = "r." + SqlName.Quote(column.LogicalName);
        var target = column.IsPolymorphic ? "r." + SqlName.QuoteTargetOf(column.LogicalName) : null;
        var sql = new StringBuilder("SELECT r.").AppendName(table.PrimaryIdColumn).Append(", ").Append(value);
        if (target is not null)
        {
            sql.Append(", ").Append(target);
        }

        sql.Append(" FROM ").AppendName(table.LogicalName).Append(" r WHERE ").Append(value).Append(" IS NOT NULL");
        foreach (var referenced in TargetsOf(catalog, column))
        {
            sql.Append(" AND NOT (");
            if (target is not null)
            {
                sql.Append(target).Append(" = ").Append(parameters.Add(referenced.LogicalName)).Append(" AND ");
            }

            sql.Append("EXISTS (SELECT 1 FROM ").AppendName(referenced.LogicalName)
                .Append(" t WHERE t.").AppendName(referenced.PrimaryIdColumn).Append(" = ").Append(value).Append("))");
        }

        return (sql.Append(" LIMIT 1").ToString(), parameters.Values);
    }

    // A lookup without targets may point anywhere.
    private static IEnumerable<TableDefinition> TargetsOf(MetadataCatalog catalog, ColumnDefinition column) =>
        column.Targets.IsDefaultOrEmpty ? catalog.Tables : column.Targets.Select(catalog.FindTable).OfType<TableDefinition>();
}
