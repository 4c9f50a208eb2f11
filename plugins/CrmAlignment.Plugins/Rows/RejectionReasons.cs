using System;
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
    private const string State = "statecode";

    private static readonly string[] Columns = [RejectionReasonTable.Code, .. DeclaredColumns.Of(typeof(RejectionReason))];

    /// <summary>The active reason of a code, without regard to case.</summary>
    /// <exception cref="ProblemException">CRMA3006: there is none; names the codes there are.</exception>
    public static RejectionReason Of(IOrganizationService systemService, string code)
    {
        var rows = Active(systemService);
        var row = rows.Find(candidate => string.Equals(CodeOf(candidate), code.Trim(), StringComparison.OrdinalIgnoreCase));
        return row is null
            ? throw new ProblemException(Problems.UnknownRejectionReason(code, rows.Select(CodeOf).ToArray()))
            : RejectionReason.Of(row.Id, new EntityValues(row));
    }

    /// <summary>The reason of an id, active or not; null when there is none.</summary>
    public static StoredReason? Of(IOrganizationService systemService, Guid id)
    {
        var query = new QueryExpression(RejectionReasonTable.LogicalName) { ColumnSet = new ColumnSet([.. Columns, State]), TopCount = 1 };
        query.Criteria.AddCondition(RejectionReasonTable.Id, ConditionOperator.Equal, id);
        return systemService.RetrieveMultiple(query).Entities
            .Select(row => new StoredReason(
                RejectionReason.Of(row.Id, new EntityValues(row)), row.GetAttributeValue<OptionSetValue>(State)?.Value == 0))
            .FirstOrDefault();
    }

    private static List<Entity> Active(IOrganizationService systemService)
    {
        var query = new QueryExpression(RejectionReasonTable.LogicalName)
        {
            ColumnSet = new ColumnSet(Columns),
        };
        query.Criteria.AddCondition(State, ConditionOperator.Equal, 0);
        query.AddOrder(RejectionReasonTable.Code, OrderType.Ascending);
        return systemService.RetrieveMultiple(query).Entities.ToList();
    }

    private static string CodeOf(Entity row) => row.GetAttributeValue<string>(RejectionReasonTable.Code) ?? "";
}
