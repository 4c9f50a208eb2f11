using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Playbooks;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using CrmAlignment.Plugins.Criteria;
using CrmAlignment.Domain.Records;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Playbooks;

/// <summary>Reads the active steps of a playbook.</summary>
[Columns(
    PlaybookStepTable.Name,
    PlaybookStepTable.Sequence,
    PlaybookStepTable.Responsible,
    PlaybookStepTable.Channel,
    PlaybookStepTable.DueHours,
    PlaybookStepTable.Guidance)]
internal static class PlaybookSteps
{
    /// <summary>The columns.</summary>
    public static string[] Columns { get; } = DeclaredColumns.Of(typeof(PlaybookSteps));

    /// <summary>The rows in their order, one more than there may be at most. One request.</summary>
    public static IReadOnlyList<Entity> RowsOf(IOrganizationService systemService, Guid playbook)
    {
        var query = new QueryExpression(PlaybookStepTable.LogicalName) { ColumnSet = new ColumnSet(Columns), TopCount = PlaybookStep.Most + 1 };
        query.Criteria.AddCondition(PlaybookStepTable.PlaybookId, ConditionOperator.Equal, playbook);
        query.Criteria.AddCondition(SetState.Column, ConditionOperator.Equal, SetState.Active);
        query.AddOrder(PlaybookStepTable.Sequence, OrderType.Ascending);
        return systemService.RetrieveMultiple(query).Entities;
    }

    /// <summary>The steps in their order. One request.</summary>
    public static IReadOnlyList<PlaybookStep> Of(IOrganizationService systemService, Guid playbook) =>
        RowsOf(systemService, playbook).Select(row => PlaybookStep.Of(new EntityValues(row))).ToArray();
}
