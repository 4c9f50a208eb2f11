using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Health;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Kpis;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Health;

/// <summary>What campaigns did in a period and the one before, by their monthly scorecards; those of deleted campaigns are nobody's.</summary>
/// <param name="Campaigns">The campaigns.</param>
/// <param name="IsCut">Whether there are more.</param>
internal sealed record CampaignScorecards(IReadOnlyList<CampaignNumbers> Campaigns, bool IsCut)
{
    /// <summary>Reads them in one request.</summary>
    public static CampaignScorecards Read(IOrganizationService service, AskedMonths asked)
    {
        var page = FirstPage.Read(service, Query(asked));
        var campaigns = page.Rows.GroupBy(row => row.GetAttributeValue<EntityReference>(ScorecardTable.CampaignId).Id)
            .Select(rows => Of(rows.ToArray(), asked.First)).ToArray();

        // Of the last one not all months may be there.
        return new CampaignScorecards(page.IsCut ? campaigns.Take(campaigns.Length - 1).ToArray() : campaigns, page.IsCut);
    }

    private static QueryExpression Query(AskedMonths asked)
    {
        var query = new QueryExpression(ScorecardTable.LogicalName)
        {
            ColumnSet = new ColumnSet([ScorecardTable.CampaignId, ScorecardTable.PeriodStart, .. Measure.All.Select(measure => measure.Column)]),
        };
        query.Criteria.AddCondition(ScorecardTable.Grain, ConditionOperator.Equal, (int)PeriodGrain.Month);
        query.Criteria.AddCondition(ScorecardTable.ScopeType, ConditionOperator.Equal, (int)ScopeType.Campaign);
        query.Criteria.AddCondition(ScorecardTable.CampaignId, ConditionOperator.NotNull);
        query.Criteria.AddCondition(ScorecardTable.PeriodStart, ConditionOperator.OnOrAfter, asked.Before.First);
        query.Criteria.AddCondition(ScorecardTable.PeriodStart, ConditionOperator.OnOrBefore, asked.Last);

        // By the key, which begins with the id of the campaign: to order by the lookup would be to order by names.
        query.AddOrder(ScorecardTable.ScopeKey, OrderType.Ascending);
        query.AddOrder(ScorecardTable.Id, OrderType.Ascending);
        return query;
    }

    private static CampaignNumbers Of(Entity[] rows, DateTime firstDay)
    {
        var campaign = rows[0].GetAttributeValue<EntityReference>(ScorecardTable.CampaignId);
        var months = rows.ToLookup(row => row.GetAttributeValue<DateTime>(ScorecardTable.PeriodStart).Date >= firstDay, row => Measures.Of(new EntityValues(row)));
        return new CampaignNumbers(campaign.Id, campaign.Name ?? "", Sum(months[true]), Sum(months[false]));
    }

    private static Measures Sum(IEnumerable<Measures> months) => months.Aggregate(Measures.Zero, (sum, month) => sum + month);
}
