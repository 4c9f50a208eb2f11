using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Model.Tables;
using CrmAlignment.Plugins.Adapters;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Kpis;

/// <summary>Records of a source table as they were at one moment.</summary>
/// <remarks>
/// What an activity contributes depends on its campaign as well: the versions of both tell whether it has changed.
/// </remarks>
internal sealed class SourceRows
{
    // Well below the platform's limit on the parameters of one query.
    private const int RowsAQuery = 200;

    private readonly SourceTable _table;
    private readonly Dictionary<Guid, Entity> _rows;
    private readonly Dictionary<Guid, Entity> _campaigns;

    /// <summary>Reads what the records depend on: one request more for activities, none for others.</summary>
    public SourceRows(IOrganizationService service, SourceTable table, IEnumerable<Entity> rows)
    {
        _table = table;
        _rows = rows.ToDictionary(row => row.Id);
        var campaigns = table.Name == CampaignActivityTable.LogicalName ? _rows.Values.Select(CampaignOf).OfType<Guid>().Distinct().ToArray() : [];
        _campaigns = Find(service, CampaignTable.LogicalName, CampaignTable.Id, [CampaignTable.IsTemplate], campaigns).ToDictionary(row => row.Id);
    }

    /// <summary>Ids of the records.</summary>
    public IReadOnlyCollection<Guid> Ids => _rows.Keys;

    /// <summary>Reads those of the records that still exist.</summary>
    public static SourceRows Read(IOrganizationService service, SourceTable table, IReadOnlyCollection<Guid> ids) =>
        new(service, table, Find(service, table.Name, table.Id, table.Columns, ids));

    /// <summary>Which of the records exist.</summary>
    public static HashSet<Guid> Existing(IOrganizationService service, SourceTable table, IReadOnlyCollection<Guid> ids) =>
        [.. Find(service, table.Name, table.Id, [], ids).Select(row => row.Id)];

    /// <summary>What a record contributes.</summary>
    public IReadOnlyList<Contribution> Contributions(Guid id) => _table.Of(id, new EntityValues(_rows[id]), IsTemplate);

    /// <summary>Changes whenever what the record contributes does; null when it does not exist.</summary>
    public string? Version(Guid id) => !_rows.TryGetValue(id, out var row) ? null
        : CampaignOf(row) is { } campaign && _campaigns.TryGetValue(campaign, out var found) ? RowVersions.Of(row) + "/" + RowVersions.Of(found)
        : RowVersions.Of(row);

    private static IEnumerable<Entity> Find(
        IOrganizationService service, string table, string idColumn, string[] columns, IReadOnlyCollection<Guid> ids)
    {
        for (var from = 0; from < ids.Count; from += RowsAQuery)
        {
            var query = new QueryExpression(table) { ColumnSet = new ColumnSet([RowVersions.Column, .. columns]) };
            query.Criteria.AddCondition(idColumn, ConditionOperator.In, ids.Skip(from).Take(RowsAQuery).Cast<object>().ToArray());
            foreach (var row in service.RetrieveMultiple(query).Entities)
            {
                yield return row;
            }
        }
    }

    private static Guid? CampaignOf(Entity activity) =>
        activity.GetAttributeValue<EntityReference>(CampaignActivityTable.RegardingObjectId) is { LogicalName: CampaignTable.LogicalName } campaign
            ? campaign.Id
            : null;

    private bool IsTemplate(Guid campaignId) =>
        _campaigns.TryGetValue(campaignId, out var campaign) && campaign.GetAttributeValue<bool?>(CampaignTable.IsTemplate) == true;
}
