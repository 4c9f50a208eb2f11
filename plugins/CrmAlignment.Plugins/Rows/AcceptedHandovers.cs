using System.Linq;
using CrmAlignment.Domain.Handover;
using CrmAlignment.Domain.Records;
using CrmAlignment.Domain.Stages;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Rows;

/// <summary>Reads the acceptance that a rejection takes back.</summary>
internal static class AcceptedHandovers
{
    private static readonly string[] Columns = [.. DeclaredColumns.Of(typeof(OpenHandover)), RowVersions.Column];

    /// <summary>The latest handover of a lead, if sales accepted it; null otherwise. A request only for a lead that was handed over.</summary>
    public static OpenHandover? Of(IOrganizationService systemService, StoredLead lead)
    {
        if (lead.Values.Value(LeadTable.HandoverId).AsId is not { } latest)
        {
            return null;
        }

        var query = new QueryExpression(HandoverTable.LogicalName) { ColumnSet = new ColumnSet(Columns), TopCount = 1 };
        query.Criteria.AddCondition(HandoverTable.Id, ConditionOperator.Equal, latest);
        query.Criteria.AddCondition(HandoverTable.Outcome, ConditionOperator.Equal, (int)HandoverOutcome.Accepted);
        return systemService.RetrieveMultiple(query).Entities
            .Select(row => OpenHandover.Of(row.Id, new EntityValues(row), RowVersions.Of(row))).FirstOrDefault();
    }
}
