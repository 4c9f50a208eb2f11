using System.Collections.Generic;
using System.Linq;
using System.Text;
using CrmAlignment.LocalDataverse.Metadata;

namespace CrmAlignment.LocalDataverse.Storage;

/// <summary>
/// The statements that bring SQLite's schema from one catalog to the next. What the next catalog lacks is dropped with its data:
/// only the removal of a solution's components makes such a catalog.
/// </summary>
internal static class SchemaBuilder
{
    private const string Shares = "principalobjectaccess";

    /// <summary>The statements that create a table with its indexes.</summary>
    internal static IEnumerable<string> Create(TableDefinition table)
    {
        var sql = new StringBuilder("CREATE TABLE ").AppendName(table.LogicalName).Append(" (")
            .AppendName(table.PrimaryIdColumn).Append(" BLOB NOT NULL PRIMARY KEY");
        foreach (var column in table.Columns.Where(column => column.IsStored && column.LogicalName != table.PrimaryIdColumn).OrderBy(ColumnOrder.Of))
        {
            foreach (var declaration in Declarations(column))
            {
                sql.Append(", ").Append(declaration);
            }
        }

        yield return sql.Append(')').ToString();
        foreach (var index in table.Columns.Where(column => IsIndexed(table, column)).Select(column => CreateIndex(table, column)))
        {
            yield return index;
        }

        foreach (var key in table.Keys)
        {
            yield return CreateKey(table, key);
        }

        if (table.ChangeTrackingEnabled)
        {
            yield return CreateVersionIndex(table);
        }
    }

    /// <summary>The statement that drops a table with its rows and indexes.</summary>
    internal static string Drop(TableDefinition table) => "DROP TABLE " + SqlName.Quote(table.LogicalName);

    /// <summary>The statements that bring an existing table to a new definition.</summary>
    /// <param name="before">The definition that storage has.</param>
    /// <param name="after">The definition that it shall have.</param>
    /// <param name="catalog">The metadata that storage shall have; its tables that are new are there.</param>
    /// <param name="stored">Names of all SQLite columns of the table, also of columns that metadata has lost.</param>
    internal static IEnumerable<string> Change(
        TableDefinition before, TableDefinition after, MetadataCatalog catalog, IReadOnlySet<string> stored)
    {
        foreach (var column in after.Columns.Where(column => column.IsStored))
        {
            foreach (var statement in ChangeColumn(catalog, after, before.FindColumn(column.LogicalName), column, stored))
            {
                yield return statement;
            }
        }

        foreach (var key in before.Keys.Where(key => !after.Keys.Any(kept => Same(key, kept))))
        {
            yield return "DROP INDEX IF EXISTS " + KeyName(before, key);
        }

        // Keys before columns: SQLite refuses to drop a column that an index uses.
        foreach (var column in before.Columns.Where(column => column.IsStored && after.FindColumn(column.LogicalName) is null))
        {
            foreach (var statement in DropColumn(before, column))
            {
                yield return statement;
            }
        }

        foreach (var key in after.Keys.Where(key => !before.Keys.Any(known => Same(key, known))))
        {
            yield return CreateKey(after, key);
        }

        if (after.ChangeTrackingEnabled && !before.ChangeTrackingEnabled)
        {
            yield return CreateVersionIndex(after);
        }
    }

    private static IEnumerable<string> ChangeColumn(
        MetadataCatalog catalog, TableDefinition table, ColumnDefinition? before, ColumnDefinition after, IReadOnlySet<string> stored)
    {
        var alter = "ALTER TABLE " + SqlName.Quote(table.LogicalName) + " ADD COLUMN ";
        if (!stored.Contains(after.LogicalName))
        {
            foreach (var declaration in Declarations(after))
            {
                yield return alter + declaration;
            }

            if (IsIndexed(table, after))
            {
                yield return CreateIndex(table, after);
            }
        }
        else if (after.IsPolymorphic && !stored.Contains(after.LogicalName + ":table"))
        {
            // A lookup with one target gained another: the rows it has point to the first.
            yield return alter + SqlName.QuoteTargetOf(after.LogicalName) + " TEXT";
            if (before is { IsReference: true, Targets.Length: 1 })
            {
                yield return $"UPDATE {SqlName.Quote(table.LogicalName)} SET {SqlName.QuoteTargetOf(after.LogicalName)} = '{before.Targets[0].Replace("'", "''", System.StringComparison.Ordinal)}' WHERE {SqlName.Quote(after.LogicalName)} IS NOT NULL";
            }
        }
        else if (!after.IsPolymorphic && stored.Contains(after.LogicalName + ":table"))
        {
            // All targets but one are gone; the rows that pointed to those were cleared before.
            yield return $"ALTER TABLE {SqlName.Quote(table.LogicalName)} DROP COLUMN {SqlName.QuoteTargetOf(after.LogicalName)}";
        }
        else if (after.IsReference && before is { IsReference: false })
        {
            foreach (var statement in BecomeLookup(table, after, catalog.Table(after.Targets[0])))
            {
                yield return statement;
            }
        }
        else if (before is not null && ColumnEncoding.Scale(before) != ColumnEncoding.Scale(after))
        {
            yield return Rescale(table, before, after);
        }
    }

