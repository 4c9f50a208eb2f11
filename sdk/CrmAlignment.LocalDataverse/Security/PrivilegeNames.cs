using CrmAlignment.LocalDataverse.Metadata;

namespace CrmAlignment.LocalDataverse.Security;

/// <summary>Names of the privileges that guard a table.</summary>
/// <remarks>Source: https://learn.microsoft.com/power-apps/developer/data-platform/security-roles: some tables are guarded by the privileges of another.</remarks>
internal static class PrivilegeNames
{
    /// <summary>The privilege for a right on a table, for example prvReadLead.</summary>
    /// <param name="right">The right.</param>
    /// <param name="table">The table.</param>
    /// <returns>The privilege's name.</returns>
    public static string Of(AccessRight right, TableDefinition table) => table.LogicalName == "queueitem"
        ? OfQueueItem(right)
        : $"prv{right}{SubjectOf(table)}";

    // Queue items have no privileges of their own: those of the queue count
    // (https://learn.microsoft.com/previous-versions/dynamicscrm-2016/developers-guide/gg334652(v=crm.8), AddToQueue: prvAppendToQueue;
    // https://learn.microsoft.com/previous-versions/dynamicscrm-2016/developers-guide/dn689033(v=crm.8), RemoveFromQueue: prvWriteQueue).
    private static string OfQueueItem(AccessRight right) => right switch
    {
        AccessRight.Read => "prvReadQueue",
        AccessRight.Create or AccessRight.Append or AccessRight.AppendTo => "prvAppendToQueue",
        _ => "prvWriteQueue",
    };

    private static string SubjectOf(TableDefinition table) => table.LogicalName switch
    {
        _ when table.IsActivity => "Activity",
        "activitypointer" or "activityparty" => "Activity",
        "annotation" => "Note",
        "systemuser" => "User",
        "businessunit" => "BusinessUnit",
        "invoicedetail" => "Invoice",
        "quotedetail" => "Quote",
        "salesorderdetail" => "Order",
        "salesorder" => "Order",
        "opportunityproduct" => "Opportunity",
        "transactioncurrency" => "TransactionCurrency",
        _ => table.SchemaName,
    };
}
