using System.Text.Json.Nodes;

namespace CrmAlignment.Solution.Flows;

/// <summary>The actions of a flow whose API walks by a cursor.</summary>
/// <remarks>
/// A batch that a save beside it refused (CRMA6010) is called once more with the same cursor: such a refusal is no fault of the platform,
/// which retries would cover, and the whole night's walk would be lost for it.
/// </remarks>
internal static class CursorFlow
{
    /// <summary>Name of the variable that holds the cursor.</summary>
    public const string Variable = "Cursor";

    private const string Initialize = "Begin_without_a_cursor";
    private const string Keep = "Keep_the_cursor";

    /// <summary>The actions.</summary>
    public static JsonObject Actions(ScheduledFlow flow)
    {
        var call = FlowDefinition.CallName(flow);
        var again = call + "_again";
        var left = $"coalesce({FlowDefinition.LeftOf(call, flow.Left)}, {FlowDefinition.LeftOf(again, flow.Left)})";
        var rounds = new JsonObject
        {
            [call] = FlowDefinition.Call(flow),
            [again] = FlowDefinition.Call(flow, new JsonObject { [call] = new JsonArray("Failed", "TimedOut") }),
            [Keep] = new JsonObject
            {
                ["runAfter"] = new JsonObject
                {
                    [call] = new JsonArray("Succeeded", "Failed", "TimedOut"),
                    [again] = new JsonArray("Succeeded", "Skipped"),
                },
                ["type"] = "SetVariable",
                ["inputs"] = new JsonObject { ["name"] = Variable, ["value"] = $"@{{{left}}}" },
            },
        };
        return new JsonObject
        {
            [Initialize] = Variables(),
            [FlowDefinition.Loop] = FlowDefinition.Until(flow, rounds, $"@empty({left})", new JsonObject { [Initialize] = new JsonArray("Succeeded") }),
            ["If_the_end_was_not_reached"] = FailBeforeTheEnd(flow),
        };
    }

    private static JsonObject Variables() => new()
    {
        ["runAfter"] = new JsonObject(),
        ["type"] = "InitializeVariable",
        ["inputs"] = new JsonObject
        {
            ["variables"] = new JsonArray(new JsonObject { ["name"] = Variable, ["type"] = "string", ["value"] = "" }),
        },
    };

    // A loop that reaches its limit ends without an error, and the next run begins anew: the rest would never be seen, and nobody would know.
    private static JsonObject FailBeforeTheEnd(ScheduledFlow flow) => new()
    {
        ["actions"] = new JsonObject
        {
            ["Fail"] = new JsonObject
            {
                ["runAfter"] = new JsonObject(),
                ["type"] = "Terminate",
                ["inputs"] = new JsonObject
                {
                    ["runStatus"] = "Failed",
                    ["runError"] = new JsonObject
                    {
                        ["code"] = "EndNotReached",
                        ["message"] = $"{flow.Api.UniqueName} has more to compare than one run may. Let crma tick do it, or raise the limits of the loop.",
                    },
                },
            },
        },
        ["runAfter"] = new JsonObject { [FlowDefinition.Loop] = new JsonArray("Succeeded") },
        ["else"] = new JsonObject { ["actions"] = new JsonObject() },
        ["expression"] = new JsonObject
        {
            ["and"] = new JsonArray(new JsonObject { ["equals"] = new JsonArray($"@empty(variables('{Variable}'))", false) }),
        },
        ["type"] = "If",
    };
}
