using System.Diagnostics;
using CrmAlignment.WebApi.Exchange;
using Microsoft.OData.UriParser;

namespace CrmAlignment.WebApi.Telemetry;

/// <summary>What a span says of what was done, and the spans of what is inside a batch.</summary>
internal static class PartSpan
{
    /// <summary>Begins the span of a part of a batch; null when nobody listens.</summary>
    /// <param name="name">Its method, or that it is a change set.</param>
    public static Activity? Begin(string name)
    {
        WebApiTelemetry.Parts.Add(1);
        return WebApiTelemetry.Source.StartActivity(name);
    }

    /// <summary>Says what a request does: the name of the operation and of the set or the message, all of them words of the model.</summary>
    /// <param name="exchange">The request.</param>
    /// <param name="operation">What it does.</param>
    public static void Describe(WebExchange exchange, object operation)
    {
        if (Activity.Current is not { } span || span.Source != WebApiTelemetry.Source)
        {
            return;
        }

        var name = exchange.Path.LastSegment is OperationSegment or OperationImportSegment ? exchange.Path.LastSegment.Identifier
            : exchange.Path.FirstSegment is EntitySetSegment set ? set.EntitySet.Name
            : string.Empty;
        span.SetTag("crma.operation", operation.GetType().Name);
        span.SetTag("crma.resource", name);
        span.DisplayName = $"{exchange.Request.Method} {name}".TrimEnd();
    }
}
