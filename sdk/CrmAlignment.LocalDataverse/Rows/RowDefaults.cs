using System.Collections.Generic;
using System.Runtime.CompilerServices;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Rows;

/// <summary>Default values of a new row, and the columns it cannot do without.</summary>
internal static class RowDefaults
{
    // Of the hundred and more columns of a table few have a default and fewer are required: they are found once.
    private static readonly ConditionalWeakTable<TableDefinition, KeyValuePair<string, object>[]> Defaults = new();
    private static readonly ConditionalWeakTable<TableDefinition, string[]> Required = new();

    /// <summary>Fills the columns that the request did not give.</summary>
    /// <param name="draft">The row.</param>
    public static void Fill(RowDraft draft)
    {
        if (!draft.IsNew)
        {
            return;
        }

        foreach (var (column, value) in Defaults.GetValue(draft.Table, DefaultsOf))
        {
            draft.Values.TryAdd(column, value);
        }
    }

    /// <summary>Refuses a row without a value in a column that the system requires.</summary>
    /// <param name="draft">The row, otherwise complete.</param>
    public static void RequireSystemColumns(RowDraft draft)
    {
        foreach (var column in Required.GetValue(draft.Table, RequiredOf))
        {
            if (draft.IsNew ? draft.After(column) is null : draft.Values.TryGetValue(column, out var value) && value is null)
            {
                throw DataverseFault.RequiredColumn(draft.Table.LogicalName, column);
            }
        }
    }

    private static KeyValuePair<string, object>[] DefaultsOf(TableDefinition table)
    {
        var defaults = new List<KeyValuePair<string, object>>();
        foreach (var column in table.Columns)
        {
            if (DefaultOf(column) is { } value)
            {
                defaults.Add(KeyValuePair.Create(column.LogicalName, value));
            }
        }

        return [.. defaults];
    }

    private static string[] RequiredOf(TableDefinition table)
    {
        var required = new List<string>();
        foreach (var column in table.Columns)
        {
            if (column is { Required: RequiredLevel.SystemRequired, IsValidForCreate: true }
                && column.LogicalName != table.PrimaryIdColumn
                && !FillsItself(table, column))
            {
                required.Add(column.LogicalName);
            }
        }

        return [.. required];
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
}
