using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.WebApi.Model;

namespace CrmAlignment.WebApi.Queries;

/// <summary>The two columns of the intersect table of a many-to-many relationship, seen from one of its tables.</summary>
internal static class Ends
{
    /// <summary>The column of this end, the column of the other, and the intersect table.</summary>
    public static (string Near, string Far, string Intersect) Of(ManyToManyRelationship relationship, NavigationModel navigation) =>
        IsFirst(relationship, navigation)
            ? (relationship.Column1, relationship.Column2, relationship.IntersectTable)
            : (relationship.Column2, relationship.Column1, relationship.IntersectTable);

    // Between a table and itself, the name of the navigation property tells the ends apart.
    private static bool IsFirst(ManyToManyRelationship relationship, NavigationModel navigation) =>
        relationship.Table1 == relationship.Table2
            ? navigation.Name == relationship.SchemaName
            : navigation.TargetTable == relationship.Table2;
}
