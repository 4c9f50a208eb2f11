using System;
using System.Linq;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Scoring;

/// <summary>Who tells of a lead may know it by a record that was merged into another one since.</summary>
internal static class MasterLead
{
    private const string MasterId = "masterid";

    // A chain of merges as long as this is none that people make; a circle would be an error of an import.
    private const int LongestChain = 10;

    /// <summary>The lead that stays: the lead itself where it was not merged, or is gone. One request a merge, and one more.</summary>
    public static Guid Of(IOrganizationService systemService, Guid leadId)
    {
        var id = leadId;
        for (var merges = 0; merges < LongestChain; merges++)
        {
            var query = new QueryExpression(LeadTable.LogicalName) { ColumnSet = new ColumnSet(MasterId) };
            query.Criteria.AddCondition(LeadTable.Id, ConditionOperator.Equal, id);
            query.Criteria.AddCondition(LeadTable.Merged, ConditionOperator.Equal, true);
            if (systemService.RetrieveMultiple(query).Entities.FirstOrDefault()?.GetAttributeValue<EntityReference>(MasterId) is not { } master)
            {
                break;
            }

            id = master.Id;
        }

        return id;
    }
}
