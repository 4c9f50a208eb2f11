using System;
using System.Net.Http;
using Microsoft.Xrm.Sdk;
using Newtonsoft.Json.Linq;

namespace CrmAlignment.Client.WebApi;

/// <summary>
/// The messages that write rows, as requests of HTTP.
/// https://learn.microsoft.com/power-apps/developer/data-platform/webapi/perform-operations-web-api
/// </summary>
/// <param name="tables">The tables.</param>
/// <param name="rows">Writes rows.</param>
internal sealed class RowMessages(WebTables tables, RowBody rows)
{
    private const string Any = "*";

    /// <summary>The requests of a message, or null when it is none that writes rows.</summary>
    public WebPlan? Plan(OrganizationRequest request) => request.RequestName switch
    {
        "Create" => Create(request, Parameter<Entity>(request, "Target")),
        "Update" => Update(request, Parameter<Entity>(request, "Target")),
        "Upsert" => Upsert(request, Parameter<Entity>(request, "Target")),
        "Delete" => Delete(request, Parameter<EntityReference>(request, "Target")),
        "Assign" => Assign(request, Parameter<EntityReference>(request, "Target"), Parameter<EntityReference>(request, "Assignee")),
        "SetState" => SetState(request, Parameter<EntityReference>(request, "EntityMoniker")),
        _ => null,
    };

    private WebPlan Create(OrganizationRequest request, Entity row)
    {
        var body = rows.Write(row);
        if (row.Id != Guid.Empty)
        {
            body[tables[row.LogicalName].Key] = row.Id.ToString("D");
        }

        return WebPlan.Of(
            Call(request, HttpMethod.Post, tables[row.LogicalName].EntitySet, body),
            answer => SdkResponses.Make("Create", ("id", answer.EntityId ?? throw new InvalidOperationException("The environment created the row without saying its id."))));
    }

    // Without the header a row that is not there would be created.
    private WebPlan Update(OrganizationRequest request, Entity row) => WebPlan.Of(
        Call(request, WebCall.Patch, Address(row), rows.Write(row), ("If-Match", Version(request, row.RowVersion))),
        _ => SdkResponses.Make("Update"));

    private WebPlan Upsert(OrganizationRequest request, Entity row)
    {
        var key = tables[row.LogicalName].Key;
        return WebPlan.Of(
            Call(request, WebCall.Patch, $"{Address(row)}?$select={key}", rows.Write(row), ("Prefer", "return=representation")),
            answer => SdkResponses.Make(
                "Upsert", ("RecordCreated", answer.IsCreated), ("Target", new EntityReference(row.LogicalName, new Guid((string)answer.Json[key]!)))));
    }

    private WebPlan Delete(OrganizationRequest request, EntityReference target) => WebPlan.Of(
        Call(request, HttpMethod.Delete, rows.Address(target.LogicalName, target.Id, target.KeyAttributes), null, ("If-Match", Version(request, target.RowVersion))),
        _ => SdkResponses.Make("Delete"));

    // The Web API has neither message: it changes owner and state by PATCH.
    // https://learn.microsoft.com/power-apps/developer/data-platform/special-update-operation-behavior
    private WebPlan Assign(OrganizationRequest request, EntityReference target, EntityReference assignee) =>
        Specialized(request, "Assign", target, new Entity { ["ownerid"] = assignee });

    private WebPlan SetState(OrganizationRequest request, EntityReference target)
    {
        var row = new Entity { ["statecode"] = Parameter<OptionSetValue>(request, "State") };
        if (Parameter<OptionSetValue>(request, "Status") is { Value: not -1 } status)
        {
            row["statuscode"] = status;
        }

        return Specialized(request, "SetState", target, row);
    }

    private WebPlan Specialized(OrganizationRequest request, string message, EntityReference target, Entity row)
    {
        (row.LogicalName, row.Id) = (target.LogicalName, target.Id);
        row.KeyAttributes.AddRange(target.KeyAttributes);
        return WebPlan.Of(Call(request, WebCall.Patch, Address(row), rows.Write(row), ("If-Match", Any)), _ => SdkResponses.Make(message));
    }

    private static WebCall Call(OrganizationRequest request, HttpMethod method, string address, JObject? body, params (string Name, string Value)[] headers) =>
        new(method, MessageOptions.Tagged(request, address), body, [.. headers, .. MessageOptions.HeadersOf(request)]);

    private static string Version(OrganizationRequest request, string? version) =>
        request.Parameters.TryGetValue("ConcurrencyBehavior", out var behavior) && behavior is ConcurrencyBehavior.IfRowVersionMatches ? $"W/\"{version}\"" : Any;

    // The id of a row may stand among its columns alone, as the organization service takes it.
    private string Address(Entity row) => rows.Address(
        row.LogicalName,
        row.Id == Guid.Empty && row.Attributes.TryGetValue(tables[row.LogicalName].Key, out var key) && key is Guid id ? id : row.Id,
        row.KeyAttributes);

    private static T Parameter<T>(OrganizationRequest request, string name) => request.Parameters.TryGetValue(name, out var value) && value is T given
        ? given
        : throw new ArgumentException($"{request.RequestName} needs the parameter {name}, a {typeof(T).Name}.");
}
