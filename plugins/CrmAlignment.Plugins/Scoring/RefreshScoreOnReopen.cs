using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;
using CrmAlignment.Plugins.Rows;

namespace CrmAlignment.Plugins.Scoring;

/// <summary>When a lead is reopened: its score faded, and events may have come, while it was closed and read-only. Asynchronous; may run again.</summary>
[Step("Update", LeadTable.LogicalName, StepStage.PostOperation, Asynchronous = true, FilteringColumns = new[] { typeof(RefreshScoreOnReopen) })]
[Step(MessageNames.SetState, LeadTable.LogicalName, StepStage.PostOperation, Asynchronous = true)]
[Columns(LeadTable.StateCode, LeadTable.StatusCode)]
public sealed class RefreshScoreOnReopen : AlignmentPlugin
{
    private static readonly string[] Watched = DeclaredColumns.Of(typeof(RefreshScoreOnReopen));

    private protected override void Run(PluginScope scope)
    {
        if (SavedRow.IsTouched(scope, Watched) && !SavedRow.Closes(scope))
        {
            ScoreRefresh.Of(scope, scope.Context.PrimaryEntityId);
        }
    }
}
