using System;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;

namespace CrmAlignment.Plugins.Scoring;

/// <summary>When a lead was merged into another one: the log of both is now that of the lead that stays. Asynchronous; may run again.</summary>
/// <remarks>The platform gives the rows of the log away with the lead; no page says whether any step sees it.</remarks>
[Step(MergeParameters.Message, LeadTable.LogicalName, StepStage.PostOperation, Asynchronous = true)]
public sealed class RefreshScoreOnMerge : AlignmentPlugin
{
    private protected override void Run(PluginScope scope)
    {
        var merge = MergeParameters.Of(scope.Context) ?? throw new InvalidOperationException("The merge names no leads.");
        ScoreRefresh.Of(scope, merge.Master.Id);
    }
}
