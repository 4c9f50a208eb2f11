using System;
using System.Collections.Generic;
using CrmAlignment.Cli.Dataverse;
using CrmAlignment.Cli.Replay.Input;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Cli.Replay.Running;

/// <summary>
/// What earlier runs stored: read once at the start, so that a replay that was interrupted goes on and does nothing twice.
/// </summary>
public sealed class StoredFunnel
{
    private const int Open = 0;
    private const string Lead = "lead";
    private const string KeyOfLead = Lead + "." + LeadTable.ExternalKey;

    private StoredFunnel(LeadKeys keys) => Leads = new KnownLeads(keys);

    /// <summary>Leads of the file.</summary>
    public KnownLeads Leads { get; }

    /// <summary>Campaigns by name.</summary>
    public Dictionary<string, Guid> Campaigns { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Subjects of the campaign activities that book spend.</summary>
    public HashSet<string> Spend { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Names of opportunities of no lead, with whether they are closed.</summary>
    public Dictionary<string, bool> FurtherDeals { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads what is there.</summary>
    /// <param name="service">Service of a user who may read all of it.</param>
    /// <param name="keys">The lines of the leads by key.</param>
    public static StoredFunnel Read(IOrganizationService service, LeadKeys keys)
    {
        var stored = new StoredFunnel(keys);
        stored.ReadLeads(service);
        foreach (var campaign in AllRows.Of(service, CampaignTable.LogicalName, CampaignTable.Name))
        {
            stored.Campaigns[campaign.GetAttributeValue<string>(CampaignTable.Name)] = campaign.Id;
        }

        foreach (var activity in AllRows.Of(service, CampaignActivityTable.LogicalName, CampaignActivityTable.Subject))
        {
            stored.Spend.Add(activity.GetAttributeValue<string>(CampaignActivityTable.Subject));
        }

        foreach (var handover in OfLeads(service, HandoverTable.LogicalName, HandoverTable.LeadId, HandoverTable.Outcome))
        {
            var isAccepted = handover.GetAttributeValue<OptionSetValue>(HandoverTable.Outcome).Value == (int)HandoverOutcome.Accepted;
            stored.Note(handover, LeadProgress.Offered | (isAccepted ? LeadProgress.Accepted : LeadProgress.None));
        }

        foreach (var opportunity in OfLeads(service, OpportunityTable.LogicalName, OpportunityTable.OriginatingLeadId, OpportunityTable.StateCode))
        {
            var isClosed = opportunity.GetAttributeValue<OptionSetValue>(OpportunityTable.StateCode).Value != Open;
            stored.Note(opportunity, LeadProgress.HasDeal | (isClosed ? LeadProgress.HasClosedDeal : LeadProgress.None));
        }

        stored.ReadFurtherDeals(service);
        return stored;
    }

    private void ReadFurtherDeals(IOrganizationService service)
    {
        var query = new QueryExpression(OpportunityTable.LogicalName) { ColumnSet = new ColumnSet("name", OpportunityTable.StateCode) };
        query.Criteria.AddCondition(OpportunityTable.OriginatingLeadId, ConditionOperator.Null);
        foreach (var opportunity in AllRows.Of(service, query))
        {
            FurtherDeals[opportunity.GetAttributeValue<string>("name") ?? ""] = opportunity.GetAttributeValue<OptionSetValue>(OpportunityTable.StateCode).Value != Open;
        }
    }

    private void ReadLeads(IOrganizationService service)
    {
        foreach (var lead in AllRows.Of(service, LeadTable.LogicalName, LeadTable.ExternalKey, LeadTable.RejectionReasonId, LeadTable.MarketingQualifiedOn))
        {
            if (lead.GetAttributeValue<string>(LeadTable.ExternalKey) is { } key)
            {
                Leads.Add(key, lead.Id);
                Leads.Note(key, lead.Contains(LeadTable.RejectionReasonId) ? LeadProgress.Rejected : LeadProgress.None);
                Leads.Note(key, lead.Contains(LeadTable.MarketingQualifiedOn) ? LeadProgress.MarketingQualified : LeadProgress.None);
            }
        }
    }

    private void Note(Entity row, LeadProgress progress)
    {
        if (Aliased.Value<string>(row, KeyOfLead) is { } key)
        {
            Leads.Note(key, progress);
        }
    }

    // With the key of the lead, by which the replay knows it.
    private static IEnumerable<Entity> OfLeads(IOrganizationService service, string table, string leadColumn, string column)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(column) };
        var lead = query.AddLink(LeadTable.LogicalName, leadColumn, LeadTable.Id);
        lead.EntityAlias = Lead;
        lead.Columns = new ColumnSet(LeadTable.ExternalKey);
        return AllRows.Of(service, query);
    }
}
