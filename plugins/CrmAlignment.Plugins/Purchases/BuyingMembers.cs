using System;
using System.Linq;
using CrmAlignment.Domain.Purchases;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Purchases;

/// <summary>Reads who is known to have a part in a purchase. A deactivated row counts nothing.</summary>
[Columns(BuyingRoleTable.ContactId, BuyingRoleTable.Name, BuyingRoleTable.Role)]
internal static class BuyingMembers
{
    private static readonly string[] Columns = DeclaredColumns.Of(typeof(BuyingMembers));

    /// <summary>The people of a lead.</summary>
    public static BuyingCenter OfLead(IOrganizationService systemService, Guid leadId) => Of(systemService, leadId, null);

    /// <summary>The people of an opportunity: its own, and those of the lead from which it came.</summary>
    public static BuyingCenter OfOpportunity(IOrganizationService systemService, Guid opportunityId, Guid? leadId) => Of(systemService, leadId, opportunityId);

    private static BuyingCenter Of(IOrganizationService systemService, Guid? leadId, Guid? opportunityId)
    {
        var query = new QueryExpression(BuyingRoleTable.LogicalName) { ColumnSet = new ColumnSet(Columns) };
        query.Criteria.AddCondition("statecode", ConditionOperator.Equal, 0);
        var parents = query.Criteria.AddFilter(LogicalOperator.Or);
        if (leadId is { } lead)
        {
            parents.AddCondition(BuyingRoleTable.LeadId, ConditionOperator.Equal, lead);
        }

        if (opportunityId is { } opportunity)
        {
            parents.AddCondition(BuyingRoleTable.OpportunityId, ConditionOperator.Equal, opportunity);
        }

        query.AddOrder(BuyingRoleTable.Id, OrderType.Ascending);
        return BuyingCenter.Of(AllPages.Of(systemService, query).Select(Read).ToArray());
    }

    private static BuyingMember Read(Entity row) => new(
        row.GetAttributeValue<EntityReference>(BuyingRoleTable.ContactId)?.Id,
        row.GetAttributeValue<string>(BuyingRoleTable.Name) ?? "",
        (PurchaseRole?)row.GetAttributeValue<OptionSetValue>(BuyingRoleTable.Role)?.Value);
}
