using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Handover;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Rows;

/// <summary>Reads rejection reasons.</summary>
internal static class RejectionReasons
{
    private static readonly string[] Columns = [RejectionReasonTable.Code, .. DeclaredColumns.Of(typeof(RejectionReason))];

    /// <summary>The active reason of a code, without regard to case.</summary>
    /// <exception cref="ProblemException">CRMA3006: there is none; names the codes there are.</exception>
    public static RejectionReason Of(IOrganizationService systemService, string code)
    {
        var rows = Active(systemService);
        var row = rows.Find(candidate => string.Equals(CodeOf(candidate), code.Trim(), System.StringComparison.OrdinalIgnoreCase));
        return row is null
            ? throw new ProblemException(Problems.UnknownRejectionReason(code, rows.Select(CodeOf).ToArray()))
            : RejectionReason.Of(row.Id, new EntityValues(row));
    }

    private static List<Entity> Active(IOrganizationService systemService)
    {
        var query = new QueryExpression(RejectionReasonTable.LogicalName)
        {
            ColumnSet = new ColumnSet(Columns),
        };
        query.Criteria.AddCondition("statecode", ConditionOperator.Equal, 0);
        query.AddOrder(RejectionReasonTable.Code, OrderType.Ascending);
        return systemService.RetrieveMultiple(query).Entities.ToList();
    }

    private static string CodeOf(Entity row) => row.GetAttributeValue<string>(RejectionReasonTable.Code) ?? "";
}
