using CrmAlignment.Domain.Kpi;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;

namespace CrmAlignment.Plugins.Kpis;

/// <summary>Posts what the decision of a handover adds to the acceptance rate.</summary>
[Step("Create", HandoverTable.LogicalName, StepStage.PostOperation, PostImage = Columns)]
[Step("Update", HandoverTable.LogicalName, StepStage.PostOperation, FilteringColumns = Watched, PreImage = Columns, PostImage = Columns)]
[Step("Delete", HandoverTable.LogicalName, StepStage.PostOperation, PreImage = Columns)]
public sealed class PostHandoverFacts : AlignmentPlugin
{
    private const string Columns = HandoverTable.CampaignId + "," + HandoverTable.Outcome + "," + HandoverTable.DecidedOn
        + "," + LeadTable.OwningBusinessUnit + "," + Ledger.RowVersion;

    private const string Watched = HandoverTable.CampaignId + "," + HandoverTable.Outcome + "," + HandoverTable.DecidedOn
        + "," + LeadTable.OwnerId;

    private protected override void Run(PluginScope scope) => Ledger.Post(scope, Contributions.OfHandover);
}
