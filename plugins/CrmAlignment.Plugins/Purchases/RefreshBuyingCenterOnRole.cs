using System;
using System.Linq;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;
using CrmAlignment.Plugins.Rows;

namespace CrmAlignment.Plugins.Purchases;

/// <summary>
/// Brings what leads and opportunities show of their buying center up to date when one of its rows changes, whichever way it was written or
/// deleted. Asynchronous; may run again, since it computes all anew from the rows.
/// </summary>
[Step("Create", BuyingRoleTable.LogicalName, StepStage.PostOperation, Asynchronous = true, PostImage = new[] { typeof(RefreshBuyingCenterOnRole), typeof(NamedRecord) })]
[Step(
    "Update",
    BuyingRoleTable.LogicalName,
    StepStage.PostOperation,
    Asynchronous = true,
    FilteringColumns = new[] { typeof(RefreshBuyingCenterOnRole), typeof(BuyingMembers) },
    PreImage = new[] { typeof(RefreshBuyingCenterOnRole), typeof(NamedRecord) },
    PostImage = new[] { typeof(RefreshBuyingCenterOnRole), typeof(NamedRecord) })]
[Step(MessageNames.SetState, BuyingRoleTable.LogicalName, StepStage.PostOperation, Asynchronous = true, PostImage = new[] { typeof(RefreshBuyingCenterOnRole), typeof(NamedRecord) })]
[Step("Delete", BuyingRoleTable.LogicalName, StepStage.PostOperation, Asynchronous = true, PreImage = new[] { typeof(RefreshBuyingCenterOnRole), typeof(NamedRecord) })]
[Columns(BuyingRoleTable.LeadId, BuyingRoleTable.OpportunityId, "statecode", "statuscode")]
public sealed class RefreshBuyingCenterOnRole : AlignmentPlugin
{
    private static readonly string[] Watched = DeclaredColumns.Of(typeof(RefreshBuyingCenterOnRole), typeof(BuyingMembers));

    private protected override void Run(PluginScope scope)
    {
        if (!SavedRow.IsTouched(scope, Watched))
        {
            return;
        }

        var before = scope.IsDelete || scope.Context.MessageName == "Update" ? scope.PreImage : null;
        var after = scope.IsDelete ? null : scope.PostImage;
        Each(BuyingRoleTable.LeadId, lead => BuyingCenterRefresh.OfLead(scope, lead));
        Each(BuyingRoleTable.OpportunityId, opportunity => BuyingCenterRefresh.OfOpportunity(scope, opportunity));

        void Each(string column, Action<Guid> refresh)
        {
            foreach (var id in new[] { before?.Value(column).AsId, after?.Value(column).AsId }.OfType<Guid>().Distinct())
            {
                refresh(id);
            }
        }
    }
}
