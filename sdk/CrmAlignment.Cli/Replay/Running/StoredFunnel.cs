using System;
using System.Collections.Generic;
using CrmAlignment.Cli.Dataverse;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Cli.Replay.Running;

/// <summary>
/// What earlier runs stored: read once at the start, so that a replay that was interrupted goes on and does nothing twice.
/// </summary>
public sealed class StoredFunnel
{
    private const int Open = 0;

    private StoredFunnel()
    {
    }

    /// <summary>Leads by external key.</summary>
    public Dictionary<string, KnownLead> Leads { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Campaigns by name.</summary>
    public Dictionary<string, Guid> Campaigns { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Subjects of the campaign activities that book spend.</summary>
    public HashSet<string> Spend { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Leads that became marketing qualified, or more.</summary>
    public HashSet<Guid> MarketingQualifiedLeads { get; } = [];

    /// <summary>Leads that were offered.</summary>
    public HashSet<Guid> OfferedLeads { get; } = [];

    /// <summary>Leads that were accepted.</summary>
    public HashSet<Guid> AcceptedLeads { get; } = [];

    /// <summary>Leads that have an opportunity.</summary>
    public HashSet<Guid> LeadsWithDeal { get; } = [];

    /// <summary>Leads whose opportunity is won or lost.</summary>
    public HashSet<Guid> LeadsWithClosedDeal { get; } = [];

    /// <summary>Reads what is there.</summary>
    public static StoredFunnel Read(IOrganizationService service)
    {
        var stored = new StoredFunnel();
        foreach (var lead in AllRows.Of(service, LeadTable.LogicalName, LeadTable.ExternalKey, LeadTable.RejectionReasonId, LeadTable.MarketingQualifiedOn))
        {
            if (lead.GetAttributeValue<string>(LeadTable.ExternalKey) is { } key)
            {
                stored.Leads[key] = new KnownLead(lead.Id, lead.Contains(LeadTable.RejectionReasonId));
                if (lead.Contains(LeadTable.MarketingQualifiedOn))
                {
                    stored.MarketingQualifiedLeads.Add(lead.Id);
                }
            }
        }

        foreach (var campaign in AllRows.Of(service, CampaignTable.LogicalName, CampaignTable.Name))
        {
            stored.Campaigns[campaign.GetAttributeValue<string>(CampaignTable.Name)] = campaign.Id;
        }

        foreach (var activity in AllRows.Of(service, CampaignActivityTable.LogicalName, CampaignActivityTable.Subject))
        {
            stored.Spend.Add(activity.GetAttributeValue<string>(CampaignActivityTable.Subject));
        }

        foreach (var handover in AllRows.Of(service, HandoverTable.LogicalName, HandoverTable.LeadId, HandoverTable.Outcome))
        {
            if (handover.GetAttributeValue<EntityReference>(HandoverTable.LeadId) is { } lead)
            {
                stored.OfferedLeads.Add(lead.Id);
                if (handover.GetAttributeValue<OptionSetValue>(HandoverTable.Outcome).Value == (int)HandoverOutcome.Accepted)
                {
                    stored.AcceptedLeads.Add(lead.Id);
                }
            }
        }

        var opportunities = AllRows.Of(
            service, OpportunityTable.LogicalName, OpportunityTable.StateCode, OpportunityTable.OriginatingLeadId);
        foreach (var opportunity in opportunities)
        {
            if (opportunity.GetAttributeValue<EntityReference>(OpportunityTable.OriginatingLeadId) is not { } lead)
            {
                continue;
            }

            stored.LeadsWithDeal.Add(lead.Id);
            if (opportunity.GetAttributeValue<OptionSetValue>(OpportunityTable.StateCode).Value != Open)
            {
                stored.LeadsWithClosedDeal.Add(lead.Id);
            }
        }

        return stored;
    }
}
