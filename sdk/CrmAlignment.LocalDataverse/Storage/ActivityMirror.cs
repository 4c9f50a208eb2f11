using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;

namespace CrmAlignment.LocalDataverse.Storage;

/// <summary>
/// Keeps activitypointer in step: each activity row (task, email, ...) also is an activitypointer row with the same id and
/// the shared columns, as on the platform
/// (https://learn.microsoft.com/power-apps/developer/data-platform/activity-entities).
/// </summary>
internal static class ActivityMirror
{
    /// <summary>The table whose rows follow from those of activities.</summary>
    internal const string Pointer = "activitypointer";

    private const string TypeColumn = "activitytypecode";

    internal static void Inserted(
        StoreTransaction transaction, TableDefinition table, IReadOnlyDictionary<string, object?> values, long version)
    {
        if (PointerOf(transaction, table) is { } pointer)
        {
            var shared = Shared(table, pointer, values);
            shared[TypeColumn] = table.LogicalName;
            transaction.Add(pointer, shared, version);
        }
    }

    internal static void Updated(
        StoreTransaction transaction, TableDefinition table, Guid id, IReadOnlyDictionary<string, object?> values, long version)
    {
        if (PointerOf(transaction, table) is { } pointer)
        {
            var update = RowStatements.Update(pointer, id, Shared(table, pointer, values), version);
            transaction.Session.Execute(update.Sql, update.Values);
        }
    }

    internal static void Deleted(StoreTransaction transaction, TableDefinition table, Guid id)
    {
        if (PointerOf(transaction, table) is { } pointer)
        {
            transaction.Session.Execute(TableStatements.Of(pointer).Delete, ColumnEncoding.Encode(id));
            transaction.NoteDeletion(pointer, id);
        }
    }

    private static TableDefinition? PointerOf(StoreTransaction transaction, TableDefinition table) =>
        table.IsActivity && table.LogicalName != Pointer ? transaction.Catalog.FindTable(Pointer) : null;

    // Status options differ between activities, but their numbers are stored alike; what the pointer lacks stays away.
    private static Dictionary<string, object?> Shared(
        TableDefinition table, TableDefinition pointer, IReadOnlyDictionary<string, object?> values) =>
        values
            .Where(value => pointer.FindColumn(value.Key) is { } shared && shared.Type == table.Column(value.Key).Type)
            .ToDictionary(value => value.Key, value => value.Value);
}
