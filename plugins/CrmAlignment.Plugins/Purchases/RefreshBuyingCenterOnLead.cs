using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;
using CrmAlignment.Plugins.Rows;

namespace CrmAlignment.Plugins.Purchases;

/// <summary>
/// When a lead is reopened, whose people may have changed while it was closed and read-only, and when another one was merged into it, whose people
/// are its own now. Asynchronous; may run again.
/// </summary>
/// <remarks>The platform gives rows away with a merged lead; no page says whether any step sees it.</remarks>
[Step("Update", LeadTable.LogicalName, StepStage.PostOperation, Asynchronous = true, FilteringColumns = new[] { typeof(RefreshBuyingCenterOnLead) })]
[Step(MessageNames.SetState, LeadTable.LogicalName, StepStage.PostOperation, Asynchronous = true)]
[Step(MergeParameters.Message, LeadTable.LogicalName, StepStage.PostOperation, Asynchronous = true)]
[Columns(LeadTable.StateCode, LeadTable.StatusCode)]
public sealed class RefreshBuyingCenterOnLead : AlignmentPlugin
{
    private static readonly string[] Watched = DeclaredColumns.Of(typeof(RefreshBuyingCenterOnLead));

    private protected override void Run(PluginScope scope)
    {
        if (MergeParameters.Of(scope.Context) is { } merge)
        {
            BuyingCenterRefresh.OfLead(scope, merge.Master.Id);
        }
        else if (SavedRow.IsTouched(scope, Watched) && !SavedRow.Closes(scope))
        {
            BuyingCenterRefresh.OfLead(scope, scope.Context.PrimaryEntityId);
        }
    }
}
