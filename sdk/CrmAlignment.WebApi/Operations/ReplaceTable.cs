using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using CrmAlignment.WebApi.Exchange;
using CrmAlignment.WebApi.Faults;
using Microsoft.OData.UriParser;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Messages;
using Microsoft.Xrm.Sdk.Metadata;

namespace CrmAlignment.WebApi.Operations;

/// <summary>
/// PUT of a table's definition, which replaces all of it: callers read it, change it and send it back. What the settings below switch on is
/// passed to UpdateEntity; any other difference is refused by name, and so is a definition that lacks a property, which would reset it.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/create-update-entity-definitions-using-web-api#update-table-definitions
/// </summary>
internal sealed class ReplaceTable : IWebOperation
{
    private static readonly Dictionary<string, Action<EntityMetadata, bool>> Switches = new(StringComparer.Ordinal)
    {
        [nameof(EntityMetadata.IsValidForQueue)] = (table, value) => table.IsValidForQueue = new BooleanManagedProperty(value),
        [nameof(EntityMetadata.IsConnectionsEnabled)] = (table, value) => table.IsConnectionsEnabled = new BooleanManagedProperty(value),
        [nameof(EntityMetadata.ChangeTrackingEnabled)] = (table, value) => table.ChangeTrackingEnabled = value,
        [nameof(EntityMetadata.HasNotes)] = (table, value) => table.HasNotes = value,
        [nameof(EntityMetadata.HasActivities)] = (table, value) => table.HasActivities = value,
        [nameof(EntityMetadata.AutoCreateAccessTeams)] = (table, value) => table.AutoCreateAccessTeams = value,
    };

    /// <inheritdoc/>
    public WebResponse Answer(WebExchange exchange)
    {
        if (exchange.Path.Count != 2 || exchange.Path.FirstSegment is not EntitySetSegment { EntitySet.Name: "EntityDefinitions" })
        {
            return new WriteDefinition().Answer(exchange);
        }

        var known = Read(new RetrieveDefinitions().Answer(exchange).Body);
        var table = Changed(known, Read(exchange.Request.Body));
        exchange.Service.Execute(new UpdateEntityRequest
        {
            Entity = table,
            MergeLabels = string.Equals(exchange.Request.Header("MSCRM.MergeLabels"), "true", StringComparison.OrdinalIgnoreCase),
        });
        return WebResponse.NoContent();
    }

    private static EntityMetadata Changed(JsonObject known, JsonObject asked)
    {
        var table = new EntityMetadata { LogicalName = (string)known[nameof(EntityMetadata.LogicalName)]! };
        var refused = new List<string>();
        foreach (var (name, value) in known.Where(property => !property.Key.Contains('@')))
        {
            if (!asked.TryGetPropertyValue(name, out var wanted))
            {
                refused.Add($"without {name}");
            }
            else if (!JsonNode.DeepEquals(value, wanted) && !TrySwitch(table, name, wanted))
            {
                refused.Add($"with another {name}");
            }
        }

        return refused.Count == 0 ? table : throw WebApiException.NotSupported($"PUT of a table's definition {string.Join(", ", refused)}");
    }

    private static bool TrySwitch(EntityMetadata table, string name, JsonNode? wanted)
    {
        var value = wanted is JsonObject managed ? managed["Value"] : wanted;
        if (!Switches.TryGetValue(name, out var set) || value?.GetValueKind() is not (JsonValueKind.True or JsonValueKind.False))
        {
            return false;
        }

        set(table, value.GetValue<bool>());
        return true;
    }

    private static JsonObject Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            return JsonNode.Parse(body.Span) as JsonObject ?? throw WebApiException.BadRequest("The body is no definition: send the JSON object that GET gives.");
        }
        catch (JsonException malformed)
        {
            throw WebApiException.BadRequest($"The body is no JSON: {malformed.Message}");
        }
    }
}
