using CrmAlignment.Domain.Kpi;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Kpis;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;

namespace CrmAlignment.Plugins.Leads;

/// <summary>Takes back what a deleted lead had added to the funnel.</summary>
[Step("Delete", LeadTable.LogicalName, StepStage.PostOperation, PreImage = LeadImage.Columns)]
public sealed class PostLeadFactsOnDelete : AlignmentPlugin
{
    private protected override void Run(PluginScope scope) => Ledger.Post(scope, Contributions.OfLead);
}
