using System;
using System.Linq;
using CrmAlignment.Domain.Attribution;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Model.Apis;
using CrmAlignment.Model.Kpis;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Kpis;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;
using CrmAlignment.Plugins.Settings;

namespace CrmAlignment.Plugins.Attribution;

/// <summary>Divides what a period brought between campaigns, a slice at a time. Writes nothing: what was divided travels with the caller.</summary>
/// <remarks>As the caller: what he may not read led to nothing.</remarks>
[CustomApi(AttributeRevenueApi.UniqueName, Privilege = AttributeRevenueApi.Privilege)]
public sealed class AttributeRevenueHandler : AlignmentPlugin
{
    private const int MaximumBatch = 2000;
    private const int DefaultBatch = 500;

    private protected override void Run(PluginScope scope)
    {
        var size = NumberParameter.Read(scope, AttributeRevenueApi.BatchSize, 1, MaximumBatch, DefaultBatch);
        var question = AttributionQuestion.Read(scope);
        var state = StateOf(scope, question);
        var zone = OrganizationTimeZone.Read(scope.SystemService);
        var next = state.IsInSpend ? AddSpend(scope, question, zone, state, size) : AddWins(scope, question, zone, state, size);
        scope.Answer(AttributeRevenueApi.Result, AttributionJson.Of(question, state.Tally, isComplete: next is null, scope.CallerService));
        scope.Answer(AttributeRevenueApi.NextState, next?.ToString() ?? "");
    }

    private static AttributionState AddWins(PluginScope scope, AttributionQuestion question, TimeZoneInfo zone, AttributionState state, int size)
    {
        var page = WonFacts.Read(scope.CallerService, question, zone, state.Position, size);
        var digits = BaseCurrency.ReadDigits(scope.SystemService);
        var touches = new WonTouches(scope.CallerService, zone, page.Wins.Select(win => win.Key).Distinct().ToArray());
        foreach (var win in page.Wins)
        {
            state.Tally.Add(win.Value, touches.Of(win.Key), question.Window, digits);
        }

        return state with { Position = page.Next ?? "", IsInSpend = page.Next is null };
    }

    private static AttributionState? AddSpend(PluginScope scope, AttributionQuestion question, TimeZoneInfo zone, AttributionState state, int size)
    {
        var query = PeriodFacts.Query(question, CampaignTable.LogicalName, CampaignActivityTable.LogicalName);
        var page = WalkPage.Read(scope.CallerService, query, KpiFactTable.Id, state.Position.Length == 0 ? null : state.Position, size);
        foreach (var fact in page.Rows.Select(PeriodFacts.Read).Where(fact => question.Contains(fact.CountsOn(zone))))
        {
            state.Tally.AddSpend(fact.Contribution.Key.CampaignId, fact.Contribution.Measures[Measure.MarketingSpend]);
        }

        return page.Next is null ? null : state with { Position = page.Next };
    }

    private static AttributionState StateOf(PluginScope scope, AttributionQuestion question)
    {
        var text = scope.OptionalInput<string>(AttributeRevenueApi.State);
        if (string.IsNullOrEmpty(text))
        {
            return new AttributionState(question.Text);
        }

        return AttributionState.Parse(text!, question.Text)
            ?? throw new ProblemException(Problems.CursorUnreadable(AttributeRevenueApi.State, text!.Length > 40 ? text.Substring(0, 40) + "..." : text));
    }
}
