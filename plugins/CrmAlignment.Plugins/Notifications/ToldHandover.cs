using System;
using System.Linq;
using CrmAlignment.Domain.Notifications;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Plugins.Notifications;

/// <summary>A handover as it is when people are told of it, with its lead.</summary>
internal sealed class ToldHandover
{
    private const string Lead = "lead";

    private readonly Entity _row;

    private ToldHandover(Entity row)
    {
        _row = row;
    }

    /// <summary>Id.</summary>
    public Guid Id => _row.Id;

    /// <summary>Outcome now.</summary>
    public HandoverOutcome? Outcome => (HandoverOutcome?)_row.GetAttributeValue<OptionSetValue>(HandoverTable.Outcome)?.Value;

    /// <summary>Who offered the lead.</summary>
    public Guid? OfferedBy => _row.GetAttributeValue<EntityReference>(HandoverTable.OfferedBy)?.Id;

    /// <summary>Who decided.</summary>
    public Guid? DecidedBy => _row.GetAttributeValue<EntityReference>(HandoverTable.DecidedBy)?.Id;

    /// <summary>Whether it is marked as one that anybody of sales may answer.</summary>
    public bool AsksAll => _row.GetAttributeValue<bool?>(HandoverTable.AskedAll) == true;

    /// <summary>Who owned the lead when it was offered: the owner of the handover.</summary>
    public EntityReference? Owner => _row.GetAttributeValue<EntityReference>(HandoverTable.OwnerId);

    /// <summary>Who owns the lead now.</summary>
    public EntityReference? LeadOwner => OfLead(LeadTable.OwnerId) as EntityReference;

    /// <summary>Reads one with its lead, in one request; null when either is gone.</summary>
    public static ToldHandover? Read(IOrganizationService systemService, Guid id) =>
        Read(systemService, query => query.Criteria.AddCondition(HandoverTable.Id, ConditionOperator.Equal, id));

    /// <summary>Reads the pending one of a lead; null when there is none.</summary>
    public static ToldHandover? PendingOf(IOrganizationService systemService, Guid leadId) =>
        Read(systemService, query => query.Criteria.AddCondition(HandoverTable.PendingKey, ConditionOperator.Equal, leadId.ToString("D")));

    /// <summary>What is told of it.</summary>
    public Notice NoticeOf(NoticeKind kind) => new(kind, Id, (Guid)OfLead(LeadTable.Id)!, NameOfLead())
    {
        DueOn = Utc(HandoverTable.DueOn),
        By = _row.GetAttributeValue<EntityReference>(HandoverTable.DecidedBy)?.Name,
        Reason = _row.GetAttributeValue<EntityReference>(HandoverTable.RejectionReasonId)?.Name,
    };

    private static ToldHandover? Read(IOrganizationService systemService, Action<QueryExpression> which)
    {
        var query = new QueryExpression(HandoverTable.LogicalName)
        {
            ColumnSet = new ColumnSet(
                HandoverTable.Outcome, HandoverTable.OfferedBy, HandoverTable.DecidedBy, HandoverTable.DueOn, HandoverTable.RejectionReasonId,
                HandoverTable.OwnerId, HandoverTable.AskedAll),
            TopCount = 1,
        };
        which(query);
        var lead = query.AddLink(LeadTable.LogicalName, HandoverTable.LeadId, LeadTable.Id);
        lead.EntityAlias = Lead;
        lead.Columns = new ColumnSet(LeadTable.Id, LeadTable.FullName, LeadTable.CompanyName, LeadTable.Subject, LeadTable.OwnerId);
        return systemService.RetrieveMultiple(query).Entities.Select(row => new ToldHandover(row)).FirstOrDefault();
    }

    private string NameOfLead() => ToldLead.Name(
        OfLead(LeadTable.FullName) as string, OfLead(LeadTable.CompanyName) as string, OfLead(LeadTable.Subject) as string, (Guid)OfLead(LeadTable.Id)!);

    private DateTime? Utc(string column) => _row.GetAttributeValue<DateTime?>(column) is { } moment ? DateTime.SpecifyKind(moment, DateTimeKind.Utc) : null;

    private object? OfLead(string column) => _row.GetAttributeValue<AliasedValue>(Lead + "." + column)?.Value;
}
