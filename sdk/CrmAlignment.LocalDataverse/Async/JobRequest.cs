using System;
using System.Text.Json.Nodes;
using CrmAlignment.LocalDataverse.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.LocalDataverse.Async;

/// <summary>The request of an asynchronous step and those it was sent during, as the job keeps them.</summary>
internal static class JobRequest
{
    /// <summary>A request as JSON.</summary>
    /// <param name="scope">The request.</param>
    /// <returns>Its description, with those of its parents.</returns>
    public static JsonObject Write(RequestScope scope)
    {
        var json = Describe(scope);
        json["input"] = ContextValueCodec.WriteAll(scope.Request.Parameters);
        json["output"] = ContextValueCodec.WriteAll(scope.OutputParameters);
        return json;
    }

    /// <summary>A request from JSON, outside any transaction.</summary>
    /// <param name="host">What jobs need to run.</param>
    /// <param name="json">Its description.</param>
    /// <returns>The request.</returns>
    public static RequestScope Read(JobHost host, JsonNode json)
    {
        var message = Text(json, "message");
        var request = new OrganizationRequest(message);
        ContextValueCodec.ReadAll(json["input"], request.Parameters);
        var response = new OrganizationResponse { ResponseName = message };
        ContextValueCodec.ReadAll(json["output"], response.Results);
        var origin = new RequestOrigin
        {
            Parent = json["parent"] is { } parent ? Read(host, parent) : null,
            UserId = Guid.Parse(Text(json, "caller")),
            InitiatingUserId = Guid.Parse(Text(json, "initiator")),
            CorrelationId = Guid.Parse(Text(json, "correlation")),
            Depth = json["depth"]!.GetValue<int>(),
        };
        var scope = new RequestScope(host.Environment, host.Sender, origin, message, request)
        {
            RequestId = Guid.Parse(Text(json, "request")),
            Deadline = host.Environment.NewDeadline(),
            Response = response,
        };
        if (json["table"]?.GetValue<string>() is { } table)
        {
            scope.Primary = new EntityReference(table, Guid.Parse(Text(json, "id")));
        }

        ContextValueCodec.ReadAll(json["shared"], scope.SharedVariables);
        ContextValueCodec.ReadAll(json["early"], scope.PreValidationVariables);
        return scope;
    }

    // Of the requests around it a job keeps what they are and the variables they share, not their parameters: a batch may carry
    // megabytes of other requests. https://learn.microsoft.com/power-apps/developer/data-platform/understand-the-data-context#parentcontext
    // advises against reading more.
    private static JsonObject Describe(RequestScope scope) => new()
    {
        ["message"] = scope.Message,
        ["table"] = scope.Primary?.LogicalName,
        ["id"] = scope.Primary?.Id.ToString(),
        ["caller"] = scope.UserId.ToString(),
        ["initiator"] = scope.Origin.InitiatingUserId.ToString(),
        ["depth"] = scope.Origin.Depth,
        ["correlation"] = scope.Origin.CorrelationId.ToString(),
        ["request"] = scope.RequestId.ToString(),
        ["shared"] = ContextValueCodec.WriteAll(scope.SharedVariables),
        ["early"] = scope.SplitsPreValidation ? ContextValueCodec.WriteAll(scope.PreValidationVariables) : null,
        ["parent"] = scope.Parent is { } parent ? Describe(parent) : null,
    };

    private static string Text(JsonNode json, string name) => json[name]!.GetValue<string>();
}
