using System.Linq;
using CrmAlignment.WebApi.Faults;
using CrmAlignment.WebApi.Model;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;

namespace CrmAlignment.WebApi.Operations;

/// <summary>Tells what an address names.</summary>
internal static class PathShapes
{
    /// <summary>The shape of a path.</summary>
    /// <exception cref="WebApiException">It names something that is not supported.</exception>
    public static PathShape Of(ODataPath path) => path.LastSegment switch
    {
        null => PathShape.Service,
        MetadataSegment => PathShape.Metadata,
        not (OperationSegment or OperationImportSegment) when path.FirstSegment is EntitySetSegment set && DefinitionSets.Classes.ContainsKey(set.EntitySet.Name) =>
            PathShape.Definitions,
        OperationSegment or OperationImportSegment => PathShape.Operation,
        EntitySetSegment => PathShape.Set,
        NavigationPropertyLinkSegment => PathShape.Reference,

        // The row of a collection that is taken out of it: accounts(...)/contact_customer_accounts(...)/$ref.
        KeySegment when path.Any(segment => segment is NavigationPropertyLinkSegment) => PathShape.Reference,
        KeySegment => path.Count(segment => segment is not TypeSegment) == 2 ? PathShape.Row : PathShape.RelatedRow,
        PropertySegment => PathShape.Property,
        ValueSegment => PathShape.PropertyValue,
        NavigationPropertySegment navigation => IsMany(navigation.NavigationProperty) ? PathShape.RelatedRows : PathShape.RelatedRow,
        CountSegment => path.Count(segment => segment is not TypeSegment) == 2 ? PathShape.SetCount : PathShape.RelatedCount,
        BatchSegment => throw WebApiException.NotSupported("$batch by another method than POST"),
        TypeSegment { EdmType.TypeKind: EdmTypeKind.Collection } => path.Any(segment => segment is KeySegment) ? PathShape.RelatedRows : PathShape.Set,
        TypeSegment => PathShape.RelatedRow,
        var other => throw WebApiException.NotSupported($"'{other.Identifier}' in an address"),
    };

    private static bool IsMany(IEdmNavigationProperty navigation) => navigation.TargetMultiplicity() == EdmMultiplicity.Many;
}
