using System;
using System.Collections.Generic;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Kpis;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Kpi;

/// <summary>What a campaign contributes by itself.</summary>
[Columns(
    CampaignTable.IsTemplate,
    CampaignTable.OtherCostBase,
    CampaignTable.ActualStart,
    CampaignTable.ProposedStart,
    CampaignTable.CreatedOn,
    CampaignTable.OwningBusinessUnit)]
public static class CampaignContribution
{
    /// <summary>Its other cost at its actual start, else its proposed start, else its creation; nothing for a template.</summary>
    /// <param name="campaignId">Id of the campaign.</param>
    /// <param name="campaign">The campaign.</param>
    public static IReadOnlyList<Contribution> Of(Guid campaignId, IRecordValues campaign) =>
        campaign.Value(CampaignTable.IsTemplate).AsBoolean == true
            ? []
            : ContributionSum.Single(
                campaign.Value(CampaignTable.ActualStart).AsDateTime
                    ?? campaign.Value(CampaignTable.ProposedStart).AsDateTime
                    ?? campaign.Value(CampaignTable.CreatedOn).AsDateTime,
                null,
                campaignId,
                OwningUnit.Of(campaign),
                new Measures { [Measure.MarketingSpend] = campaign.Value(CampaignTable.OtherCostBase).AsNumber ?? 0 });
}
