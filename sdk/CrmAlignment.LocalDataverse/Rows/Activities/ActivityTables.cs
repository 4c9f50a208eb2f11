using System;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Rows.Activities;

/// <summary>activitypointer and activityparty, which are read as tables and written through the activities they belong to.</summary>
/// <remarks>
/// Source: the messages of https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/activitypointer and
/// https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/activityparty.
/// </remarks>
internal static class ActivityTables
{
    /// <summary>The table with one row for each activity of any kind.</summary>
    public const string Pointer = "activitypointer";

    /// <summary>The table of those who take part in activities.</summary>
    public const string Party = "activityparty";

    /// <summary>Refuses to write rows of a table that is written through others.</summary>
    /// <param name="message">The message.</param>
    /// <param name="table">The table.</param>
    public static void RequireWritable(string message, TableDefinition table)
    {
        switch (table.LogicalName)
        {
            case Pointer:
                throw DataverseFault.MessageNotOfTable(
                    message, Pointer, "Name the activity's own table, which its column activitytypecode holds.");
            case Party:
                throw DataverseFault.MessageNotOfTable(
                    message, Party, "Set the party list column of the activity, such as 'to' or 'requiredattendees'.");
            default:
                break;
        }
    }

    /// <summary>Refuses to read single parties; only RetrieveMultiple reads them.</summary>
    /// <param name="table">The table.</param>
    public static void RequireRetrievable(TableDefinition table)
    {
        if (table.LogicalName == Party)
        {
            throw DataverseFault.MessageNotOfTable(
                "Retrieve", Party, "Query the table, or retrieve the activity with its party list columns.");
        }
    }

    /// <summary>The table in which a row is written: for an activitypointer row that of the activity.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="table">Table under which the row was found.</param>
    /// <param name="id">The row.</param>
    /// <returns>Logical name of the table.</returns>
    public static string TableOf(StoreTransaction transaction, string table, Guid id) =>
        table == Pointer && transaction.Retrieve(Pointer, id, ["activitytypecode"])?["activitytypecode"] is string activity
            ? activity
            : table;
}