    // Nothing said that an identifier is that of a row; a lookup always leads to one.
    private static IEnumerable<string> BecomeLookup(TableDefinition table, ColumnDefinition column, TableDefinition referenced)
    {
        var (name, value) = (SqlName.Quote(table.LogicalName), SqlName.Quote(column.LogicalName));
        var (target, key) = (SqlName.Quote(referenced.LogicalName), SqlName.Quote(referenced.PrimaryIdColumn));
        yield return $"UPDATE {name} SET {value} = NULL WHERE {value} IS NOT NULL AND NOT EXISTS (SELECT 1 FROM {target} t WHERE t.{key} = {name}.{value})";
        if (IsIndexed(table, column))
        {
            yield return CreateIndex(table, column);
        }
    }

    private static IEnumerable<string> DropColumn(TableDefinition table, ColumnDefinition column)
    {
        var alter = "ALTER TABLE " + SqlName.Quote(table.LogicalName) + " DROP COLUMN ";
        if (IsIndexed(table, column))
        {
            yield return "DROP INDEX IF EXISTS " + IndexName(table, column);
        }

        if (column.IsPolymorphic)
        {
            yield return alter + SqlName.QuoteTargetOf(column.LogicalName);
        }

        yield return alter + SqlName.Quote(column.LogicalName);
    }

    private static string Rescale(TableDefinition table, ColumnDefinition before, ColumnDefinition after)
    {
        var name = SqlName.Quote(after.LogicalName);
        var steps = ColumnEncoding.Scale(after) - ColumnEncoding.Scale(before);
        var factor = "1" + new string('0', System.Math.Abs(steps));
        var value = steps > 0 ? $"{name} * {factor}" : $"CAST(ROUND({name} / {factor}.0) AS INTEGER)";
        return $"UPDATE {SqlName.Quote(table.LogicalName)} SET {name} = {value}";
    }

    private static IEnumerable<string> Declarations(ColumnDefinition column)
    {
        yield return SqlName.Quote(column.LogicalName) + " " + ColumnEncoding.SqlType(column);
        if (column.IsPolymorphic)
        {
            yield return SqlName.QuoteTargetOf(column.LogicalName) + " TEXT";
        }
    }

    // Tables that join two others, and shares, are always read from one of their ends.
    private static bool IsIndexed(TableDefinition table, ColumnDefinition column) => column.IsReference
        ? !SeldomLookups.Has(column)
        : column.Type == ColumnType.UniqueIdentifier
            && column.LogicalName != table.PrimaryIdColumn
            && (table.IsIntersect || table.LogicalName == Shares);

    // Partial, so that rows without a reference cost nothing; SQLite uses it for every comparison with a value.
    private static string CreateIndex(TableDefinition table, ColumnDefinition column) =>
        $"CREATE INDEX {IndexName(table, column)} ON {SqlName.Quote(table.LogicalName)} ({SqlName.Quote(column.LogicalName)}) WHERE {SqlName.Quote(column.LogicalName)} IS NOT NULL";

    // Whoever asks for changes asks again and again, and as a rule there are few. Tables that are not tracked do not pay for it.
    private static string CreateVersionIndex(TableDefinition table) =>
        $"CREATE INDEX {SqlName.Quote("changes:" + table.LogicalName)} ON {SqlName.Quote(table.LogicalName)} (\"versionnumber\")";

    private static string IndexName(TableDefinition table, ColumnDefinition column) =>
        SqlName.Quote("ix:" + table.LogicalName + ":" + column.LogicalName);

    // SQLite, like Dataverse, lets several rows have a null in a part of a unique index.
    private static string CreateKey(TableDefinition table, KeyDefinition key) =>
        $"CREATE UNIQUE INDEX {KeyName(table, key)} ON {SqlName.Quote(table.LogicalName)} ({string.Join(", ", key.Columns.Select(SqlName.Quote))})";

    private static string KeyName(TableDefinition table, KeyDefinition key) =>
        SqlName.Quote("key:" + table.LogicalName + ":" + key.LogicalName);

    private static bool Same(KeyDefinition left, KeyDefinition right) =>
        left.LogicalName == right.LogicalName && left.Columns.SequenceEqual(right.Columns);
}
