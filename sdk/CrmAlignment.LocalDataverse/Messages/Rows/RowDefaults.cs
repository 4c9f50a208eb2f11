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
            if (!draft.Values.ContainsKey(column.LogicalName) && DefaultOf(column) is { } value)
            {
                draft.Values[column.LogicalName] = value;
            }
        }
    }

    // The platform fills what its own tables require (systemuser.identityid, defaultodbfoldername), but names and references
    // only the caller knows.
    private static bool FillsItself(TableDefinition table, ColumnDefinition column) =>
        !column.IsCustom && !column.IsReference && column.LogicalName != table.PrimaryNameColumn;

    // A choice or flag that the system requires always has a default there; where the metadata names none, it is the first.
    private static object? DefaultOf(ColumnDefinition column) => column.DefaultValue switch
    {
        OptionSetValue option => option.Value,
        { } value => value,
        null when column.Required != RequiredLevel.SystemRequired => null,
        null when column.Type == ColumnType.Boolean => false,
        null when column.Type == ColumnType.Choice && column.Choice is { Options.Length: > 0 } choice => choice.Options[0].Value,
        _ => null,
    };

    /// <summary>Refuses a row without a value in a column that the system requires.</summary>
    /// <param name="draft">The row, otherwise complete.</param>
    public static void RequireSystemColumns(RowDraft draft)
    {
        foreach (var column in draft.Table.Columns)
        {
            if (column.Required != RequiredLevel.SystemRequired || !column.IsValidForCreate || column.LogicalName == draft.Table.PrimaryIdColumn || FillsItself(draft.Table, column))
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
