using System.Collections.Generic;
using CrmAlignment.Model.Apis;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Registration;

namespace CrmAlignment.Plugins.Guards;

/// <summary>Keeps offers and decisions true: they are made by the Custom APIs alone. Comment, name and owner may be written.</summary>
[Step("Create", HandoverTable.LogicalName, StepStage.PreOperation)]
[Step("Update", HandoverTable.LogicalName, StepStage.PreOperation, FilteringColumns = Columns, PreImage = Columns)]
public sealed class GuardHandoverOnChange : AlignmentPlugin
{
    private const string Columns = HandoverTable.LeadId + "," + HandoverTable.CampaignId + "," + HandoverTable.OfferedOn
        + "," + HandoverTable.OfferedBy + "," + HandoverTable.DueOn + "," + HandoverTable.Outcome + "," + HandoverTable.DecidedOn
        + "," + HandoverTable.DecidedBy + "," + HandoverTable.RejectionReasonId + "," + HandoverTable.CriteriaSetId
        + "," + HandoverTable.Score + "," + HandoverTable.PendingKey;

    private static readonly IReadOnlyDictionary<string, string> Writers = new Dictionary<string, string>
    {
        [HandoverTable.LeadId] = OfferLeadApi.UniqueName,
        [HandoverTable.CampaignId] = OfferLeadApi.UniqueName,
        [HandoverTable.OfferedOn] = OfferLeadApi.UniqueName,
        [HandoverTable.OfferedBy] = OfferLeadApi.UniqueName,
        [HandoverTable.DueOn] = OfferLeadApi.UniqueName,
        [HandoverTable.CriteriaSetId] = OfferLeadApi.UniqueName,
        [HandoverTable.Score] = OfferLeadApi.UniqueName,
        [HandoverTable.PendingKey] = OfferLeadApi.UniqueName,
        [HandoverTable.Outcome] = AcceptLeadApi.UniqueName,
        [HandoverTable.DecidedOn] = AcceptLeadApi.UniqueName,
        [HandoverTable.DecidedBy] = AcceptLeadApi.UniqueName,
        [HandoverTable.RejectionReasonId] = RejectLeadApi.UniqueName,
    };

    private protected override void Run(PluginScope scope)
    {
        var isOwn = OwnWork.IsInsideApi(
            scope, OfferLeadApi.UniqueName, AcceptLeadApi.UniqueName, RejectLeadApi.UniqueName, ProcessDueApi.UniqueName);
        if (!isOwn && !OwnWork.IsInsideDelete(scope))
        {
            GuardedColumns.Require(scope, Writers);
        }
    }
}
