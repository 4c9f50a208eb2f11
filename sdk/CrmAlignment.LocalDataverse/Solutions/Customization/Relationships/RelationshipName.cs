using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk.Metadata;

namespace CrmAlignment.LocalDataverse.Solutions.Customization.Relationships;

/// <summary>Schema names of new relationships.</summary>
internal static class RelationshipName
{
    /// <summary>The name, when it may be given.</summary>
    /// <param name="catalog">The metadata.</param>
    /// <param name="solution">The solution that gets the relationship.</param>
    /// <param name="given">The relationship as the request describes it.</param>
    /// <exception cref="System.ServiceModel.FaultException{T}">
    /// There is none (0x8004432A), it has no valid prefix (0x80040203), or it is taken (0x8004432B).
    /// </exception>
    public static string Require(MetadataCatalog catalog, UnmanagedSolution solution, RelationshipMetadataBase given)
    {
        if (string.IsNullOrEmpty(given.SchemaName))
        {
            throw DataverseFault.Of(
                DataverseErrorCode.EntityRelationshipSchemaNameRequired, "Entity relationships require a name. Give a SchemaName.");
        }

        var name = CustomName.Require(solution, "relationship", given.SchemaName);
        return catalog.FindRelationship(name) is null
            ? name
            : throw DataverseFault.Of(
                DataverseErrorCode.EntityRelationshipSchemaNameNotUnique,
                $"A relationship with the specified name already exists. Please specify a unique name. ({name})");
    }
}
