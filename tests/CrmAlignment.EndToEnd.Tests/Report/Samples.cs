using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Cli.Report;
using CrmAlignment.Client.Attribution;
using CrmAlignment.Model.Choices;
using NodaTime;

namespace CrmAlignment.EndToEnd.Tests.Report;

/// <summary>Reports without a funnel behind them.</summary>
internal static class Samples
{
    private static readonly Instant Noon = Instant.FromUtc(2024, 5, 6, 12, 0);

    /// <summary>A report of a funnel in which nothing happened.</summary>
    public static FunnelReport Empty { get; } = new()
    {
        Title = "",
        Currency = "EUR",
        From = new LocalDate(2024, 1, 1),
        To = new LocalDate(2024, 1, 31),
        Layers = [new("Leads", 0), new("Sales ready", 0), new("Won", 0)],
        Stages = [],
        Months = [],
        Quarters = [],
        Years = [],
        Origins = [],
        Refusals = [],
        RefusalsAreKnown = true,
        Queues = [],
    };

    /// <summary>A report in which every name that comes from outside is the same.</summary>
    public static FunnelReport Named(string name) => Empty with
    {
        Title = name,
        Currency = name,
        Layers = [new("Leads", 1200), new("Won", 7)],
        Stages = [new(name, 3)],
        Months = Months(3),
        Quarters = [Period("2024 Q1", 9)],
        Years = [Period("2024", 9)],
        Origins = [new(name, 10, 2, 345.5m), new("", 3, 0, 0)],
        Refusals = [new(Noon, name, "CRMA1001", name)],
        Queues = [new(name, name, 1, 2, 3, [new(name, name, Noon, null), new(name, name, Noon, Noon)])],
        Comparisons = [new(PeriodGrain.Month, Period("2024-03", 9), Period("2024-02", 6), null, true)],
        Segments = [Group(name)],
        Sources = [Group(name), Group("")],
        Owners = [Group(name)],
        Campaigns = [Group(name)],
        LeadCategories = [Group(name), Group("")],
        Categories = [new(name, 10, 8, 5, 4, 3, 2, 345.5m), new(null, 2, 0, 0, 0, 0, 1, -4m)],
        Steps = [new("Lead", "SalesReady", 10, 5, 1.5m, 9, 5)],
        Rejections = [new(name, 3, 1), new("", 1, 0)],
        LostReasons = [new(name, 2, 0)],
        AcceptanceBySalesperson = [new(name, 3, 1, 0, 0.4m)],
        AcceptanceByCampaign = [new(name, 3, 1, 0, 0.4m)],
        Ageing = [new(null, null, 1), new(0, 30, 2)],
        Stays = [new(name, 1, 2, 3, 0, 30)],
        KeptOut = [new(name, Noon, 2, name, 1, 345.5m)],
        ClientMoves = [new("2024-03", 3, 1, 11, 2)],
        Attribution = new RevenueAttribution
        {
            WindowDays = 365,
            HalfLifeDays = 7,
            Wins = 6,
            MarketingSpend = 20,
            Total = new AttributionTotal { Revenue = 345.5m, CostOfSales = 100, Profit = 225.5m },
            Campaigns = [Campaign(Guid.Empty, name, 5, 20), Campaign(null, "", 1, 0), Campaign(Guid.Empty, "", 0, 0)],
        },
        Terms =
        [
            new(name, name, ResponsibleSide.Both) { Stage = LeadStage.SalesReady, Translations = new Dictionary<string, (string, string)> { ["ru"] = (name + " ru", "") } },
            new(name, name, ResponsibleSide.Sales) { Measure = TargetMeasure.Accepted },
            new(name, name, null) { Column = "lead.budgetamount" },
        ],
    };

    private static AttributedCampaign Campaign(Guid? id, string name, int wins, decimal spend) => new()
    {
        CampaignId = id,
        Name = name,
        Wins = wins,
        MarketingSpend = spend,
        HasEnoughData = wins >= 5,
        Models = [.. Enum.GetValues<AttributionModel>().Select(model => new CampaignCredit { Model = model, Revenue = 300 * wins / 6m, CampaignRoi = spend == 0 ? null : 2.5m })],
    };

    private static GroupLine Group(string name) => new(name, 10, 5, 4, 3, 2, 1, 345.5m);

    /// <summary>Many months, origins, refusals and queues, each with a name of its own.</summary>
    public static FunnelReport Large(int count) => Empty with
    {
        Title = "Large",
        Layers = [new("Leads", int.MaxValue), new("Won", 1)],
        Stages = [.. Numbered(count, "Stage").Select(name => new StageLine(name, 1))],
        Months = Months(count),
        Origins = [.. Numbered(count, "Origin").Select(name => new OriginLine(name, 5, 1, 10))],
        Sources = [.. Numbered(count, "Origin").Select(Group)],
        Refusals = [.. Numbered(count, "Refused").Select(name => new RefusalLine(Noon, name, "CRMA1001", $"{name} lacks much"))],
        Queues = [.. Numbered(count, "Queue").Select(name => new QueueLine(name, "T", 1, 0, 0, [new($"{name} lead", "R", Noon, Noon)]))],
    };

    public static IEnumerable<string> Numbered(int count, string name) => Enumerable.Range(1, count).Select(i => $"{name}<{i}>");

    public static PeriodLine Period(string name, decimal profit) => new()
    {
        Name = name,
        Start = new LocalDate(2024, 1, 1),
        Leads = 1234,
        MarketingQualified = 700,
        SalesReady = 99,
        Accepted = 5,
        Rejected = 4,
        Expired = 1,
        AcceptanceRate = 0.5m,
        Qualified = 5,
        Won = 4,
        Revenue = 1_234_567.89m,
        CostOfSales = 1_000_000m,
        MarketingSpend = 100_000m,
        Profit = profit,
        Clients = 4,
        NewClients = 3,
        ActiveClients = 11,
        Arpu = null,
        InNurtureAtEnd = 17,
    };

    private static List<PeriodLine> Months(int count) =>
        [.. Enumerable.Range(0, count).Select(i => Period($"{2024 + (i / 12)}-{(i % 12) + 1:00}", i % 2 == 0 ? 5000 : -7000))];
}
