using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Nurture;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Rows;

/// <summary>Reads the leads of enrollments: two requests for all leads of a round, a few more for a large one.</summary>
internal static class NurturedLeads
{
    // Well below the platform's limit on the parameters of one query.
    private const int IdsAQuery = 200;

    private static readonly string[] Columns = DeclaredColumns.Of(typeof(NurturedLead));

    /// <summary>The leads of the enrollments, by id.</summary>
    public static IReadOnlyDictionary<Guid, NurturedLead> Of(IOrganizationService systemService, IEnumerable<OpenEnrollment> enrollments)
    {
        var ids = enrollments.Where(enrollment => enrollment.LeadId is not null).Select(enrollment => enrollment.LeadId!.Value).Distinct().ToArray();
        var leads = new Dictionary<Guid, NurturedLead>();
        for (var from = 0; from < ids.Length; from += IdsAQuery)
        {
            var some = ids.Skip(from).Take(IdsAQuery).Cast<object>().ToArray();
            var withOpportunity = OriginsOf(systemService, some);
            var query = new QueryExpression(LeadTable.LogicalName) { ColumnSet = new ColumnSet(Columns) };
            query.Criteria.AddCondition(LeadTable.Id, ConditionOperator.In, some);
            foreach (var lead in systemService.RetrieveMultiple(query).Entities)
            {
                leads[lead.Id] = NurturedLead.Of(new EntityValues(lead), withOpportunity.Contains(lead.Id));
            }
        }

        return leads;
    }

    private static HashSet<Guid> OriginsOf(IOrganizationService systemService, object[] leadIds)
    {
        var query = new QueryExpression(OpportunityTable.LogicalName) { ColumnSet = new ColumnSet(OpportunityTable.OriginatingLeadId) };
        query.Criteria.AddCondition(OpportunityTable.OriginatingLeadId, ConditionOperator.In, leadIds);
        return new HashSet<Guid>(AllPages.Of(systemService, query)
            .Select(opportunity => opportunity.GetAttributeValue<EntityReference>(OpportunityTable.OriginatingLeadId).Id));
    }
}
