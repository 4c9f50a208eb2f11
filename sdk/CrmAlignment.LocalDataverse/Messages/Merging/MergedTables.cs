using CrmAlignment.LocalDataverse.Faults;

namespace CrmAlignment.LocalDataverse.Messages.Merging;

/// <summary>The tables whose rows can be merged. The platform also merges cases, which this runtime has no table for.</summary>
internal static class MergedTables
{
    /// <summary>Refuses a table whose rows cannot be merged.</summary>
    /// <param name="table">Logical name.</param>
    public static void Require(string table)
    {
        if (table is not ("account" or "contact" or "lead"))
        {
            throw DataverseFault.MessageNotOfTable("Merge", table, "It merges rows of account, contact and lead.");
        }
    }

    /// <summary>The columns that name the parent of a row.</summary>
    /// <param name="table">Logical name.</param>
    public static string[] ParentColumns(string table) => table switch
    {
        "account" => ["parentaccountid"],
        "contact" => ["parentcustomerid"],
        _ => ["parentaccountid", "parentcontactid"],
    };

    /// <summary>The state of a subordinate: Inactive, of a lead Disqualified.</summary>
    /// <param name="table">Logical name.</param>
    public static int InactiveState(string table) => table == "lead" ? 2 : 1;
}
