using System.Linq;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk.Metadata;

namespace CrmAlignment.LocalDataverse.Solutions.Customization.Columns;

/// <summary>Adds new columns to tables, with what the platform adds to them.</summary>
internal static class AddedColumns
{
    /// <summary>
    /// The catalog with a column more. Money comes with its amount in the base currency, and the first one of a table with currency and
    /// exchange rate (https://learn.microsoft.com/power-apps/maker/data-platform/types-of-fields#using-currency-columns). Files and images
    /// come with the columns that describe them.
    /// </summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="table">The table.</param>
    /// <param name="column">The column.</param>
    /// <exception cref="System.ServiceModel.FaultException{T}">The table has a column of that name (0x80047013).</exception>
    public static MetadataCatalog Add(MetadataCatalog catalog, TableDefinition table, ColumnDefinition column)
    {
        if (table.FindColumn(column.LogicalName) is not null)
        {
            throw DataverseFault.Of(
                DataverseErrorCode.DuplicateAttributeSchemaName,
                $"The table '{table.LogicalName}' has a column '{column.LogicalName}' already. Give the new one another name.");
        }

        if (column.Type != ColumnType.Money)
        {
            return catalog.WithTable(WithOnePrimaryImage(table, column).WithColumns([column, .. FileColumns.Beside(column), .. RollupColumns.Beside(column)]));
        }

        var extended = catalog.WithTable(table.WithColumns([column, BaseOf(column), .. RollupColumns.Beside(column)]));
        return table.FindColumn("transactioncurrencyid") is null ? WithCurrency(extended, extended.Table(table.LogicalName)) : extended;
    }

    // https://learn.microsoft.com/power-apps/developer/data-platform/image-column-data#primary-images: one a table.
    private static TableDefinition WithOnePrimaryImage(TableDefinition table, ColumnDefinition column) => column.IsPrimaryImage
        ? table.WithColumns(table.Columns.Where(known => known.IsPrimaryImage).Select(known => known with { IsPrimaryImage = false }))
        : table;

    private static ColumnDefinition BaseOf(ColumnDefinition amount) => new(amount.LogicalName + "_base", ColumnType.Money)
    {
        SchemaName = amount.SchemaName + "_Base",
        Label = amount.LabelFor(LocalizedText.BaseLanguage) + " (Base)",
        MinValue = (decimal)MoneyAttributeMetadata.MinSupportedValue,
        MaxValue = (decimal)MoneyAttributeMetadata.MaxSupportedValue,
        Precision = MoneyAttributeMetadata.MaxSupportedPrecision,
        BaseOf = amount.LogicalName,
        IsValidForCreate = false,
        IsValidForUpdate = false,
        IsCustom = true,
    };

    private static MetadataCatalog WithCurrency(MetadataCatalog catalog, TableDefinition table)
    {
        ColumnDefinition[] columns =
        [
            new("transactioncurrencyid", ColumnType.Lookup) { Label = "Currency", Targets = ["transactioncurrency"] },
            new("exchangerate", ColumnType.Decimal)
            {
                Label = "Exchange Rate",
                Precision = 10,
                IsValidForCreate = false,
                IsValidForUpdate = false,
            },
        ];
        return catalog.WithTable(table.WithColumns(columns)).WithRelationships(
        [
            new OneToManyRelationship(
                $"TransactionCurrency_{table.SchemaName}", "transactioncurrency", table.LogicalName, "transactioncurrencyid")
            {
                Cascade = CascadeSettings.Restricted,
            },
        ]);
    }
}
