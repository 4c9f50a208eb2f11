using System.Text.Json;
using CrmAlignment.LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Async;

/// <summary>The request of an asynchronous step and those it was sent during, as the job keeps them.</summary>
internal static class JobRequest
{
    /// <summary>Writes a request with what describes its parents.</summary>
    /// <param name="json">Where to.</param>
    /// <param name="name">Name of the property.</param>
    /// <param name="scope">The request.</param>
    public static void Write(Utf8JsonWriter json, string name, RequestScope scope)
    {
        json.WriteStartObject(name);
        Describe(json, scope);
        ContextValueCodec.WriteAll(json, "input", scope.Request.Parameters);
        ContextValueCodec.WriteAll(json, "output", scope.OutputParameters);
        json.WriteEndObject();
    }

    /// <summary>A request from JSON, outside any transaction.</summary>
    /// <param name="host">What jobs need to run.</param>
    /// <param name="json">Its description.</param>
    /// <returns>The request.</returns>
    public static RequestScope Read(JobHost host, JsonElement json)
    {
        var message = JobText.Required(json, "message");
        var request = new OrganizationRequest(message);
        ContextValueCodec.ReadAll(json, "input", request.Parameters);
        var response = new OrganizationResponse { ResponseName = message };
        ContextValueCodec.ReadAll(json, "output", response.Results);
        var origin = new RequestOrigin
        {
            Parent = JobText.Optional(json, "parent") is { } parent ? Read(host, parent) : null,
            UserId = json.GetProperty("caller").GetGuid(),
            InitiatingUserId = json.GetProperty("initiator").GetGuid(),
            CorrelationId = json.GetProperty("correlation").GetGuid(),
            Depth = json.GetProperty("depth").GetInt32(),
        };
        var scope = new RequestScope(host.Environment, host.Sender, origin, message, request)
        {
            RequestId = json.GetProperty("request").GetGuid(),
            Deadline = host.Environment.NewDeadline(),
            Response = response,
        };
        if (JobText.Optional(json, "table")?.GetString() is { } table)
        {
            scope.Primary = new EntityReference(table, json.GetProperty("id").GetGuid());
        }

        ContextValueCodec.ReadAll(json, "shared", scope.SharedVariables);
        ContextValueCodec.ReadAll(json, "early", scope.PreValidationVariables);
        return scope;
    }

    // Of the requests around it a job keeps what they are and the variables they share, not their parameters: a batch may carry
    // megabytes of other requests. https://learn.microsoft.com/power-apps/developer/data-platform/understand-the-data-context#parentcontext
    // advises against reading more.
    private static void Describe(Utf8JsonWriter json, RequestScope scope)
    {
        json.WriteString("message", scope.Message);
        if (scope.Primary is { } primary)
        {
            json.WriteString("table", primary.LogicalName);
            json.WriteString("id", primary.Id);
        }

        json.WriteString("caller", scope.UserId);
        json.WriteString("initiator", scope.Origin.InitiatingUserId);
        json.WriteNumber("depth", scope.Origin.Depth);
        json.WriteString("correlation", scope.Origin.CorrelationId);
        json.WriteString("request", scope.RequestId);
        ContextValueCodec.WriteAll(json, "shared", scope.SharedVariables);
        if (scope.SplitsPreValidation)
        {
            ContextValueCodec.WriteAll(json, "early", scope.PreValidationVariables);
        }

        if (scope.Parent is { } parent)
        {
            json.WriteStartObject("parent");
            Describe(json, parent);
            json.WriteEndObject();
        }
    }
}
