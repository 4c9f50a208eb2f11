using System.Linq;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using CrmAlignment.Model;
using CrmAlignment.Model.Schema;

namespace CrmAlignment.Solution.Flows;

/// <summary>The definition of a flow, as the JSON part of an export has it.</summary>
/// <remarks>
/// Trigger, loop, retries and concurrency: https://learn.microsoft.com/azure/logic-apps/logic-apps-workflow-actions-triggers. An unbound
/// action of the Dataverse connector: https://learn.microsoft.com/power-automate/dataverse/bound-unbound; its JSON, with a parameter
/// item/NAME for each parameter of the API, is that of flows that makers exported. It names no environment and no secret: which
/// organization it is, and who acts there, comes with the connection (https://learn.microsoft.com/power-apps/maker/data-platform/create-connection-reference).
/// </remarks>
internal static class FlowDefinition
{
    /// <summary>Name of the loop.</summary>
    public const string Loop = "Until_nothing_is_left";

    /// <summary>The connector "Microsoft Dataverse".</summary>
    public const string Connector = "/providers/Microsoft.PowerApps/apis/" + ConnectorName;

    private const string ConnectorName = "shared_commondataserviceforapps";

    // As exports have it: an apostrophe is one, not an escape.
    private static readonly JsonSerializerOptions Layout = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
    };

    /// <summary>The part's text; the same for the same flow.</summary>
    /// <param name="flow">The flow.</param>
    public static string Write(ScheduledFlow flow) => new JsonObject
    {
        ["properties"] = new JsonObject
        {
            ["connectionReferences"] = new JsonObject
            {
                [ConnectorName] = new JsonObject
                {
                    ["runtimeSource"] = "embedded",
                    ["connection"] = new JsonObject { ["connectionReferenceLogicalName"] = Publisher.ScheduleConnectionReference },
                    ["api"] = new JsonObject { ["name"] = ConnectorName },
                },
            },
            ["definition"] = Definition(flow),
            ["templateName"] = "",
        },
        ["schemaVersion"] = "1.0.0.0",
    }.ToJsonString(Layout);

    private static JsonObject Definition(ScheduledFlow flow) => new()
    {
        ["$schema"] = "https://schema.management.azure.com/providers/Microsoft.Logic/schemas/2016-06-01/workflowdefinition.json#",
        ["contentVersion"] = "1.0.0.0",
        ["parameters"] = new JsonObject
        {
            ["$connections"] = new JsonObject { ["defaultValue"] = new JsonObject(), ["type"] = "Object" },
            ["$authentication"] = new JsonObject { ["defaultValue"] = new JsonObject(), ["type"] = "SecureObject" },
        },
        ["triggers"] = new JsonObject { ["Recurrence"] = Trigger(flow) },
        ["actions"] = flow.Cursor is null ? new JsonObject { [Loop] = UntilLeft(flow) } : CursorFlow.Actions(flow),
    };

    // One run at a time: two of the same kind would only refuse each other's work.
    private static JsonObject Trigger(ScheduledFlow flow)
    {
        var recurrence = new JsonObject { ["frequency"] = flow.Frequency, ["interval"] = flow.Interval };
        if (flow.Hour is { } hour)
        {
            recurrence["timeZone"] = "UTC";
            recurrence["schedule"] = new JsonObject { ["hours"] = new JsonArray(hour.ToString(System.Globalization.CultureInfo.InvariantCulture)), ["minutes"] = new JsonArray(0) };
        }

        return new JsonObject
        {
            ["recurrence"] = recurrence,
            ["type"] = "Recurrence",
            ["runtimeConfiguration"] = new JsonObject { ["concurrency"] = new JsonObject { ["runs"] = 1 } },
        };
    }

    private static JsonObject UntilLeft(ScheduledFlow flow)
    {
        var left = LeftOf(CallName(flow), flow.Left);
        var end = flow.LeftProperty.Type == ApiParameterType.Boolean ? $"@not(equals({left}, true))" : $"@not(greater(coalesce({left}, 0), 0))";
        return Until(flow, new JsonObject { [CallName(flow)] = Call(flow) }, end, []);
    }

    /// <summary>
    /// A loop. A call that fails leaves no answer, which ends the loop as well: the loop has failed then, and with it the run.
    /// </summary>
    public static JsonObject Until(ScheduledFlow flow, JsonObject actions, string end, JsonObject runAfter) => new()
    {
        ["actions"] = actions,
        ["runAfter"] = runAfter,
        ["expression"] = end,
        ["limit"] = new JsonObject { ["count"] = flow.MaximumCalls, ["timeout"] = $"PT{flow.MaximumMinutes}M" },
        ["type"] = "Until",
    };

    /// <summary>Name of the action that calls the API.</summary>
    public static string CallName(ScheduledFlow flow) => "Call_" + flow.Api.UniqueName;

    /// <summary>An expression for a property of a call's answer; null where there was none.</summary>
    public static string LeftOf(string call, string property) => $"outputs('{call}')?['body/{property}']";

    /// <summary>
    /// A call, repeated where the platform is busy (408, 429 and 5xx): https://learn.microsoft.com/azure/logic-apps/error-exception-handling#retry-policies.
    /// </summary>
    public static JsonObject Call(ScheduledFlow flow, JsonObject? runAfter = null)
    {
        var parameters = new JsonObject { ["actionName"] = flow.Api.UniqueName };
        if (flow.Cursor is { } cursor)
        {
            parameters["item/" + cursor] = $"@variables('{CursorFlow.Variable}')";
        }

        foreach (var (name, value) in flow.Parameters.OrderBy(pair => pair.Key, System.StringComparer.Ordinal))
        {
            parameters["item/" + name] = JsonValue.Create(value);
        }

        return new JsonObject
        {
            ["runAfter"] = runAfter ?? [],
            ["type"] = "OpenApiConnection",
            ["inputs"] = new JsonObject
            {
                ["host"] = new JsonObject { ["connectionName"] = ConnectorName, ["operationId"] = "PerformUnboundAction", ["apiId"] = Connector },
                ["parameters"] = parameters,
                ["authentication"] = "@parameters('$authentication')",
                ["retryPolicy"] = new JsonObject { ["type"] = "exponential", ["count"] = 4, ["interval"] = "PT20S" },
            },
        };
    }
}
