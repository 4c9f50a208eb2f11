using CrmAlignment.Domain.Stages;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using CrmAlignment.Plugins.Criteria;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;
using CrmAlignment.Plugins.Rows;

namespace CrmAlignment.Plugins.Leads;

/// <summary>Recomputes verdict and score on every save, and decides stage and dates; refuses what the gate refuses.</summary>
/// <remarks>No filtering columns: which columns the criteria ask is data.</remarks>
[Step("Update", LeadTable.LogicalName, StepStage.PreOperation, PreImage = new[] { typeof(LeadImage) })]
public sealed class AssessLeadOnUpdate : AlignmentPlugin
{
    private protected override void Run(PluginScope scope)
    {
        if (!StageCarrier.IsCarrying(scope))
        {
            var asked = AskedReason.Of(scope);
            ComputedColumns.TakeOut(scope);
            Segments.Clean(scope.Target, LeadTable.Segment);
            var stored = new LeadImage(scope);
            PurchaseStageDates.Keep(scope.Target, stored, scope.Now);
            var stateIsSettled = !StageCarrier.IsChangingState(scope);
            var save = LeadSave.Decide(scope, scope.Target, stored, stateIsSettled);
            RecordWriter.WriteInto(scope.Target, save.Writes);
            GivenReason.Settle(scope, asked, scope.Target, save.Decision, stored, LeadName.Of(scope.Target.Id, stored));
        }
    }
}
