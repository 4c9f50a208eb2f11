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
            .Select(table => (Table: table, Users: table.Columns.Where(column => column.Choice == choice).ToList()))
            .Where(item => item.Users.Exists(column => column.WithoutLostDefault() != column))
            .Select(item => item.Table.WithColumns(item.Users.Select(column => column.WithoutLostDefault())))
            .ToList();
        return tables.Count == 0 ? catalog : catalog.WithTables(tables);
    }
}
