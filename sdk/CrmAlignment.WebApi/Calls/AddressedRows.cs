using System;
using System.Linq;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CrmAlignment.WebApi.Exchange;
using Microsoft.OData.Edm;

namespace CrmAlignment.WebApi.Calls;

/// <summary>
/// Parameters that name a row by its address alone, a text: the way in which SendAppNotification is told its recipient
/// (https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/send-in-app-notifications). They become rows with an
/// @odata.id, which the OData library reads.
/// </summary>
internal static class AddressedRows
{
    /// <summary>The request, with such parameters written out; the request itself where there are none.</summary>
    public static WebRequest WrittenOut(WebRequest request, IEdmOperation action)
    {
        var rows = action.Parameters.Where(parameter => parameter.Type.IsEntity()).Select(parameter => parameter.Name).ToHashSet(StringComparer.Ordinal);
        if (rows.Count == 0 || request.Body.IsEmpty || Parse(request) is not { } body)
        {
            return request;
        }

        var addressed = body.Where(property => rows.Contains(property.Key) && property.Value?.GetValueKind() == JsonValueKind.String).ToList();
        foreach (var (name, address) in addressed)
        {
            body[name] = new JsonObject { ["@odata.id"] = address!.DeepClone() };
        }

        return addressed.Count == 0 ? request : request with { Body = Encoding.UTF8.GetBytes(body.ToJsonString()) };
    }

    // What is no JSON object, or has a property twice, which is found when it is first looked into, the library refuses in its own words.
    private static JsonObject? Parse(WebRequest request)
    {
        try
        {
            return JsonNode.Parse(request.Body.Span) is JsonObject { Count: > 0 } body ? body : null;
        }
        catch (Exception malformed) when (malformed is JsonException or ArgumentException)
        {
            return null;
        }
    }
}
