using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.WebApi.Exchange;
using CrmAlignment.WebApi.Faults;
using CrmAlignment.WebApi.Model;
using CrmAlignment.WebApi.Rows;
using Microsoft.OData;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;

namespace CrmAlignment.WebApi.Definitions;

/// <summary>The requests that make definitions, and the result of each that is the id of what was made.</summary>
/// <param name="exchange">The request.</param>
/// <param name="target">The list to which it is posted.</param>
internal sealed class NewDefinitions(WebExchange exchange, DefinitionTarget target)
{
    private const string Lookup = "Lookup";

    private const string GlobalOptionSet = "GlobalOptionSet";

    /// <summary>The request.</summary>
    /// <exception cref="WebApiException">Something that it needs is missing, or nothing is made where it was posted.</exception>
    public (OrganizationRequest Request, string IdOf) Of(SentDefinition sent) => (target.Part, sent.Definition) switch
    {
        (null, EntityMetadata table) => (Table(table), "EntityId"),
        (null, OneToManyRelationshipMetadata relationship) => (OneToMany(relationship, sent), "RelationshipId"),
        (null, ManyToManyRelationshipMetadata relationship) => (ManyToMany(relationship), "ManyToManyRelationshipId"),
        (null, OptionSetMetadataBase choices) => (new CreateOptionSetRequest { OptionSet = choices }, "OptionSetId"),
        (_, AttributeMetadata column) => (Column(column, sent), "AttributeId"),
        (_, EntityKeyMetadata key) => (new CreateEntityKeyRequest { EntityName = target.TableName, EntityKey = key }, "EntityKeyId"),
        _ => throw WebApiException.NotSupported($"POST of a {sent.Definition.GetType().Name} to {target.Part ?? target.Set}"),
    };

    private static CreateEntityRequest Table(EntityMetadata table) => new()
    {
        Entity = table,
        HasActivities = table.HasActivities ?? false,
        HasNotes = table.HasNotes ?? false,
        HasFeedback = table.HasFeedback ?? false,
        PrimaryAttribute = table.Attributes is [StringAttributeMetadata { IsPrimaryName: true } name] ? name : throw WebApiException.BadRequest(
            "Attributes of a new table has one column, the StringAttributeMetadata of its name with IsPrimaryName true. POST the others to Attributes of the table."),
    };

    private static CreateOneToManyRequest OneToMany(OneToManyRelationshipMetadata relationship, SentDefinition sent) => new()
    {
        OneToManyRelationship = relationship,
        Lookup = sent.Beside.GetValueOrDefault(Lookup) as LookupAttributeMetadata ?? throw WebApiException.BadRequest(
            "The relationship has no Lookup. Send the LookupAttributeMetadata of its column as Lookup."),
    };

    private static CreateManyToManyRequest ManyToMany(ManyToManyRelationshipMetadata relationship) => new()
    {
        ManyToManyRelationship = relationship,
        IntersectEntitySchemaName = relationship.IntersectEntityName ?? throw WebApiException.BadRequest(
            "The relationship has no IntersectEntityName. Send the name of the table between the two."),
    };

    private CreateAttributeRequest Column(AttributeMetadata column, SentDefinition sent)
    {
        if (sent.Bound.TryGetValue(GlobalOptionSet, out var address))
        {
            Share(column, NameOf(address));
        }

        return new CreateAttributeRequest { EntityName = target.TableName, Attribute = column };
    }

    private static void Share(AttributeMetadata column, string choices)
    {
        if (column is BooleanAttributeMetadata either)
        {
            either.OptionSet = new BooleanOptionSetMetadata { IsGlobal = true, Name = choices };
            return;
        }

        ((EnumAttributeMetadata)column).OptionSet = new OptionSetMetadata { IsGlobal = true, Name = choices };
    }

    // https://learn.microsoft.com/power-apps/developer/data-platform/webapi/create-update-column-definitions-using-web-api
    private string NameOf(Uri address)
    {
        try
        {
            var whole = PayloadAddress.Whole(exchange.Request.ServiceRoot, address);
            var path = new ODataUriParser(exchange.Model.Edm, exchange.Request.ServiceRoot, whole) { Resolver = new AlternateKeysODataUriResolver(exchange.Model.Edm) }.ParsePath();
            return path.ToList() is [EntitySetSegment { EntitySet.Name: DefinitionSets.GlobalOptionSets }, KeySegment key]
                ? ((OptionSetMetadataBase)new DefinitionSource(exchange).One(DefinitionSets.GlobalOptionSets, key, EntityFilters.Entity)).Name
                : throw WebApiException.BadRequest($"'{address}' names no choices. Write {DefinitionSets.GlobalOptionSets} and the id.");
        }
        catch (ODataException malformed)
        {
            throw WebApiException.BadRequest($"'{address}' names no choices: {malformed.Message}");
        }
    }
}
