using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Attribution;

/// <summary>
/// The leads behind won opportunities: the one from which each came, those that were merged with it, however often, and those of the same
/// account or contact, by their own lookups or by an opportunity that came of them. What a campaign brought twice, or brought to a colleague, it
/// brought all the same; but a lead that came later and became another opportunity led to that one.
/// </summary>
internal sealed class LeadsOfWins
{
    private static readonly string[] Columns =
    [
        LeadTable.CampaignId, LeadTable.CreatedOn, LeadTable.MasterId, LeadTable.ParentAccountId, LeadTable.ParentContactId, LeadTable.ExcludedFromKpis,
    ];

    private readonly Dictionary<Guid, Entity> _leads = [];
    private readonly ILookup<Guid, Entity> _merged;
    private readonly ILookup<Guid, Entity> _ofCustomer;
    private readonly HashSet<Guid> _origins;

    /// <summary>Reads them: one request for the leads, four for those of customers, one for each time that leads were merged; each for 200.</summary>
    public LeadsOfWins(IOrganizationService service, IReadOnlyCollection<Entity> opportunities)
    {
        var origins = Ids(opportunities.Select(OriginOf));
        Add(RowsIn.Read(service, LeadTable.LogicalName, LeadTable.Id, LeadTable.Id, origins, Columns));
        AddMasters(service);
        var customers = Ids(opportunities.SelectMany(CustomersOf).Select(id => (Guid?)id));
        Add(new[] { LeadTable.ParentAccountId, LeadTable.ParentContactId }
            .SelectMany(column => RowsIn.Read(service, LeadTable.LogicalName, LeadTable.Id, column, customers, Columns)));
        var bought = RowsIn.Read(
            service, OpportunityTable.LogicalName, OpportunityTable.Id, OpportunityTable.CustomerId, customers, OpportunityTable.OriginatingLeadId, OpportunityTable.CustomerId).ToArray();
        Add(RowsIn.Read(service, LeadTable.LogicalName, LeadTable.Id, LeadTable.Id, Ids(bought.Select(OriginOf)), Columns));
        for (var masters = _leads.Keys.ToArray(); masters.Length > 0;)
        {
            masters = Add(RowsIn.Read(service, LeadTable.LogicalName, LeadTable.Id, LeadTable.MasterId, masters, Columns)).Select(lead => lead.Id).ToArray();
        }

        _origins = [.. Ids(bought.Select(OriginOf))];
        _merged = _leads.Values.Where(lead => Reference(lead, LeadTable.MasterId) is not null).ToLookup(lead => Reference(lead, LeadTable.MasterId)!.Value);
        _ofCustomer = _leads.Values
            .SelectMany(lead => Ids([Reference(lead, LeadTable.ParentAccountId), Reference(lead, LeadTable.ParentContactId)]), (lead, customer) => new { lead, customer })
            .Concat(bought
                .Where(row => OriginOf(row) is { } origin && _leads.ContainsKey(origin))
                .Select(row => new { lead = _leads[OriginOf(row)!.Value], customer = Reference(row, OpportunityTable.CustomerId)!.Value }))
            .ToLookup(pair => pair.customer, pair => pair.lead);
    }

    /// <summary>The lead from which an opportunity came.</summary>
    public static Guid? OriginOf(Entity opportunity) => Reference(opportunity, OpportunityTable.OriginatingLeadId);

    /// <summary>Accounts and contacts that buy in an opportunity.</summary>
    public static IReadOnlyList<Guid> CustomersOf(Entity opportunity) => Ids(
    [
        Reference(opportunity, OpportunityTable.CustomerId),
        Reference(opportunity, OpportunityTable.ParentAccountId),
        Reference(opportunity, OpportunityTable.ParentContactId),
    ]);

    /// <summary>The leads of an opportunity, without those that its reason of rejection takes out of the KPIs: spam brought nothing.</summary>
    public IReadOnlyList<Entity> Of(Entity opportunity)
    {
        var found = new Dictionary<Guid, Entity>();
        var next = new Queue<Entity>(CustomersOf(opportunity).SelectMany(customer => _ofCustomer[customer]).Where(lead => LedTo(lead, opportunity)));
        var climbed = new HashSet<Guid>();
        for (var id = OriginOf(opportunity); id is { } known && climbed.Add(known) && _leads.TryGetValue(known, out var lead); id = Reference(lead, LeadTable.MasterId))
        {
            next.Enqueue(lead);
        }

        while (next.Count > 0)
        {
            var one = next.Dequeue();
            if (!found.ContainsKey(one.Id))
            {
                found.Add(one.Id, one);
                _merged[one.Id].ToList().ForEach(next.Enqueue);
            }
        }

        return found.Values.Where(row => !row.GetAttributeValue<bool>(LeadTable.ExcludedFromKpis)).ToArray();
    }

    // Of two deals of one customer at the same time, each has its own lead.
    private bool LedTo(Entity lead, Entity opportunity) => !_origins.Contains(lead.Id) || CameOn(lead) <= BeganOn(opportunity);

    private DateTime BeganOn(Entity opportunity) => OriginOf(opportunity) is { } origin && _leads.TryGetValue(origin, out var lead) ? CameOn(lead) : CameOn(opportunity);

    // Of lead and opportunity the column has one name.
    private static DateTime CameOn(Entity row) => row.GetAttributeValue<DateTime>(LeadTable.CreatedOn);

    private static Guid[] Ids(IEnumerable<Guid?> ids) => ids.OfType<Guid>().Distinct().ToArray();

    private static Guid? Reference(Entity row, string column) => row.GetAttributeValue<EntityReference>(column)?.Id;

    // A merge gives the opportunity to the master; where it did not, the master is one of its leads all the same.
    private void AddMasters(IOrganizationService service)
    {
        for (var added = _leads.Values.ToList(); added.Count > 0;)
        {
            var masters = Ids(added.Select(lead => Reference(lead, LeadTable.MasterId)));
            added = Add(RowsIn.Read(service, LeadTable.LogicalName, LeadTable.Id, LeadTable.Id, masters, Columns));
        }
    }

    private List<Entity> Add(IEnumerable<Entity> leads)
    {
        var added = leads.Where(lead => !_leads.ContainsKey(lead.Id)).GroupBy(lead => lead.Id).Select(same => same.First()).ToList();
        added.ForEach(lead => _leads.Add(lead.Id, lead));
        return added;
    }
}
