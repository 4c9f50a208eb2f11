using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Playbooks;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using CrmAlignment.Plugins.Criteria;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Playbooks;

/// <summary>The playbooks in force. One request.</summary>
internal sealed class ActivePlaybooks
{
    private static readonly string[] Columns = [PlaybookTable.Name, PlaybookTable.Code, PlaybookTable.Version, PlaybookTable.Priority, .. Situation.Columns];

    private readonly Dictionary<string, string> _reasons = [];

    private ActivePlaybooks(IReadOnlyCollection<Entity> rows)
    {
        All = rows.Select(row => Of(row.Id, new EntityValues(row))).ToArray();
        foreach (var reason in rows.Select(row => row.GetAttributeValue<EntityReference>(PlaybookTable.RejectionReasonId)).OfType<EntityReference>())
        {
            _reasons[reason.Id.ToString("D")] = reason.Name ?? "";
        }
    }

    /// <summary>All of them, in no order.</summary>
    public IReadOnlyCollection<ActivePlaybook> All { get; }

    /// <summary>Reads them.</summary>
    public static ActivePlaybooks Read(IOrganizationService systemService)
    {
        var query = new QueryExpression(PlaybookTable.LogicalName) { ColumnSet = new ColumnSet(Columns) };
        query.Criteria.AddCondition(PlaybookTable.Phase, ConditionOperator.Equal, (int)CriteriaSetPhase.Active);
        query.Criteria.AddCondition(SetState.Column, ConditionOperator.Equal, SetState.Active);
        return new ActivePlaybooks(systemService.RetrieveMultiple(query).Entities);
    }

    /// <summary>A row as if it were in force.</summary>
    public static ActivePlaybook Of(Guid id, IRecordValues row) => new(
        id,
        row.Value(PlaybookTable.Code).AsText ?? "",
        PlaybookRow.NameOf(row),
        PlaybookRow.VersionOf(row),
        row.Value(PlaybookTable.Priority).AsWholeNumber ?? 0,
        new Situation(row).Region);

    /// <summary>What is found of a playbook beside them; a request more where only it asks for its rejection reason.</summary>
    public PlaybookFindings FindingsOf(ActivePlaybook playbook, IRecordValues row, IOrganizationService systemService)
    {
        if (row.Value(PlaybookTable.RejectionReasonId).AsId is { } reason && !_reasons.ContainsKey(reason.ToString("D")))
        {
            var stored = systemService.Retrieve(RejectionReasonTable.LogicalName, reason, new ColumnSet(RejectionReasonTable.Name));
            _reasons[reason.ToString("D")] = stored.GetAttributeValue<string>(RejectionReasonTable.Name) ?? "";
        }

        return PlaybookFindings.Of(playbook, All, _reasons);
    }
}
