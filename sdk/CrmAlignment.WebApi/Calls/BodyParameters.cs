using System;
using System.Collections.Generic;
using CrmAlignment.WebApi.Exchange;
using CrmAlignment.WebApi.Faults;
using CrmAlignment.WebApi.Rows;
using Microsoft.OData;
using Microsoft.OData.Edm;

namespace CrmAlignment.WebApi.Calls;

/// <summary>
/// Reads the parameters of an action from a body.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/use-web-api-actions
/// </summary>
/// <param name="exchange">The request.</param>
internal sealed class BodyParameters(WebExchange exchange)
{
    private readonly ValueReading _values = new(exchange.Model, new ParameterRows(exchange.Model, exchange.Request));

    /// <summary>The parameters by name; those that are absent are not there.</summary>
    /// <exception cref="WebApiException">The body does not have them.</exception>
    public Dictionary<string, object?> Read(IEdmOperation action)
    {
        var parameters = new Dictionary<string, object?>(StringComparer.Ordinal);
        var settings = BodySettings.Of(exchange.Request);
        try
        {
            using var message = new ODataMessageReader(
                (IODataRequestMessage)RequestMessage.WithBody(AddressedRows.WrittenOut(exchange.Request, action)), settings, exchange.Model.Edm);
            var reader = message.CreateODataParameterReader(action);
            while (reader.Read())
            {
                parameters[reader.Name] = Value(reader, action.FindParameter(reader.Name).Type);
            }
        }
        catch (ODataException malformed)
        {
            throw WebApiException.BadRequest($"The parameters of '{action.Name}' cannot be read: {malformed.Message}");
        }

        return parameters;
    }

    private object? Value(ODataParameterReader reader, IEdmTypeReference type) => reader.State switch
    {
        ODataParameterReaderState.Collection => Items(reader.CreateCollectionReader()),
        ODataParameterReaderState.Resource => _values.Single(reader.CreateResourceReader(), type.Definition),
        ODataParameterReaderState.ResourceSet => _values.Several(reader.CreateResourceSetReader(), type.Definition.AsElementType()),
        _ => ValueReading.Plain(reader.Value),
    };

    private static List<object?> Items(ODataCollectionReader reader)
    {
        var items = new List<object?>();
        while (reader.Read())
        {
            if (reader.State == ODataCollectionReaderState.Value)
            {
                items.Add(ValueReading.Plain(reader.Item));
            }
        }

        return items;
    }
}
