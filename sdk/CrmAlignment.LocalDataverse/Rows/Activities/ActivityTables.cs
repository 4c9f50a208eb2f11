using System;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Rows.Activities;

/// <summary>activitypointer and activityparty, which are read as tables and written through the activities they belong to.</summary>
internal static class ActivityTables
{
    /// <summary>The table with one row for each activity of any kind.</summary>
    public const string Pointer = "activitypointer";

    /// <summary>The table of those who take part in activities.</summary>
    public const string Party = "activityparty";

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
