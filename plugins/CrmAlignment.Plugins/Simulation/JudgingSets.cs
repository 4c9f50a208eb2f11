using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Qualification;
using CrmAlignment.Domain.Simulation;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Simulation;

/// <summary>Reads code and scope of every criteria set: one request.</summary>
internal static class JudgingSets
{
    public static Dictionary<Guid, JudgingSet> Read(IOrganizationService service)
    {
        var query = new QueryExpression(CriteriaSetTable.LogicalName)
        {
            ColumnSet = new ColumnSet(
                CriteriaSetTable.Code, CriteriaSetTable.Segment, CriteriaSetTable.CampaignId, CriteriaSetTable.BusinessUnitId, CriteriaSetTable.LeadCategoryId),
        };
        query.AddOrder(CriteriaSetTable.Id, OrderType.Ascending);
        return AllPages.Of(service, query).ToDictionary(row => row.Id, row => new JudgingSet(
            row.GetAttributeValue<string>(CriteriaSetTable.Code) ?? "",
            new CriteriaScope(
                row.GetAttributeValue<string>(CriteriaSetTable.Segment),
                row.GetAttributeValue<EntityReference>(CriteriaSetTable.CampaignId)?.Id,
                row.GetAttributeValue<EntityReference>(CriteriaSetTable.BusinessUnitId)?.Id,
                row.GetAttributeValue<EntityReference>(CriteriaSetTable.LeadCategoryId)?.Id)));
    }
}
