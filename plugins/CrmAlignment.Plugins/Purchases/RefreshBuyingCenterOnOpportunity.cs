using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;
using CrmAlignment.Plugins.Rows;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Purchases;

/// <summary>
/// Gives an opportunity the buying center of its lead: when it is made of one, gets another or none, and when it is reopened. Asynchronous; may
/// run again.
/// </summary>
[Step("Create", OpportunityTable.LogicalName, StepStage.PostOperation, Asynchronous = true)]
[Step("Update", OpportunityTable.LogicalName, StepStage.PostOperation, Asynchronous = true, FilteringColumns = new[] { typeof(RefreshBuyingCenterOnOpportunity) })]
[Step(MessageNames.SetState, OpportunityTable.LogicalName, StepStage.PostOperation, Asynchronous = true)]
[Columns(OpportunityTable.OriginatingLeadId, OpportunityTable.StateCode, OpportunityTable.StatusCode)]
public sealed class RefreshBuyingCenterOnOpportunity : AlignmentPlugin
{
    private static readonly string[] Watched = DeclaredColumns.Of(typeof(RefreshBuyingCenterOnOpportunity));

    private protected override void Run(PluginScope scope)
    {
        // A new one without a lead has nobody yet: whoever is added brings it up to date.
        var isConcerned = scope.IsCreate
            ? scope.Target.GetAttributeValue<EntityReference>(OpportunityTable.OriginatingLeadId) is not null
            : SavedRow.IsTouched(scope, Watched) && !SavedRow.Closes(scope);
        if (isConcerned)
        {
            BuyingCenterRefresh.OfOpportunity(scope, scope.Context.PrimaryEntityId);
        }
    }
}
