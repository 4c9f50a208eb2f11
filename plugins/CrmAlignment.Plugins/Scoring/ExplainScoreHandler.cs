using System;
using CrmAlignment.Domain.Scoring;
using CrmAlignment.Model.Apis;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Scoring;

/// <summary>Says of what the engagement score of a lead consists. As the caller: who may not read the lead, or its log, learns nothing of it.</summary>
[CustomApi(ExplainScoreApi.UniqueName)]
public sealed class ExplainScoreHandler : AlignmentPlugin
{
    private protected override void Run(PluginScope scope)
    {
        var lead = scope.TargetReference.Id;
        var at = scope.OptionalInput<DateTime?>(ExplainScoreApi.At) is { } given && given != default
            ? DateTime.SpecifyKind(given, DateTimeKind.Utc)
            : scope.Now;
        scope.CallerService.Retrieve(LeadTable.LogicalName, lead, new ColumnSet(false));
        var left = ScoreEventRows.LeftOf(scope.CallerService, lead, at);
        var faded = ScoreEventRows.FadedOf(scope.CallerService, lead, at, ScoreExplanation.MostEvents + 1);
        scope.Answer(ExplainScoreApi.Result, ScoreJson.Of(ScoreExplanation.Of(left, faded, at)));
    }
}
