using System;
using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Rows;
using CrmAlignment.LocalDataverse.Security;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Messages.RegistrationRows;

/// <summary>Checks what is shared of a secured column for one row: nobody gives more than they have.</summary>
/// <remarks>
/// Sources: https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/principalobjectattributeaccess,
/// https://learn.microsoft.com/power-platform/admin/field-level-security. That who shares a column must be able to read the row is assumed.
/// </remarks>
internal static class SharedColumnRules
{
    private static readonly string[] Key = ["objectid", "attributeid", "principalid"];

    /// <summary>Checks a share, and fills what follows from it.</summary>
    /// <param name="draft">The share.</param>
    public static void Apply(RowDraft draft)
    {
        var row = Required<RowReference>(draft, "objectid");
        var attribute = Required<Guid>(draft, "attributeid");
        var principal = Required<RowReference>(draft, "principalid");
        var table = draft.Scope.Catalog.Table(row.Table);
        var column = table.Columns
            .FirstOrDefault(known => known.IsSecured && MetadataIds.OfColumn(table.LogicalName, known.LogicalName) == attribute)
            ?? throw DataverseFault.InvalidArgument(
                $"'{table.LogicalName}' has no secured column with the id {attribute}. Give the MetadataId of the column.");
        draft.Values["objecttypecode"] = row.Table;
        draft.Values["principalidtype"] = principal.Table;
        RequireFirst(draft);
        RequireHeld(draft, row, column);
    }

    private static T Required<T>(RowDraft draft, string column) => draft.After(column) is T value
        ? value
        : throw DataverseFault.RequiredColumn(draft.Table.LogicalName, column);

    private static void RequireFirst(RowDraft draft)
    {
        var same = draft.Scope.Transaction.Find(
            draft.Table.LogicalName, Key.ToDictionary(column => column, draft.After, StringComparer.Ordinal), limit: 2);
        if (same.Any(id => id != draft.Id))
        {
            throw DataverseFault.DuplicateRecord(draft.Table.LogicalName, same.First(id => id != draft.Id));
        }
    }

    private static void RequireHeld(RowDraft draft, RowReference row, ColumnDefinition column)
    {
        var access = draft.Scope.Access;
        access.Require(draft.Scope.Transaction.Retrieve(row.Table, row.Id)!, AccessRight.Read);
        foreach (var right in (ColumnRights[])[ColumnRights.Read, ColumnRights.Update])
        {
            if ((SharedColumns.RightsIn(draft.After) & right) != 0)
            {
                access.RequireColumn(row.Table, column, right, row.Id);
            }
        }
    }
}
