using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;

namespace CrmAlignment.LocalDataverse.Solutions.Customization.Choices;

/// <summary>Columns whose default value is an option that is gone have none any more.</summary>
internal static class LostDefaults
{
    /// <summary>The catalog without such defaults.</summary>
    /// <param name="catalog">The catalog.</param>
    /// <param name="choice">The global choice that changed.</param>
    public static MetadataCatalog Clear(MetadataCatalog catalog, ChoiceDefinition choice)
    {
        var tables = catalog.Tables
            .Select(table => (Table: table, Lost: table.Columns.Where(column => column.Choice == choice && IsLost(column)).ToList()))
            .Where(item => item.Lost.Count > 0)
            .Select(item => item.Table.WithColumns(item.Lost.Select(Clear)))
            .ToList();
        return tables.Count == 0 ? catalog : catalog.WithTables(tables);
    }

    /// <summary>The column without such a default.</summary>
    /// <param name="column">The column.</param>
    public static ColumnDefinition Clear(ColumnDefinition column) =>
        IsLost(column) ? column with { DefaultValue = null, IsCustomized = true } : column;

    private static bool IsLost(ColumnDefinition column) =>
        column is { DefaultValue: int value, Choice: { } choice } && choice.Find(value) is null;
}
