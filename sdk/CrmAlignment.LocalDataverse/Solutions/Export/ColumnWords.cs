using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Metadata;

namespace CrmAlignment.LocalDataverse.Solutions.Export;

/// <summary>The words by which customizations.xml names types of columns.</summary>
internal static class ColumnWords
{
    private static readonly Dictionary<ColumnType, string> Words = new()
    {
        [ColumnType.UniqueIdentifier] = "uniqueidentifier",
        [ColumnType.String] = "nvarchar",
        [ColumnType.Memo] = "ntext",
        [ColumnType.Integer] = "int",
        [ColumnType.BigInt] = "bigint",
        [ColumnType.Decimal] = "decimal",
        [ColumnType.Double] = "float",
        [ColumnType.Money] = "money",
        [ColumnType.DateTime] = "datetime",
        [ColumnType.Boolean] = "bit",
        [ColumnType.Choice] = "picklist",
        [ColumnType.MultiChoice] = "multiselectpicklist",
        [ColumnType.State] = "state",
        [ColumnType.Status] = "status",
        [ColumnType.Lookup] = "lookup",
        [ColumnType.Customer] = "customer",
        [ColumnType.Owner] = "owner",
        [ColumnType.PartyList] = "partylist",
        [ColumnType.File] = "file",
        [ColumnType.Image] = "image",
    };

    /// <summary>The word; null for types that packages do not have.</summary>
    public static string? Of(TableDefinition table, ColumnDefinition column) =>
        column.LogicalName == table.PrimaryIdColumn ? "primarykey" : Words.GetValueOrDefault(column.Type);
}
