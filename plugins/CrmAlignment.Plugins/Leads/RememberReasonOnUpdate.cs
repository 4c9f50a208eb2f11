using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;

namespace CrmAlignment.Plugins.Leads;

/// <summary>Remembers the reason that a request gives together with a state. Sends no request.</summary>
[Step("Update", LeadTable.LogicalName, StepStage.PreValidation, FilteringColumns = new[] { typeof(RememberReasonOnUpdate) })]
[Columns(LeadTable.RejectionReasonId)]
public sealed class RememberReasonOnUpdate : AlignmentPlugin
{
    private protected override void Run(PluginScope scope)
    {
        if (scope.Target.Contains(LeadTable.StateCode) || scope.Target.Contains(LeadTable.StatusCode))
        {
            AskedReason.Remember(scope);
        }
    }
}
