using System;
using System.Linq;
using CrmAlignment.Domain.Records;
using CrmAlignment.Domain.Scoring;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using CrmAlignment.Plugins.Leads;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;

namespace CrmAlignment.Plugins.Scoring;

/// <summary>
/// Logs changes of columns for which a scoring rule gives points. Asynchronous: which columns rules ask about is data, and reading it would cost
/// each save of a lead a request. May run again: the row version that the save made is part of the key.
/// </summary>
[Step(
    "Update",
    LeadTable.LogicalName,
    StepStage.PostOperation,
    Asynchronous = true,
    FilteringColumns = new[] { typeof(ScoredColumns) },
    PreImage = new[] { typeof(ScoredColumns) },
    PostImage = new[] { typeof(ScoredColumns), typeof(LogScoreOnLeadUpdate) })]
[Columns(RowVersions.Column)]
public sealed class LogScoreOnLeadUpdate : AlignmentPlugin
{
    private protected override void Run(PluginScope scope)
    {
        // What a merge writes into the lead that stays was in the other one before: nobody has done anything.
        if (LeadMerge.IsUnderWay(scope))
        {
            return;
        }

        var change = new ColumnChanges(
            scope.Context.PrimaryEntityId,
            ScoredColumns.Changed(scope.PreImage, scope.PostImage),
            scope.Now,
            (long)(scope.PostImage.Value(RowVersions.Column).AsNumber ?? 0));
        var rules = ScoreRuleRows.Of(scope.SystemService, ScoreEventKind.ColumnChange).Where(change.IsFor).ToArray();
        if (rules.Length > 0)
        {
            var logged = ScoreEventRows.OfSources(scope.SystemService, rules.Select(change.SourceOf).Distinct().ToArray());
            ScoreLogWriter.Apply(scope, ScoreLog.OfChange(change, logged, rules, Guid.NewGuid));
        }
    }
}
