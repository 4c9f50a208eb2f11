using CrmAlignment.WebApi.Model;
using Microsoft.OData.Edm;

namespace CrmAlignment.WebApi.Definitions;

/// <summary>Tells whether a definition is of a type of the model, by the names that classes and types share.</summary>
internal static class DefinitionCasts
{
    /// <summary>Whether a definition is of a type, or of one that derives from it.</summary>
    public static bool Is(object definition, IEdmStructuredType type)
    {
        var name = ((IEdmNamedElement)type).Name;
        for (var at = DefinitionClasses.Of(definition); at is not null; at = at.Base)
        {
            if (at.Name == name)
            {
                return true;
            }
        }

        return false;
    }
}
