using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Attribution;
using CrmAlignment.Domain.Time;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Attribution;

/// <summary>The touches of those who bought, by opportunity, whenever they were.</summary>
internal sealed class WonTouches
{
    private readonly Dictionary<Guid, Touch[]> _touches;
    private readonly TimeZoneInfo _zone;

    /// <summary>Reads them.</summary>
    /// <param name="service">Reads.</param>
    /// <param name="zone">The organization's zone.</param>
    /// <param name="opportunities">Ids.</param>
    public WonTouches(IOrganizationService service, TimeZoneInfo zone, IReadOnlyCollection<Guid> opportunities)
    {
        _zone = zone;
        var rows = RowsIn.Read(
            service, OpportunityTable.LogicalName, OpportunityTable.Id, OpportunityTable.Id, opportunities, OpportunityTable.OriginatingLeadId,
            OpportunityTable.CampaignId, OpportunityTable.CustomerId, OpportunityTable.ParentAccountId, OpportunityTable.ParentContactId, OpportunityTable.CreatedOn).ToArray();
        var leads = new LeadsOfWins(service, rows);
        var leadsOf = rows.ToDictionary(row => row.Id, leads.Of);
        var people = rows.ToDictionary(row => row.Id, row => leadsOf[row.Id].Select(lead => lead.Id).Concat(LeadsOfWins.CustomersOf(row)).ToArray());
        var activities = new ActivityTouches(service, zone, people.Values.SelectMany(ids => ids).Distinct().ToArray());
        _touches = rows.ToDictionary(
            row => row.Id, row => Sources(row, leadsOf[row.Id]).Concat(people[row.Id].SelectMany(activities.Of)).ToArray());
    }

    /// <summary>Those of an opportunity; null when it is not there, or the caller may not read it.</summary>
    public IReadOnlyList<Touch>? Of(Guid opportunity) => _touches.TryGetValue(opportunity, out var touches) ? touches : null;

    // An opportunity takes its campaign from its lead: only one that somebody gave it himself is a touch of its own.
    private IEnumerable<Touch> Sources(Entity opportunity, IReadOnlyList<Entity> leads)
    {
        var sources = leads.Where(lead => CampaignOf(lead) is not null);
        var isTaken = leads.Any(lead => CampaignOf(lead) == CampaignOf(opportunity));
        return (CampaignOf(opportunity) is null || isTaken ? sources : sources.Concat([opportunity])).Select(Source);
    }

    private Touch Source(Entity row)
    {
        var came = row.GetAttributeValue<DateTime>(LeadTable.CreatedOn);
        return new Touch(row.Id, CampaignOf(row)!.Value, LocalDates.Of(came, _zone), came);
    }

    // Of lead and opportunity the column has one name.
    private static Guid? CampaignOf(Entity row) => row.GetAttributeValue<EntityReference>(LeadTable.CampaignId)?.Id;
}
