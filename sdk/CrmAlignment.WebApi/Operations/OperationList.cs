using System;
using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.WebApi.Exchange;
using CrmAlignment.WebApi.Faults;

namespace CrmAlignment.WebApi.Operations;

/// <summary>The one list of what can be done: a method with what an address names.</summary>
internal static class OperationList
{
    private static readonly FrozenDictionary<(PathShape Shape, string Method), IWebOperation> All = new Dictionary<(PathShape, string), IWebOperation>
    {
        [(PathShape.Service, "GET")] = new ServiceDocument(),
        [(PathShape.Metadata, "GET")] = new MetadataDocument(),
        [(PathShape.Definitions, "GET")] = new RetrieveDefinitions(),
        [(PathShape.Definitions, "POST")] = new WriteDefinition(),
        [(PathShape.Definitions, "PATCH")] = new WriteDefinition(),
        [(PathShape.Definitions, "PUT")] = new WriteDefinition(),
        [(PathShape.Definitions, "DELETE")] = new WriteDefinition(),
        [(PathShape.Set, "GET")] = new RetrieveRows(),
        [(PathShape.Set, "POST")] = new CreateRow(),
        [(PathShape.SetCount, "GET")] = new CountRows(),
        [(PathShape.Row, "GET")] = new RetrieveRow(),
        [(PathShape.Row, "PATCH")] = new UpdateRow(),
        [(PathShape.Row, "DELETE")] = new DeleteRow(),
        [(PathShape.Property, "GET")] = new RetrieveProperty(),
        [(PathShape.Property, "PUT")] = new WriteProperty(),
        [(PathShape.Property, "DELETE")] = new WriteProperty(),
        [(PathShape.PropertyValue, "GET")] = new RetrieveProperty(),
        [(PathShape.File, "GET")] = new RetrieveProperty(),
        [(PathShape.File, "PATCH")] = new FileContent(),
        [(PathShape.File, "PUT")] = new FileContent(),
        [(PathShape.File, "DELETE")] = new FileContent(),
        [(PathShape.FileValue, "GET")] = new FileContent(),
        [(PathShape.RelatedRow, "GET")] = new RetrieveRow(),
        [(PathShape.RelatedRows, "GET")] = new RetrieveRows(),
        [(PathShape.RelatedRows, "POST")] = new CreateRow(),
        [(PathShape.RelatedCount, "GET")] = new CountRows(),
        [(PathShape.Operation, "GET")] = new CallMessage(),
        [(PathShape.Operation, "POST")] = new CallMessage(),
        [(PathShape.Reference, "POST")] = new AddReference(),
        [(PathShape.Reference, "PUT")] = new AddReference(),
        [(PathShape.Reference, "DELETE")] = new RemoveReference(),
    }.ToFrozenDictionary();

    /// <summary>What a request does.</summary>
    /// <exception cref="WebApiException">What its address names does not have its method.</exception>
    public static IWebOperation Of(WebExchange exchange)
    {
        var shape = PathShapes.Of(exchange.Path) switch
        {
            PathShape.Property when FileContent.ColumnOf(exchange) is not null => PathShape.File,
            PathShape.PropertyValue when FileContent.ColumnOf(exchange) is not null => PathShape.FileValue,
            var plain => plain,
        };
        return All.GetValueOrDefault((shape, exchange.Request.Method)) ?? throw Refusal(exchange, shape);
    }

    private static WebApiException Refusal(WebExchange exchange, PathShape shape)
    {
        var methods = All.Keys.Where(key => key.Shape == shape).Select(key => key.Method).Order(StringComparer.Ordinal).ToList();
        return methods.Count == 0
            ? WebApiException.NotSupported($"{exchange.Request.Method} of a {shape}")
            : WebApiException.MethodNotAllowed(exchange.Request.Method, $"'{exchange.Request.Address.AbsolutePath}', which has {string.Join(", ", methods)}");
    }
}
