using System.Collections.Generic;
using System.Linq;
using CrmAlignment.WebApi.Exchange;
using CrmAlignment.WebApi.Faults;
using CrmAlignment.WebApi.Model;
using CrmAlignment.WebApi.Rows;
using Microsoft.OData;
using Microsoft.OData.Edm;

namespace CrmAlignment.WebApi.Definitions;

/// <summary>
/// Reads a definition from a body: the JSON in which a GET gives it, as far as the caller sends it. What a class of the SDK has as result alone
/// is overlooked, so that what was read can be sent back.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/create-update-entity-definitions-using-web-api
/// </summary>
/// <param name="exchange">The request.</param>
internal sealed class DefinitionReading(WebExchange exchange)
{
    /// <summary>The definition of the body.</summary>
    /// <param name="set">The entity set, or the collection of a definition, that it is of.</param>
    /// <param name="type">Its type, unless the body says one that derives from it (@odata.type).</param>
    /// <exception cref="WebApiException">The body is no such definition.</exception>
    public SentDefinition Read(IEdmEntitySetBase? set, IEdmEntityType type)
    {
        var settings = new ODataMessageReaderSettings { Version = ODataVersion.V4, BaseUri = exchange.Request.ServiceRoot };
        try
        {
            using var message = new ODataMessageReader((IODataRequestMessage)new RequestMessage(exchange.Request), settings, exchange.Model.Edm);
            var reader = message.CreateODataResourceReader(set, type);
            return reader.Read() ? Resource(reader) : throw WebApiException.BadRequest("The request has no body. Send the definition as JSON.");
        }
        catch (ODataException malformed)
        {
            throw WebApiException.BadRequest(malformed.Message);
        }
    }

    private static SentDefinition Resource(ODataReader reader)
    {
        var kind = ClassOf((ODataResource)reader.Item);
        var sent = new SentDefinition(kind.Make());
        while (reader.Read() && reader.State != ODataReaderState.ResourceEnd)
        {
            if (reader.State == ODataReaderState.NestedResourceInfoStart)
            {
                Nested(reader, kind, sent);
            }
        }

        foreach (var property in ((ODataResource)reader.Item).Properties.OfType<ODataProperty>())
        {
            Property(kind, property.Name)?.Write(sent.Definition, property.Value);
        }

        return sent;
    }

    private static DefinitionClass ClassOf(ODataResource resource)
    {
        var name = resource.TypeName?.Split('.')[^1];
        var kind = DefinitionClasses.All.FirstOrDefault(one => one.Name == name);
        return kind is { Type.IsAbstract: false } ? kind : throw WebApiException.BadRequest(
            $"The definition does not say of which kind it is. Send @odata.type, such as \"{WebModel.Namespace}.StringAttributeMetadata\".");
    }

    private static DefinitionProperty? Property(DefinitionClass kind, string name) => kind.Properties.FirstOrDefault(property => property.Name == name);

    private static void Nested(ODataReader reader, DefinitionClass kind, SentDefinition sent)
    {
        var name = ((ODataNestedResourceInfo)reader.Item).Name;
        var values = new List<object>();
        var isNull = false;
        while (reader.Read() && reader.State != ODataReaderState.NestedResourceInfoEnd)
        {
            switch (reader.State)
            {
                case ODataReaderState.EntityReferenceLink:
                    sent.Bound[name] = ((ODataEntityReferenceLink)reader.Item).Url;
                    break;
                case ODataReaderState.ResourceStart when reader.Item is not ODataResource:
                    isNull = true;
                    break;
                case ODataReaderState.ResourceStart:
                    values.Add(Resource(reader).Definition);
                    break;
            }
        }

        if (!sent.Bound.ContainsKey(name))
        {
            Set(Property(kind, name), sent, name, values, isNull);
        }
    }

    private static void Set(DefinitionProperty? property, SentDefinition sent, string name, List<object> values, bool isNull)
    {
        if (property is { Source: null })
        {
            sent.Beside[name] = values.FirstOrDefault();
        }
        else if (property is not null)
        {
            property.Write(sent.Definition, property.IsCollection ? values : isNull ? null : values.FirstOrDefault());
        }
    }
}
