using CrmAlignment.Domain.Kpi;
using CrmAlignment.Domain.Qualification;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Kpis;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;

namespace CrmAlignment.Plugins.Leads;

/// <summary>Posts what a new lead adds to the funnel, and keeps the evidence of its first verdict.</summary>
[Step("Create", LeadTable.LogicalName, StepStage.PostOperation, PostImage = new[] { typeof(LeadContribution), typeof(AssessmentEvidence), typeof(JudgedColumns), typeof(Ledger) })]
public sealed class PostLeadFactsOnCreate : AlignmentPlugin
{
    private protected override void Run(PluginScope scope)
    {
        AssessmentEvidence.Keep(scope, before: null, scope.PostImage);
        Ledger.PostLead(scope, LeadContribution.Of);
    }
}
