using System;
using System.Linq;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Domain.Targets;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Rows;

/// <summary>Reads what stands around a target.</summary>
internal static class TargetRows
{
    /// <summary>Name of another active target for the same measure, period and scope; null when there is none. One request, by the alternate key.</summary>
    public static string? OtherOf(IOrganizationService systemService, KpiTarget target, Guid id)
    {
        var query = new QueryExpression(KpiTargetTable.LogicalName) { ColumnSet = new ColumnSet(KpiTargetTable.Name) };
        query.Criteria.AddCondition(KpiTargetTable.Key, ConditionOperator.Equal, target.Key);
        return systemService.RetrieveMultiple(query).Entities
            .Where(other => other.Id != id)
            .Select(other => other.GetAttributeValue<string>(KpiTargetTable.Name) ?? other.Id.ToString("D"))
            .FirstOrDefault();
    }

    /// <summary>Name of a campaign, business unit or lead category, in one request; null of the organization.</summary>
    public static string? NameOf(IOrganizationService systemService, Scope scope) => scope.Type switch
    {
        ScopeType.Campaign => NameOf(systemService, CampaignTable.LogicalName, "name", scope.Id!.Value),
        ScopeType.BusinessUnit => NameOf(systemService, "businessunit", "name", scope.Id!.Value),
        ScopeType.LeadCategory => NameOf(systemService, LeadCategoryTable.LogicalName, LeadCategoryTable.Name, scope.Id!.Value),
        _ => null,
    };

    private static string? NameOf(IOrganizationService systemService, string table, string column, Guid id) =>
        systemService.Retrieve(table, id, new ColumnSet(column)).GetAttributeValue<string>(column);
}
