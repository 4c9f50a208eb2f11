using System;
using CrmAlignment.Domain.FunnelModels;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Model.Apis;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;
using CrmAlignment.Plugins.Settings;

namespace CrmAlignment.Plugins.FunnelModels;

/// <summary>Compares funnel models by the organization's own numbers, a slice at a time. Writes nothing: what was counted travels with the caller.</summary>
/// <remarks>
/// As the caller: what he may not read counts nowhere. A call takes two requests beside those that every call takes, one page and the scorecards,
/// and one more for 200 clients.
/// </remarks>
[CustomApi(CompareFunnelModelsApi.UniqueName, Privilege = CompareFunnelModelsApi.Privilege)]
public sealed class CompareFunnelModelsHandler : AlignmentPlugin
{
    private const int MaximumBatch = 2000;
    private const int DefaultBatch = 500;

    private protected override void Run(PluginScope scope)
    {
        var size = NumberParameter.Read(scope, CompareFunnelModelsApi.BatchSize, 1, MaximumBatch, DefaultBatch);
        var zone = OrganizationTimeZone.Read(scope.SystemService);
        var question = FunnelModelsQuestion.Read(scope, zone);
        var state = StateOf(scope, question);
        var next = state.IsInClients ? AddClients(scope, question, state, size) : AddLeads(scope, question, zone, state, size);
        var scorecards = new FunnelScorecards(scope.CallerService, question);
        var comparison = new FunnelComparison(state.Data, state.Clients, scorecards.Period);
        scope.Answer(CompareFunnelModelsApi.Result, FunnelModelsJson.Of(question, comparison, scorecards.FollowedClientsAreCounted, isComplete: next is null));
        scope.Answer(CompareFunnelModelsApi.NextState, next?.ToString() ?? "");
    }

    private static FunnelModelsState AddLeads(PluginScope scope, FunnelModelsQuestion question, TimeZoneInfo zone, FunnelModelsState state, int size)
    {
        var next = ArrivedLeads.Read(scope.CallerService, question.Period, zone, state.Data, state.Position, size);
        return state with { Position = next ?? "", IsInClients = next is null };
    }

    private static FunnelModelsState? AddClients(PluginScope scope, FunnelModelsQuestion question, FunnelModelsState state, int size)
    {
        var next = ClientMonths.Read(scope.CallerService, question.FirstBought, state.Clients, state.Position, size);
        return next is null ? null : state with { Position = next };
    }

    private static FunnelModelsState StateOf(PluginScope scope, FunnelModelsQuestion question)
    {
        var text = scope.OptionalInput<string>(CompareFunnelModelsApi.State);
        if (string.IsNullOrEmpty(text))
        {
            return new FunnelModelsState(question.Text);
        }

        return FunnelModelsState.Parse(text!, question.Text)
            ?? throw new ProblemException(Problems.CursorUnreadable(CompareFunnelModelsApi.State, text!.Length > 40 ? text.Substring(0, 40) + "..." : text));
    }
}
