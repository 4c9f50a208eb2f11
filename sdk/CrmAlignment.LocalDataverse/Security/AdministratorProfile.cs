using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Storage;
using CrmAlignment.LocalDataverse.Transactions;

namespace CrmAlignment.LocalDataverse.Security;

/// <summary>
/// The column security profile of System Administrators, which the platform keeps: it has every secured column and allows everything.
/// </summary>
/// <remarks>
/// Source: https://learn.microsoft.com/power-apps/developer/data-platform/column-level-security#retrieve-fieldsecurityprofile-for-system-administrator-role.
/// That administrators have access follows from their role; the rows tell which columns are secured.
/// </remarks>
internal static class AdministratorProfile
{
    /// <summary>Its id, the same in every organization.</summary>
    public static readonly Guid Id = new("572329c1-a042-4e22-be47-367c6374ea45");

    /// <summary>
    /// Brings the profile in step with the definitions. Permissions of columns that are not secured any more, or gone, go from all profiles:
    /// they would come to life again, unseen, with a column of the same name.
    /// </summary>
    /// <param name="transaction">The transaction.</param>
    public static void Follow(StoreTransaction transaction)
    {
        if (!transaction.Exists("fieldsecurityprofile", Id))
        {
            transaction.Insert("fieldsecurityprofile", new Dictionary<string, object?>
            {
                ["fieldsecurityprofileid"] = Id,
                ["name"] = "System Administrator",
                ["description"] = "Field Security Profile for the System Administrator",
            });
        }

        var missing = Secured(transaction.Catalog).ToHashSet();
        var lost = new List<Guid>();
        foreach (var row in RowScan.All(transaction, "fieldpermission"))
        {
            var column = (row["entityname"] as string ?? string.Empty, row["attributelogicalname"] as string ?? string.Empty);
            if (transaction.Catalog.FindTable(column.Item1)?.FindColumn(column.Item2) is not { IsSecured: true })
            {
                lost.Add(row.Id);
            }
            else if (RowScan.IdIn(row, "fieldsecurityprofileid") == Id)
            {
                missing.Remove(column);
            }
        }

        lost.ForEach(id => transaction.Delete("fieldpermission", id));
        DeleteLostShares(transaction);
        foreach (var (table, column) in missing.Order())
        {
            transaction.Insert("fieldpermission", new Dictionary<string, object?>
            {
                ["fieldpermissionid"] = ImportedIds.Of("fieldpermission", $"{Id}:{table}:{column}"),
                ["fieldsecurityprofileid"] = new RowReference("fieldsecurityprofile", Id),
                ["entityname"] = table,
                ["attributelogicalname"] = column,
                ["canread"] = ColumnProfiles.Allowed,
                ["cancreate"] = ColumnProfiles.Allowed,
                ["canupdate"] = ColumnProfiles.Allowed,
            });
        }
    }

    private static void DeleteLostShares(StoreTransaction transaction)
    {
        var secured = Secured(transaction.Catalog).Select(column => MetadataIds.OfColumn(column.Table, column.Column)).ToHashSet();
        foreach (var row in RowScan.All(transaction, SharedColumns.Table).Where(row => !secured.Contains(RowScan.IdIn(row, "attributeid"))).ToList())
        {
            transaction.Delete(SharedColumns.Table, row.Id);
        }
    }

    private static IEnumerable<(string Table, string Column)> Secured(MetadataCatalog catalog) =>
        from table in catalog.TablesWithSecuredColumns
        from column in table.Columns
        where column.IsSecured
        select (table.LogicalName, column.LogicalName);
}
