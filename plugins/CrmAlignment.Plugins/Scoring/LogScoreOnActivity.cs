using System;
using CrmAlignment.Domain.Records;
using CrmAlignment.Domain.Scoring;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;
using CrmAlignment.Plugins.Rows;

namespace CrmAlignment.Plugins.Scoring;

/// <summary>
/// Logs what an activity gives a lead of its engagement score, and takes it back when it is no longer so. Asynchronous, since nobody who saves
/// an activity should wait for it; it reads the activity as it is then, so it may run again, late, or once for many saves.
/// </summary>
/// <remarks>A campaign response has no filtering columns: whether the list of its customers can be one no page says.</remarks>
[Step("Create", ActivityNames.Email, StepStage.PostOperation, Asynchronous = true)]
[Step("Update", ActivityNames.Email, StepStage.PostOperation, Asynchronous = true, FilteringColumns = new[] { typeof(LogScoreOnActivity) })]
[Step(MessageNames.SetState, ActivityNames.Email, StepStage.PostOperation, Asynchronous = true)]
[Step("Delete", ActivityNames.Email, StepStage.PostOperation, Asynchronous = true)]
[Step("Create", ActivityNames.PhoneCall, StepStage.PostOperation, Asynchronous = true)]
[Step("Update", ActivityNames.PhoneCall, StepStage.PostOperation, Asynchronous = true, FilteringColumns = new[] { typeof(LogScoreOnActivity) })]
[Step(MessageNames.SetState, ActivityNames.PhoneCall, StepStage.PostOperation, Asynchronous = true)]
[Step("Delete", ActivityNames.PhoneCall, StepStage.PostOperation, Asynchronous = true)]
[Step("Create", ActivityNames.Appointment, StepStage.PostOperation, Asynchronous = true)]
[Step("Update", ActivityNames.Appointment, StepStage.PostOperation, Asynchronous = true, FilteringColumns = new[] { typeof(LogScoreOnActivity) })]
[Step(MessageNames.SetState, ActivityNames.Appointment, StepStage.PostOperation, Asynchronous = true)]
[Step("Delete", ActivityNames.Appointment, StepStage.PostOperation, Asynchronous = true)]
[Step("Create", ActivityNames.CampaignResponse, StepStage.PostOperation, Asynchronous = true)]
[Step("Update", ActivityNames.CampaignResponse, StepStage.PostOperation, Asynchronous = true)]
[Step(MessageNames.SetState, ActivityNames.CampaignResponse, StepStage.PostOperation, Asynchronous = true)]
[Step("Delete", ActivityNames.CampaignResponse, StepStage.PostOperation, Asynchronous = true)]
[Columns("statecode", "statuscode", "regardingobjectid")]
public sealed class LogScoreOnActivity : AlignmentPlugin
{
    private static readonly string[] Watched = DeclaredColumns.Of(typeof(LogScoreOnActivity));

    private protected override void Run(PluginScope scope)
    {
        if (scope.Context.PrimaryEntityName != ActivityNames.CampaignResponse && !SavedRow.IsTouched(scope, Watched))
        {
            return;
        }

        var table = scope.Context.PrimaryEntityName;
        var id = scope.Context.PrimaryEntityId;
        var kind = ActivityNames.KindOf(table) ?? throw new InvalidOperationException($"Rows of {table} are no activities of which a score knows.");
        var rules = ScoreRuleRows.Of(scope.SystemService, kind);
        var logged = ScoreEventRows.OfSources(scope.SystemService, ScoreSource.Activity(table, id));
        if (rules.Length + logged.Length > 0)
        {
            var activity = ActivityRow.Read(scope.SystemService, table, id, kind);
            ScoreLogWriter.Apply(scope, ScoreLog.Reconcile(activity, logged, rules, Guid.NewGuid));
        }
    }
}
