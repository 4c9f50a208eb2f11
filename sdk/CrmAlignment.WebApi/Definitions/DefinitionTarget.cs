using System.Linq;
using CrmAlignment.WebApi.Exchange;
using CrmAlignment.WebApi.Faults;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk.Metadata;

namespace CrmAlignment.WebApi.Definitions;

/// <summary>The definition, or the list of them, that an address names to be written.</summary>
/// <param name="Set">The entity set.</param>
/// <param name="Owner">The definition of the set that the address names; null for the set itself.</param>
/// <param name="Part">What of it: Attributes or Keys; null for itself.</param>
/// <param name="Definition">The one that is named at the end of the address; null for a list.</param>
internal sealed record DefinitionTarget(string Set, MetadataBase? Owner, string? Part, MetadataBase? Definition)
{
    private const int KeyOfPart = 4;

    /// <summary>Whether one definition is named.</summary>
    public bool IsOne => Definition is not null;

    /// <summary>The table whose definition it is, or is part of.</summary>
    public string TableName => ((EntityMetadata)Owner!).LogicalName;

    /// <summary>Reads an address.</summary>
    /// <exception cref="WebApiException">It names something else of a definition, or nothing.</exception>
    public static DefinitionTarget Of(WebExchange exchange)
    {
        var segments = exchange.Path.Where(segment => segment is not TypeSegment).ToList();
        if (segments.Count > KeyOfPart || segments.Skip(1).Where((segment, index) => index % 2 == 0 ? segment is not KeySegment : segment is not NavigationPropertySegment).Any())
        {
            throw WebApiException.NotSupported($"{exchange.Request.Method} of a part of a definition, which is written with all of it,");
        }

        var set = ((EntitySetSegment)segments[0]).EntitySet.Name;
        var owner = segments.ElementAtOrDefault(1) is KeySegment key ? new DefinitionSource(exchange).One(set, key, EntityFilters.Entity) : null;
        var part = segments.ElementAtOrDefault(2) is NavigationPropertySegment navigation ? navigation.NavigationProperty.Name : null;
        var definition = segments[^1] is KeySegment ? new DefinitionPath(exchange).Follow() : null;
        return new DefinitionTarget(set, (MetadataBase?)owner, part, (MetadataBase?)definition);
    }

    /// <summary>The address by ids.</summary>
    public string Address(WebExchange exchange)
    {
        var address = Owner is null ? $"{exchange.Request.ServiceRoot}{Set}" : $"{exchange.Request.ServiceRoot}{Set}({Owner.MetadataId:D})";
        return Part is null ? address
            : Definition is null ? $"{address}/{Part}"
            : $"{address}/{Part}({Definition.MetadataId:D})";
    }
}
