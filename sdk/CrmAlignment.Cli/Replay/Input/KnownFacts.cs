using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json;

namespace CrmAlignment.Cli.Replay.Input;

/// <summary>Which facts of a funnel its files say, and what a report does not know for want of the others.</summary>
public sealed record KnownFacts
{
    /// <summary>Whether there is a file of leads; without one each deal is a lead.</summary>
    public bool Leads { get; init; }

    /// <summary>When leads arrived.</summary>
    public bool Arrivals { get; init; }

    /// <summary>How many leads have no date of arrival, where others have one.</summary>
    public int UndatedLeads { get; init; }

    /// <summary>Which campaign leads came from.</summary>
    public bool Campaigns { get; init; }

    /// <summary>When leads became marketing qualified.</summary>
    public bool MarketingQualifications { get; init; }

    /// <summary>When marketing offered leads to sales.</summary>
    public bool Offers { get; init; }

    /// <summary>When sales accepted leads.</summary>
    public bool Acceptances { get; init; }

    /// <summary>When sales rejected leads.</summary>
    public bool Rejections { get; init; }

    /// <summary>What became of leads.</summary>
    public bool Deals { get; init; }

    /// <summary>When deals began.</summary>
    public bool Openings { get; init; }

    /// <summary>Which deals were won.</summary>
    public bool Statuses { get; init; }

    /// <summary>Why deals were lost.</summary>
    public bool LostReasons { get; init; }

    /// <summary>Which deals belong to one customer.</summary>
    public bool Customers { get; init; }

    /// <summary>What was sold.</summary>
    public bool Products { get; init; }

    /// <summary>What sales cost.</summary>
    public bool Costs { get; init; }

    /// <summary>What marketing spent.</summary>
    public bool Spend { get; init; }

    /// <summary>After how many days a lead without a deal is taken for rejected; 0 for never.</summary>
    public int RejectAfterDays { get; init; }

    /// <summary>Whether it is known how many leads marketing offered and sales accepted; else each with a deal counts.</summary>
    [JsonIgnore]
    public bool Handovers => Offers || Acceptances;

    /// <summary>What is not known, and what the report shows instead: one sentence or two for each.</summary>
    [JsonIgnore]
    public IReadOnlyList<string> NotKnown =>
    [
        .. Unless(Leads, "Which leads never had a deal: there is no file of leads, so each deal is a lead as well. Conversion from lead to deal says nothing."),
        .. Unless(Arrivals, "When leads arrived (leads.arrivedOn): a lead counts from the beginning or end of its deal, one without a deal from the first date of the files, and is never taken for rejected. Leads by month say nothing."),
        .. Unless(UndatedLeads == 0 || !Arrivals, $"When some leads arrived ({UndatedLeads}; leads.arrivedOn is empty): each counts from the beginning or end of its deal, one without a deal from the first date of the files, and is never taken for rejected. Their times from arrival say nothing."),
        .. Unless(Campaigns, "Which campaign leads came from (leads.campaign): spend and revenue by campaign do not meet."),
        .. Unless(MarketingQualifications, "When leads became marketing qualified (leads.marketingQualifiedOn): each counts as such from its arrival."),
        .. Unless(Acceptances, "When sales accepted leads (leads.acceptedOn): a lead counts as accepted when its deal begins, one without a deal never. The acceptance rate says little."),
        .. Unless(Rejections || !Leads || !Arrivals || RejectAfterDays == 0, $"When sales rejected leads (leads.rejectedOn): one without a deal is taken for rejected {RejectAfterDays} days after its arrival."),
        .. Unless(Deals, "What became of leads: there is no file of deals. Nothing is qualified or won; revenue, profit, clients and ARPU are 0 or empty."),
        .. Unless(Openings || !Deals, "When deals began (deals.openedOn): a deal counts from when it was closed, an open one from the arrival of its lead. The days up to qualification, and from there to the win, say nothing."),
        .. Unless(Statuses || !Deals, "Which deals were lost or are open (deals.status): each counts as won."),
        .. Unless(LostReasons || !Statuses || !Deals, "Why deals were lost (deals.lostReason): they are counted together."),
        .. Unless(Customers || !Deals, "Which deals belong to one customer (deals.customer): each counts as a client of its own, and ARPU is that of a deal."),
        .. Unless(Products || !Deals, "What was sold (deals.product): there is nothing by product."),
        .. Unless(Costs || !Deals, "What sales cost (deals.cost): profit is without it."),
        .. Unless(Spend, "What marketing spent: there is no file of spend. Profit is without it, and campaigns have no return."),
    ];

    /// <summary>What a map and its files say.</summary>
    /// <param name="map">The map.</param>
    /// <param name="files">The files.</param>
    public static KnownFacts Of(ReplayMap map, FunnelFiles files) => Of(map, files, files.Leads.Rows.Count(row => !map.Leads.IsDated(row)));

    private static KnownFacts Of(ReplayMap map, FunnelFiles files, int undated) => new()
    {
        Leads = !files.DealsAreLeads,
        Arrivals = map.Leads.ArrivedOn is not null && (undated == 0 || undated < files.Leads.Rows.Count),
        UndatedLeads = undated,
        Campaigns = map.Leads.Campaign.Count > 0,
        MarketingQualifications = map.Leads.MarketingQualifiedOn is not null,
        Offers = map.Leads.OfferedOn is not null,
        Acceptances = map.Leads.AcceptedOn is not null,
        Rejections = map.Leads.RejectedOn is not null,
        Deals = files.Deals is not null,
        Openings = map.Deals?.OpenedOn is not null,
        Statuses = map.Deals?.Status is not null,
        LostReasons = map.Deals?.LostReason is not null,
        Customers = map.Deals?.Customer.Count > 0,
        Products = map.Deals?.Product is not null,
        Costs = map.Deals?.Cost is not null,
        Spend = files.Spend is not null,
        RejectAfterDays = map.RejectAfterDays,
    };

    private static string[] Unless(bool isKnown, string sentence) => isKnown ? [] : [sentence];
}
