using CrmAlignment.Domain.Kpi;
using CrmAlignment.Domain.Qualification;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Kpis;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;

namespace CrmAlignment.Plugins.Leads;

/// <summary>Posts what a save of a lead changes in the funnel, and keeps the evidence of a changed verdict or a passed gate.</summary>
/// <remarks>No filtering columns: the PreOperation step computes the columns that matter, and no document says that they count.</remarks>
[Step(
    "Update",
    LeadTable.LogicalName,
    StepStage.PostOperation,
    PreImage = new[] { typeof(LeadContribution), typeof(AssessmentEvidence), typeof(CountedFor), typeof(Ledger) },
    PostImage = new[] { typeof(LeadContribution), typeof(AssessmentEvidence), typeof(JudgedColumns), typeof(Ledger) })]
public sealed class PostLeadFactsOnUpdate : AlignmentPlugin
{
    private protected override void Run(PluginScope scope)
    {
        AssessmentEvidence.Keep(scope, scope.PreImage, scope.PostImage);
        Ledger.PostLead(scope, LeadContribution.Of);
    }
}
