using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Apis;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;

namespace CrmAlignment.Plugins.Guards;

/// <summary>Keeps offers and decisions true: they are made by the Custom APIs and by the steps of the lead alone. Comment, name and owner may be written.</summary>
[Step("Create", HandoverTable.LogicalName, StepStage.PreOperation)]
[Step(
    "Update",
    HandoverTable.LogicalName,
    StepStage.PreOperation,
    FilteringColumns = new[] { typeof(GuardHandoverOnChange) },
    PreImage = new[] { typeof(GuardHandoverOnChange), typeof(NamedRecord) })]
[Columns(
    HandoverTable.LeadId,
    HandoverTable.CampaignId,
    HandoverTable.LeadCategoryId,
    HandoverTable.OfferedOn,
    HandoverTable.OfferedBy,
    HandoverTable.DueOn,
    HandoverTable.RemindOn,
    HandoverTable.AskedAll,
    HandoverTable.Outcome,
    HandoverTable.DecidedOn,
    HandoverTable.DecidedBy,
    HandoverTable.RejectionReasonId,
    HandoverTable.ExcludedFromKpis,
    HandoverTable.CriteriaSetId,
    HandoverTable.Score,
    HandoverTable.AcceptedUnmet,
    HandoverTable.PendingKey)]
public sealed class GuardHandoverOnChange : AlignmentPlugin
{
    private static readonly string[] Guarded = DeclaredColumns.Of(typeof(GuardHandoverOnChange));

    private protected override void Run(PluginScope scope)
    {
        // KeepHandoverOnLeadChange follows the lead inside its save.
        var isOwn = OwnWork.IsProven(scope) || OwnWork.IsInsideApi(
            scope, OfferLeadApi.UniqueName, AcceptLeadApi.UniqueName, RejectLeadApi.UniqueName, ProcessDueApi.UniqueName);
        if (!isOwn && !OwnWork.IsInsideDelete(scope))
        {
            GuardedColumns.Require(scope, Guarded, WriterOf);
        }
    }

    private static string WriterOf(string column) => column switch
    {
        HandoverTable.Outcome or HandoverTable.DecidedOn or HandoverTable.DecidedBy => AcceptLeadApi.UniqueName,
        HandoverTable.RejectionReasonId or HandoverTable.ExcludedFromKpis => RejectLeadApi.UniqueName,
        _ => OfferLeadApi.UniqueName,
    };
}
