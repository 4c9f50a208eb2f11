using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Messages.Rows;

/// <summary>Default values of a new row, and the columns it cannot do without.</summary>
internal static class RowDefaults
{
    /// <summary>Fills the columns that the request did not give.</summary>
    /// <param name="draft">The row.</param>
    public static void Fill(RowDraft draft)
    {
        foreach (var column in draft.Table.Columns)
        {
            if (column.DefaultValue is { } value && !draft.Values.ContainsKey(column.LogicalName))
            {
                draft.Values[column.LogicalName] = value is OptionSetValue option ? option.Value : value;
            }
        }
    }

    /// <summary>Refuses a row without a value in a column that the system requires.</summary>
    /// <param name="draft">The row, otherwise complete.</param>
    public static void RequireSystemColumns(RowDraft draft)
    {
        foreach (var column in draft.Table.Columns)
        {
            if (column.Required != RequiredLevel.SystemRequired || !column.IsValidForCreate || column.LogicalName == draft.Table.PrimaryIdColumn)
            {
                continue;
            }

            if (draft.IsNew ? draft.After(column.LogicalName) is null : draft.Values.TryGetValue(column.LogicalName, out var value) && value is null)
            {
                throw DataverseFault.RequiredColumn(draft.Table.LogicalName, column.LogicalName);
            }
        }
    }
}
