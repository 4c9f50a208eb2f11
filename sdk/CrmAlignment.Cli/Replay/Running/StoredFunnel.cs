using System;
using System.Collections.Generic;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.Cli.Replay.Running;

/// <summary>What earlier runs stored: read once at the start, so that a replay that was interrupted goes on and does nothing twice.</summary>
public sealed class StoredFunnel
{
    private StoredFunnel()
    {
    }

    /// <summary>Leads by external key.</summary>
    public Dictionary<string, KnownLead> Leads { get; } = new(StringComparer.Ordinal);

    /// <summary>Campaigns by name.</summary>
    public Dictionary<string, Guid> Campaigns { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Subjects of the campaign activities that book spend.</summary>
    public HashSet<string> Spend { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Leads whose opportunity is won.</summary>
    public HashSet<Guid> Won { get; } = [];

    /// <summary>Reads what is there.</summary>
    public static StoredFunnel Read(IOrganizationService service)
    {
        var stored = new StoredFunnel();
        foreach (var lead in Pages(service, LeadTable.LogicalName, LeadTable.ExternalKey, LeadTable.RejectionReasonId))
        {
            if (lead.GetAttributeValue<string>(LeadTable.ExternalKey) is { } key)
            {
                stored.Leads[key] = new KnownLead(lead.Id, lead.Contains(LeadTable.RejectionReasonId));
            }
        }

        foreach (var campaign in Pages(service, CampaignTable.LogicalName, CampaignTable.Name))
        {
            stored.Campaigns[campaign.GetAttributeValue<string>(CampaignTable.Name)] = campaign.Id;
        }

        foreach (var activity in Pages(service, CampaignActivityTable.LogicalName, CampaignActivityTable.Subject))
        {
            stored.Spend.Add(activity.GetAttributeValue<string>(CampaignActivityTable.Subject));
        }

        foreach (var opportunity in Pages(service, OpportunityTable.LogicalName, OpportunityTable.StateCode, OpportunityTable.OriginatingLeadId))
        {
            if (opportunity.GetAttributeValue<OptionSetValue>(OpportunityTable.StateCode).Value == 1 && opportunity.GetAttributeValue<EntityReference>(OpportunityTable.OriginatingLeadId) is { } lead)
            {
                stored.Won.Add(lead.Id);
            }
        }

        return stored;
    }

    /// <summary>All rows of a table, page by page.</summary>
    internal static IEnumerable<Entity> Pages(IOrganizationService service, string table, params string[] columns)
    {
        var query = new QueryExpression(table) { ColumnSet = new ColumnSet(columns), PageInfo = new PagingInfo { Count = 5000, PageNumber = 1 } };
        EntityCollection page;
        do
        {
            page = service.RetrieveMultiple(query);
            foreach (var row in page.Entities)
            {
                yield return row;
            }

            query.PageInfo.PageNumber++;
            query.PageInfo.PagingCookie = page.PagingCookie;
        }
        while (page.MoreRecords);
    }
}
