using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Plugins.Adapters;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Simulation;

/// <summary>Reads what campaigns are called now; one that is gone has no name.</summary>
internal static class CampaignNames
{
    private const string Table = "campaign";
    private const string Id = "campaignid";
    private const string Name = "name";

    public static Dictionary<Guid, string> Read(IOrganizationService service, IEnumerable<Guid> campaigns)
    {
        var ids = campaigns.Where(id => id != Guid.Empty).Cast<object>().ToArray();
        if (ids.Length == 0)
        {
            return [];
        }

        var query = new QueryExpression(Table) { ColumnSet = new ColumnSet(Name) };
        query.Criteria.AddCondition(Id, ConditionOperator.In, ids);
        query.AddOrder(Id, OrderType.Ascending);
        return AllPages.Of(service, query).ToDictionary(row => row.Id, row => row.GetAttributeValue<string>(Name) ?? "");
    }
}
