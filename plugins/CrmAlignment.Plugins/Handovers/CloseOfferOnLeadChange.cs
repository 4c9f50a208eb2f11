using CrmAlignment.Domain.Handover;
using CrmAlignment.Domain.Records;
using CrmAlignment.Domain.Stages;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Guards;
using CrmAlignment.Plugins.Leads;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;
using CrmAlignment.Plugins.Rows;

namespace CrmAlignment.Plugins.Handovers;

/// <summary>
/// Closes the pending offer of a lead in the save in which the lead leaves it, whichever way: qualified, disqualified, accepted by hand,
/// moved back, fallen back, merged into another lead, deleted. SetState and QualifyLead come here by the Update that carries the stage.
/// </summary>
/// <remarks>
/// Costs a request only when a lead that was handed over leaves Sales ready; a second one, to close, when its offer is pending. No
/// filtering columns: the PreOperation step computes the stage.
/// </remarks>
[Step(
    "Update",
    LeadTable.LogicalName,
    StepStage.PostOperation,
    PreImage = new[] { typeof(StoredStage), typeof(CloseOfferOnLeadChange) },
    PostImage = new[] { typeof(StoredStage), typeof(CloseOfferOnLeadChange) })]
[Step(
    "Delete",
    LeadTable.LogicalName,
    StepStage.PostOperation,
    PreImage = new[] { typeof(StoredStage), typeof(CloseOfferOnLeadChange) })]
[Columns(LeadTable.HandoverId, LeadTable.RejectionReasonId, LeadTable.FullName)]
public sealed class CloseOfferOnLeadChange : AlignmentPlugin
{
    private protected override void Run(PluginScope scope)
    {
        var isOffered = StoredStage.Of(scope.PreImage) == LeadStage.SalesReady && !scope.PreImage.Value(LeadTable.HandoverId).IsEmpty;
        var stage = isOffered && !scope.IsDelete ? StoredStage.Of(scope.PostImage) : null;
        var leadId = scope.Context.PrimaryEntityId;
        if (!isOffered || stage == LeadStage.SalesReady || PendingHandovers.MadeOf(scope.SystemService, leadId) is not { } offer)
        {
            return;
        }

        var reason = scope.IsDelete ? null : scope.PostImage.Value(LeadTable.RejectionReasonId).AsId;
        var departure = new Departure(stage, reason, LeadMerge.IsOfSubordinate(scope, leadId));
        var change = OfferClosing.Close(offer, departure, new Decider(scope.UserId, scope.Now, Comment: null));
        var name = scope.PreImage.Value(LeadTable.FullName).AsText ?? leadId.ToString("D");
        OwnWork.Do(scope, () => HandoverWrites.Apply(scope.SystemService, change, name));
    }
}
