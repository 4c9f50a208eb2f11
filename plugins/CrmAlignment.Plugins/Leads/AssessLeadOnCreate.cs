using CrmAlignment.Domain.Stages;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using CrmAlignment.Plugins.Criteria;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;
using CrmAlignment.Plugins.Rows;

namespace CrmAlignment.Plugins.Leads;

/// <summary>Gives a new lead its stage, dates, verdict and score.</summary>
[Step("Create", LeadTable.LogicalName, StepStage.PreOperation)]
public sealed class AssessLeadOnCreate : AlignmentPlugin
{
    private protected override void Run(PluginScope scope)
    {
        var history = ComputedColumns.History(scope);
        var asked = AskedReason.Of(scope);
        ComputedColumns.TakeOut(scope);
        Segments.Clean(scope.Target, LeadTable.Segment);
        PurchaseStageDates.Keep(scope.Target, stored: null, scope.Now);
        var save = LeadSave.Decide(scope, scope.Target, stored: null);
        RecordWriter.WriteInto(scope.Target, save.Writes);
        GivenReason.Settle(scope, asked, scope.Target, save.Decision, stored: null, LeadName.Of(scope.Target.Id, new EntityValues(scope.Target)));
        RecordWriter.WriteInto(scope.Target, history);
    }
}
