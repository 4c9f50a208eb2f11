using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.WebApi.Faults;
using CrmAlignment.WebApi.Model;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.WebApi.Operations;

/// <summary>Makes a new row belong to the row in whose collection it is posted.</summary>
internal static class RelatedRows
{
    /// <summary>Sets the lookup by which the row belongs to the collection.</summary>
    /// <exception cref="WebApiException">The collection is of a many-to-many relationship.</exception>
    public static void Relate(Entity row, NavigationModel collection, EntityReference origin)
    {
        if (collection.Relationship is not OneToManyRelationship oneToMany)
        {
            throw WebApiException.NotSupported(
                $"Creating a row in '{collection.Name}', which is a many-to-many relationship; create the row, then POST its address to {collection.Name}/$ref: this");
        }

        row[oneToMany.ReferencingColumn] = origin;
    }
}
