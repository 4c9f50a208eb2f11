using System;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.LocalDataverse.Transactions;

namespace CrmAlignment.LocalDataverse.Security;

/// <summary>The privilege table: a row for each privilege that a role may have.</summary>
internal static class PrivilegeRows
{
    /// <summary>
    /// To skip custom steps (https://learn.microsoft.com/power-apps/developer/data-platform/bypass-custom-business-logic).
    /// </summary>
    public const string BypassCustomPlugins = "prvBypassCustomPlugins";

    /// <summary>
    /// To act on behalf of another user (https://learn.microsoft.com/power-apps/developer/data-platform/impersonate-another-user).
    /// </summary>
    public const string ActOnBehalf = "prvActOnBehalfOfAnotherUser";

    /// <summary>
    /// Those that guard something here and belong to no table
    /// (https://learn.microsoft.com/power-platform/admin/miscellaneous-privileges).
    /// </summary>
    private static readonly string[] OfNoTable =
    [
        ActOnBehalf, BypassCustomPlugins, "prvBulkDelete", "prvMerge", "prvOverrideCreatedOnCreatedBy", "prvReparentBusinessUnit", "prvPublishCustomization",
        "prvPublishDuplicateRule", "prvReadAuditPartitions",
        "prvCreateEntity", "prvWriteEntity", "prvDeleteEntity",
        "prvCreateAttribute", "prvWriteAttribute", "prvDeleteAttribute",
        "prvCreateRelationship", "prvWriteRelationship", "prvDeleteRelationship",
        "prvCreateOptionSet", "prvWriteOptionSet", "prvDeleteOptionSet",
        "prvCreateEntityKey", "prvDeleteEntityKey",
    ];

    /// <summary>Writes the privileges that are not there yet: of tables, and those of none.</summary>
    /// <param name="transaction">The transaction.</param>
    /// <param name="tables">The tables.</param>
    public static void Ensure(StoreTransaction transaction, IEnumerable<TableDefinition> tables)
    {
        var known = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in RowScan.All(transaction, "privilege"))
        {
            known.Add(row["name"] as string ?? string.Empty);
        }

        foreach (var table in tables)
        {
            foreach (var privilege in TablePrivilege.Of(table))
            {
                Add(transaction, known, privilege);
            }
        }

        foreach (var privilege in OfNoTable)
        {
            Add(transaction, known, new TablePrivilege(privilege, 0, HasDepths: false));
        }
    }

    private static void Add(StoreTransaction transaction, HashSet<string> known, TablePrivilege privilege)
    {
        if (!known.Add(privilege.Name))
        {
            return;
        }

        transaction.Insert("privilege", new Dictionary<string, object?>
        {
            ["privilegeid"] = privilege.Id,
            ["name"] = privilege.Name,
            ["accessright"] = (int)privilege.Right,
            ["canbebasic"] = privilege.HasDepths,
            ["canbelocal"] = privilege.HasDepths,
            ["canbedeep"] = privilege.HasDepths,
            ["canbeglobal"] = true,
        });
    }
}
