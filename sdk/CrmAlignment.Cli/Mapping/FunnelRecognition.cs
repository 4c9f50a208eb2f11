using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Cli.Replay.Input;

namespace CrmAlignment.Cli.Mapping;

/// <summary>What was recognised of the files of a funnel, and what that leaves open.</summary>
internal sealed class FunnelRecognition
{
    private const string Arrival = "arrivedOn";
    private static readonly string[] NeededOfLeads = ["key", Arrival];

    private static readonly string[] NeededOfDeals = ["wonOn", "revenue", "status"];

    private FunnelRecognition(TableColumnsFinder leads, TableColumnsFinder? deals, TableColumnsFinder? spend) => (Leads, Deals, Spend) = (leads, deals, spend);

    /// <summary>Leads; the deals, where these are all there is.</summary>
    internal TableColumnsFinder Leads { get; }

    /// <summary>Deals; null without a file of them.</summary>
    internal TableColumnsFinder? Deals { get; }

    /// <summary>Marketing spend; null without a file of it.</summary>
    internal TableColumnsFinder? Spend { get; }

    /// <summary>Whether one file of deals is both.</summary>
    internal bool DealsAreLeads => Deals is not null && Leads.Table == Deals.Table;

    /// <summary>All that was found, file by file.</summary>
    internal IEnumerable<(InputTable Table, Recognized Found)> All => Sections
        .SelectMany(section => section.Found.Where(found => found.Element != "deals.own").Select(found => (section.Table, found)));

    /// <summary>Columns that were taken for nothing.</summary>
    internal IEnumerable<(InputTable Table, string Column)> Unused => Tables
        .SelectMany(table => table.Columns.Where(column => !All.Any(pair => pair.Table == table && pair.Found.Column == column)).Select(column => (table, column)));

    /// <summary>What the files leave open.</summary>
    internal OpenQuestions Open => new(this);

    /// <summary>The files, each once.</summary>
    internal IEnumerable<InputTable> Tables => Sections.Select(section => section.Table).Distinct();

    /// <summary>The currencies of the amounts.</summary>
    internal FoundCurrencies Currencies => FoundCurrencies.Of(Deals, Spend);

    /// <summary>Which facts the files say.</summary>
    internal KnownFacts Facts => new()
    {
        Leads = !DealsAreLeads,
        Arrivals = Leads["arrivedOn"] is not null,
        Campaigns = Leads["campaign"] is not null,
        MarketingQualifications = Leads["marketingQualifiedOn"] is not null,
        Offers = Leads["offeredOn"] is not null,
        Acceptances = Leads["acceptedOn"] is not null,
        Rejections = Leads["rejectedOn"] is not null,
        Deals = Deals is not null,
        Openings = Deals?["openedOn"] is not null,
        Statuses = Deals?["status"] is not null,
        LostReasons = Deals?["lostReason"] is not null,
        Customers = Deals?["customer"] is not null,
        Products = Deals?["product"] is not null,
        Costs = Deals?["cost"] is not null,
        Spend = Spend is not null,
        RejectAfterDays = MapDraft.RejectAfterDays,
    };

    /// <summary>Leads, deals and spend, as far as there are files of them.</summary>
    internal IEnumerable<TableColumnsFinder> Sections => new[] { Leads, Deals, Spend }.OfType<TableColumnsFinder>();

    /// <summary>Looks at files.</summary>
    /// <param name="leads">Leads; or deals, where these are all there is.</param>
    /// <param name="deals">Deals; null for none.</param>
    /// <param name="spend">Marketing spend; null for none.</param>
    internal static FunnelRecognition Of(InputTable leads, InputTable? deals, InputTable? spend)
    {
        var found = deals is null && LooksLikeDeals(leads)
            ? new FunnelRecognition(new TableColumnsFinder("leads", leads), new TableColumnsFinder("deals", leads), Finder(spend))
            : new FunnelRecognition(new TableColumnsFinder("leads", leads), deals is null ? null : new TableColumnsFinder("deals", deals), Finder(spend));
        if (found.DealsAreLeads)
        {
            found.FindBoth();
        }
        else if (found.Deals is { } others)
        {
            JoiningKeys.Find(found.Leads, others);
        }

        found.Deals?.Find(Headings.All.Deals.Where(element => element.Element is not ("own" or "leadKey")), NeededOfDeals);
        if (found.DealsAreLeads)
        {
            found.FindArrival();
        }

        found.Leads.Find(
            Headings.All.Leads.Where(element => element.Element != "key" && !(found.DealsAreLeads && element.Element == Arrival)), NeededOfLeads);
        found.Leads.Find(Headings.All.Leads.Where(element => element.Element == "key"), NeededOfLeads);
        found.Spend?.Find(Headings.All.Spend, "spentOn", "amount");
        return found;

        static TableColumnsFinder? Finder(InputTable? table) => table is null ? null : new TableColumnsFinder("spend", table);
    }

    // Of a file of deals alone, what numbers the deal is the key of both.
    private void FindBoth()
    {
        var own = Headings.All.Deals.First(element => element.Element == "own");
        var column = Leads.Named(own).Find(named => named.IsKey) ?? Leads.Named(own).Find(named => named.IsNearlyKey) ?? Leads.Columns.FirstOrDefault(TableColumnsFinder.MayNumber);
        if (column is not null)
        {
            var certainty = own.RankOf(column.Column) is null ? Certainty.Guessed : Certainty.Sure;
            Leads.Take("key", column.Column, certainty, certainty == Certainty.Sure ? "" : "no two lines have the same value");
            Deals!.Take("leadKey", column.Column, certainty, "each deal is a lead of its own");
        }
    }

    // Of a file of deals alone, a date may be when they ended: taken for the arrival, every lead would be won on the day on which it came.
    private void FindArrival()
    {
        var named = Leads.Named(Headings.All.Leads.First(element => element.Element == Arrival)).FindAll(column => column.Column != Deals!["wonOn"]);
        if (named is [var best, .. var others])
        {
            Leads.Take(
                Arrival, best.Column, others.Count == 0 ? Certainty.Sure : Certainty.Likely,
                others.Count == 0 ? "" : $"so could be {string.Join(", ", others.Select(other => $"\"{other.Column}\""))}");
        }
    }

    // A won deal has an amount; a lead has none, whatever its status. An amount that no heading names is enough where a status says won, and a status
    // where a heading says when it was closed: "date" alone says that of nothing.
    private static bool LooksLikeDeals(InputTable table)
    {
        var columns = table.Columns.Select(column => new ColumnContent(table, column)).Where(column => !column.IsEmpty).ToList();
        var arrival = Headings.All.Leads.First(element => element.Element == "arrivedOn");
        return Named("status") is [_, ..] statuses
            ? Named("revenue").Count > 0 || Named("wonOn").Exists(column => arrival.RankOf(column.Column) is null)
                || (statuses.Exists(column => column.SaysWon) && columns.Exists(column => column.IsAmounts && !TableColumnsFinder.IsNumber(column)))
            : Named("revenue").Count > 0 && Named("wonOn").Count > 0;

        List<ColumnContent> Named(string element) => Headings.All.Deals.First(known => known.Element == element) is var known
            ? columns.FindAll(column => known.RankOf(column.Column) is not null && column.Is(known.Kind))
            : [];
    }
}
