using System.Collections.Generic;
using System.Linq;
using CrmAlignment.WebApi.Calls;
using CrmAlignment.WebApi.Exchange;
using CrmAlignment.WebApi.Faults;
using CrmAlignment.WebApi.Messages;
using Microsoft.OData.Edm;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.WebApi.Operations;

/// <summary>
/// POST of an action, GET of a function: of the platform or a Custom API, bound or not.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/use-web-api-actions and .../use-web-api-functions
/// </summary>
internal sealed class CallMessage : WriteOperation
{
    private static readonly string[] QueryOptionNames = ["$select", "$filter", "$orderby", "$expand", "$top", "$skip", "$count", "$apply", "$search"];

    /// <inheritdoc/>
    protected override PlannedWrite Plan(WebExchange exchange)
    {
        var (operation, given) = Called(exchange);
        var message = exchange.Model.Messages[operation.Name];
        if (message.IsFunction != (exchange.Request.Method == "GET"))
        {
            var called = message.IsFunction ? $"the function '{message.Name}', which has GET" : $"the action '{message.Name}', which has POST";
            throw WebApiException.MethodNotAllowed(exchange.Request.Method, called);
        }

        RequireNoQuery(exchange, message);
        var values = message.IsFunction ? new AddressParameters(exchange).Read(operation, given) : new BodyParameters(exchange).Read(operation);
        var request = new OrganizationRequest(message.Name);
        SetRow(exchange, message, request);
        SetParameters(exchange, message, values, request);
        return new PlannedWrite(WriteHeaders.Apply(exchange, request), response => Answers.Of(exchange, message, operation, response));
    }

    // Overlooked, more rows would come than were asked for.
    private static void RequireNoQuery(WebExchange exchange, WebMessage message)
    {
        foreach (var option in QueryOptionNames)
        {
            if (exchange.Option(option) is not null)
            {
                throw WebApiException.NotSupported($"{option} beside '{message.Name}'");
            }
        }
    }

    private static (IEdmOperation Operation, IEnumerable<OperationSegmentParameter> Parameters) Called(WebExchange exchange)
    {
        if (exchange.Path.LastSegment is OperationSegment bound)
        {
            return (bound.Operations.Single(), bound.Parameters);
        }

        var unbound = (OperationImportSegment)exchange.Path.LastSegment;
        return (unbound.OperationImports.Single().Operation, unbound.Parameters);
    }

    private static void SetRow(WebExchange exchange, WebMessage message, OrganizationRequest request)
    {
        if (message.Binding?.Row is { } row)
        {
            // By its id, also where the address names it by an alternate key: who performs the message looks for no other.
            var target = Origin.Known(exchange, Origin.Row(exchange, exchange.Path.Count - 1));
            Set(exchange, request, row, new Entity(target.LogicalName) { Id = target.Id });
        }
    }

    private static void SetParameters(WebExchange exchange, WebMessage message, Dictionary<string, object?> values, OrganizationRequest request)
    {
        foreach (var parameter in message.Parameters)
        {
            if (values.TryGetValue(parameter.Name, out var value))
            {
                Set(exchange, request, parameter, value);
            }
        }
    }

    // The organization service has one name for all rows of a parameter.
    private static string? TableOf(string parameter, object? value)
    {
        var tables = (value is Entity row ? [row] : (value as IEnumerable<object?> ?? []).OfType<Entity>()).Select(one => one.LogicalName).Distinct().ToList();
        return tables.Count > 1
            ? throw WebApiException.BadRequest($"'{parameter}' has rows of several tables ({string.Join(", ", tables)}). Send those of one.")
            : tables.SingleOrDefault();
    }

    private static void Set(WebExchange exchange, OrganizationRequest request, WebParameter parameter, object? value)
    {
        request[parameter.SdkName] = new SdkValue(exchange).Of(parameter.Name, value, parameter.SdkType);
        if (parameter.TableName is { } table && TableOf(parameter.Name, value) is { } named)
        {
            request[table] = named;
        }
    }
}
