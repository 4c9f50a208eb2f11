using CrmAlignment.LocalDataverse.Metadata;

namespace CrmAlignment.LocalDataverse.Security;

/// <summary>Names of the privileges that guard a table.</summary>
/// <remarks>
/// Source: https://learn.microsoft.com/power-apps/developer/data-platform/security-roles: some tables are guarded by the privileges of
/// another.
/// </remarks>
internal static class PrivilegeNames
{
    /// <summary>The privilege for a right on a table, for example prvReadLead.</summary>
    /// <param name="right">The right.</param>
    /// <param name="table">The table.</param>
    /// <returns>The privilege's name.</returns>
    public static string Of(AccessRight right, TableDefinition table) => GuardingTable.Of(table) is null
        ? $"prv{right}{SubjectOf(table)}"
        : $"prv{GuardingTable.RightOn(table, right)}{SubjectOf(table)}";

    /// <summary>The privilege for a right on a row that belongs to another.</summary>
    /// <param name="right">The right.</param>
    /// <param name="table">The row's table.</param>
    /// <param name="guard">The table of the other; null when the row belongs to none.</param>
    /// <returns>The privilege's name.</returns>
    public static string Of(AccessRight right, TableDefinition table, TableDefinition? guard) =>
        guard is null ? Of(right, table) : Of(GuardingTable.RightOn(table, right), guard);

    private static string SubjectOf(TableDefinition table) => table.LogicalName switch
    {
        _ when table.IsActivity => "Activity",
        "activitypointer" or "activityparty" => "Activity",
        "queueitem" => "Queue",
        "listmember" => "List",
        "campaignitem" => "Campaign",
        "customeraddress" => "Account",
        "leadaddress" => "Lead",
        "calendarrule" => "Calendar",
        "duplicaterulecondition" => "DuplicateRule",
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
