using System;
using System.Collections.Generic;
using System.Linq;
using System.ServiceModel;
using CrmAlignment.LocalDataverse.Faults;
using CrmAlignment.WebApi.Exchange;
using CrmAlignment.WebApi.Faults;
using CrmAlignment.WebApi.Model;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;

namespace CrmAlignment.WebApi.Definitions;

/// <summary>Asks the organization for the definitions of an entity set: for all, or for one by its name or id.</summary>
/// <param name="exchange">The request.</param>
internal sealed class DefinitionSource(WebExchange exchange)
{
    /// <summary>All definitions of a set.</summary>
    /// <param name="set">The set.</param>
    /// <param name="filters">Which parts of tables are needed.</param>
    public IReadOnlyList<object> All(string set, EntityFilters filters) => set switch
    {
        DefinitionSets.Entities => Tables(filters),
        DefinitionSets.Relationships => [.. Relationships()],
        DefinitionSets.GlobalOptionSets => Ask<RetrieveAllOptionSetsResponse>(new RetrieveAllOptionSetsRequest()).OptionSetMetadata,
        _ => throw Unknown(set),
    };

    /// <summary>One definition of a set.</summary>
    /// <param name="set">The set.</param>
    /// <param name="key">Its name or its id.</param>
    /// <param name="filters">Which parts of a table are needed.</param>
    /// <exception cref="WebApiException">There is none: 404.</exception>
    public object One(string set, KeySegment key, EntityFilters filters)
    {
        try
        {
            return Found(set, key, filters);
        }
        catch (FaultException<OrganizationServiceFault> unknown) when (unknown.Detail.ErrorCode is DataverseErrorCode.InvalidArgument or DataverseErrorCode.QueryBuilderNoEntity)
        {
            // To the organization service a name is an argument, to which its codes are; here it is the address.
            throw WebApiException.NotFound(unknown.Detail.Message);
        }
    }

    private object Found(string set, KeySegment key, EntityFilters filters)
    {
        var value = key.Keys.Single().Value;
        var (name, id) = (value as string, value as Guid? ?? Guid.Empty);
        return set switch
        {
            DefinitionSets.Entities => Ask<RetrieveEntityResponse>(
                new RetrieveEntityRequest { LogicalName = name, MetadataId = id, EntityFilters = filters }).EntityMetadata,
            DefinitionSets.Relationships => Ask<RetrieveRelationshipResponse>(
                new RetrieveRelationshipRequest { Name = name, MetadataId = id }).RelationshipMetadata,
            DefinitionSets.GlobalOptionSets => Ask<RetrieveOptionSetResponse>(
                new RetrieveOptionSetRequest { Name = name, MetadataId = id }).OptionSetMetadata,
            _ => throw Unknown(set),
        };
    }

    private EntityMetadata[] Tables(EntityFilters filters) =>
        Ask<RetrieveAllEntitiesResponse>(new RetrieveAllEntitiesRequest { EntityFilters = filters }).EntityMetadata;

    // Each relationship is told by both of its tables.
    private IEnumerable<RelationshipMetadataBase> Relationships() => Tables(EntityFilters.Relationships)
        .SelectMany(table => table.OneToManyRelationships.Concat<RelationshipMetadataBase>(table.ManyToManyRelationships))
        .DistinctBy(relationship => relationship.MetadataId);

    private TResponse Ask<TResponse>(OrganizationRequest request)
        where TResponse : OrganizationResponse => (TResponse)exchange.Service.Execute(request);

    private static WebApiException Unknown(string set) => WebApiException.NotSupported($"The entity set {set}");
}
