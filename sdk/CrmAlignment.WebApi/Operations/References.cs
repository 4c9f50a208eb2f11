using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.WebApi.Exchange;
using CrmAlignment.WebApi.Model;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;

namespace CrmAlignment.WebApi.Operations;

/// <summary>A navigation property of a row as references that can be added and taken away.</summary>
/// <param name="Origin">The row.</param>
/// <param name="Navigation">The navigation property.</param>
internal sealed record References(EntityReference Origin, NavigationModel Navigation)
{
    /// <summary>The reference that an address names.</summary>
    public static References Of(WebExchange exchange)
    {
        var at = exchange.Path.ToList().FindIndex(segment => segment is NavigationPropertyLinkSegment);
        var origin = Operations.Origin.Row(exchange, at);
        var name = ((NavigationPropertyLinkSegment)exchange.Path.ElementAt(at)).NavigationProperty.Name;
        return new References(origin, exchange.Model.Tables[origin.LogicalName].Navigations[name]);
    }

    /// <summary>The request that adds a reference.</summary>
    public OrganizationRequest Add(WebExchange exchange, EntityReference related) => Navigation.Column is { } lookup
        ? Update(Origin, lookup.LogicalName, related)
        : new AssociateRequest { Target = Operations.Origin.Known(exchange, Origin), Relationship = Relationship(), RelatedEntities = [related] };

    /// <summary>The request that adds references to a collection of a row whose id is known.</summary>
    public OrganizationRequest Add(EntityReferenceCollection related) =>
        new AssociateRequest { Target = Origin, Relationship = Relationship(), RelatedEntities = related };

    /// <summary>The request that takes a reference away.</summary>
    /// <param name="exchange">The request.</param>
    /// <param name="related">The row of the collection; null for a lookup.</param>
    public OrganizationRequest Remove(WebExchange exchange, EntityReference? related) => Navigation.Column is { } lookup
        ? Update(Origin, lookup.LogicalName, null)
        : new DisassociateRequest { Target = Operations.Origin.Known(exchange, Origin), Relationship = Relationship(), RelatedEntities = [related!] };

    private Relationship Relationship()
    {
        var relationship = new Relationship(Navigation.Relationship!.SchemaName);
        relationship.PrimaryEntityRole = Navigation.Relationship switch
        {
            OneToManyRelationship { ReferencedTable: var one, ReferencingTable: var many } when one == many => EntityRole.Referenced,
            ManyToManyRelationship { Table1: var first, Table2: var second } when first == second =>
                Navigation.Name == Navigation.Relationship.SchemaName ? EntityRole.Referencing : EntityRole.Referenced,
            _ => null,
        };
        return relationship;
    }

    private static UpdateRequest Update(EntityReference target, string column, EntityReference? value)
    {
        var row = new Entity(target.LogicalName) { Id = target.Id, KeyAttributes = target.KeyAttributes };
        row[column] = value;
        return new UpdateRequest { Target = row };
    }
}
