using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Rows;

/// <summary>How an intersect table keeps the ends of a link.</summary>
internal static class LinkEnds
{
    // Intersect tables that several relationships share say of each row which table its item is of
    // (https://learn.microsoft.com/dynamics365/developer/reference/entities/listmember, and the pages of the others).
    private static readonly Dictionary<string, string> ItemTypes = new()
    {
        ["listmember"] = "entitytype",
        ["campaignitem"] = "entitytype",
        ["campaignactivityitem"] = "itemobjecttypecode",
    };

    /// <summary>The stored value of an end: a reference in a lookup, else the id.</summary>
    /// <param name="catalog">The metadata.</param>
    /// <param name="relationship">The relationship.</param>
    /// <param name="column">Its column of the end.</param>
    /// <param name="row">The row at that end.</param>
    public static object Value(MetadataCatalog catalog, ManyToManyRelationship relationship, string column, RowReference row) =>
        catalog.Column(relationship.IntersectTable, column).IsReference ? row : row.Id;

    /// <summary>Adds to a new link which table its second end is of, where the intersect table keeps it.</summary>
    /// <param name="catalog">The metadata.</param>
    /// <param name="relationship">The relationship.</param>
    /// <param name="values">The values of the link.</param>
    public static void AddType(MetadataCatalog catalog, ManyToManyRelationship relationship, Dictionary<string, object?> values)
    {
        if (ItemTypes.TryGetValue(relationship.IntersectTable, out var column))
        {
            values[column] = catalog.Column(relationship.IntersectTable, column).Type == ColumnType.Integer
                ? catalog.Table(relationship.Table2).ObjectTypeCode
                : relationship.Table2;
        }
    }
}
