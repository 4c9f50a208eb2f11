using System.Linq;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;
using CrmAlignment.Plugins.Rows;

namespace CrmAlignment.Plugins.Scoring;

/// <summary>
/// Brings the engagement score of a lead up to date when its log changes, whichever way a row of it was written or deleted. Asynchronous; may
/// run again, since it computes the score anew from the log.
/// </summary>
[Step("Create", ScoreEventTable.LogicalName, StepStage.PostOperation, Asynchronous = true, PostImage = new[] { typeof(RefreshScoreOnEvent), typeof(NamedRecord) })]
[Step(
    "Update",
    ScoreEventTable.LogicalName,
    StepStage.PostOperation,
    Asynchronous = true,
    FilteringColumns = new[] { typeof(RefreshScoreOnEvent) },
    PreImage = new[] { typeof(RefreshScoreOnEvent), typeof(NamedRecord) },
    PostImage = new[] { typeof(RefreshScoreOnEvent), typeof(NamedRecord) })]
[Step(MessageNames.SetState, ScoreEventTable.LogicalName, StepStage.PostOperation, Asynchronous = true, PostImage = new[] { typeof(RefreshScoreOnEvent), typeof(NamedRecord) })]
[Step("Delete", ScoreEventTable.LogicalName, StepStage.PostOperation, Asynchronous = true, PreImage = new[] { typeof(RefreshScoreOnEvent), typeof(NamedRecord) })]
[Columns(ScoreEventTable.LeadId, "statecode", "statuscode")]
public sealed class RefreshScoreOnEvent : AlignmentPlugin
{
    private static readonly string[] Watched = DeclaredColumns.Of(typeof(RefreshScoreOnEvent));

    private protected override void Run(PluginScope scope)
    {
        if (!SavedRow.IsTouched(scope, Watched))
        {
            return;
        }

        var before = scope.IsDelete || scope.Context.MessageName == "Update" ? scope.PreImage.Value(ScoreEventTable.LeadId).AsId : null;
        var after = scope.IsDelete ? null : scope.PostImage.Value(ScoreEventTable.LeadId).AsId;
        foreach (var lead in new[] { before, after }.Where(id => id is not null).Distinct())
        {
            ScoreRefresh.Of(scope, lead!.Value);
        }
    }
}
