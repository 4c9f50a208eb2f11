using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmAlignment.Client;
using CrmAlignment.Client.Kpis;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using NodaTime;

namespace CrmAlignment.Cli.Report;

/// <summary>Reads the scorecards of periods through the client, and which period stands beside which.</summary>
/// <param name="service">Connection of a user who may read the funnel.</param>
internal sealed class PeriodReader(IOrganizationService service)
{
    // Of crma_GetScorecard.
    private const int MostPeriods = 120;

    private readonly AlignmentClient _client = new(service);

    /// <summary>The periods that a time touches; nobody waits in nurture in them yet.</summary>
    /// <param name="grain">Month, quarter or year.</param>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day.</param>
    /// <param name="scope">Whose numbers; those of the organization when null (the default).</param>
    public List<PeriodLine> Lines(PeriodGrain grain, LocalDate from, LocalDate to, ScorecardScope? scope = null)
    {
        var starts = new List<LocalDate>();
        for (var start = StartOf(grain, from); start <= to; start = Next(grain, start))
        {
            starts.Add(start);
        }

        return [.. starts.Chunk(MostPeriods).SelectMany(part => _client.GetScorecard(grain, part[0], part.Length, scope)).Select(card => Line(grain, card))];
    }

    /// <summary>The latest month, quarter and year that are over on a day, each beside the one before and that of a year before.</summary>
    /// <param name="from">First day of the report.</param>
    /// <param name="to">Last day of the report.</param>
    public IReadOnlyList<PeriodComparison> Comparisons(LocalDate from, LocalDate to) => Earliest() is { } earliest
        ? [.. new[] { PeriodGrain.Month, PeriodGrain.Quarter, PeriodGrain.Year }.Select(grain => Comparison(grain, from, to, earliest))]
        : [];

    /// <summary>When the period after one begins.</summary>
    public static LocalDate EndOf(PeriodGrain grain, LocalDate start) => Next(grain, start);

    private PeriodComparison Comparison(PeriodGrain grain, LocalDate from, LocalDate to, LocalDate earliest)
    {
        var present = StartOf(grain, to);
        var over = StartOf(grain, to.PlusDays(1)) > present ? present : Back(grain, present);
        var start = over >= StartOf(grain, from) ? over : present;
        return new PeriodComparison(
            grain,
            Single(grain, start),
            Known(grain, Back(grain, start), earliest),
            grain == PeriodGrain.Year ? null : Known(grain, start.PlusYears(-1), earliest),
            start == over);
    }

    private PeriodLine? Known(PeriodGrain grain, LocalDate start, LocalDate earliest) =>
        Next(grain, start) > earliest ? Single(grain, start) : null;

    private PeriodLine Single(PeriodGrain grain, LocalDate start) => Line(grain, _client.GetScorecard(grain, start, 1).Single());

    /// <summary>First day with an entry in the ledger; null where there is none.</summary>
    private LocalDate? Earliest()
    {
        var query = new QueryExpression(KpiFactTable.LogicalName) { ColumnSet = new ColumnSet(KpiFactTable.Date), TopCount = 1 };
        query.Criteria.AddCondition(KpiFactTable.Date, ConditionOperator.NotNull);
        query.AddOrder(KpiFactTable.Date, OrderType.Ascending);
        return service.RetrieveMultiple(query).Entities.FirstOrDefault() is { } first
            ? LocalDate.FromDateTime(first.GetAttributeValue<DateTime>(KpiFactTable.Date))
            : null;
    }

    private static PeriodLine Line(PeriodGrain grain, Scorecard card) => new()
    {
        Name = Name(grain, card.PeriodStart),
        Start = card.PeriodStart,
        Leads = card.LeadsCreated,
        MarketingQualified = card.MarketingQualified,
        SalesReady = card.SalesReady,
        Accepted = card.Accepted,
        Rejected = card.Rejected,
        Expired = card.Expired,
        AcceptanceRate = card.AcceptanceRate,
        Qualified = card.Qualified,
        Won = card.Won,
        Revenue = card.Revenue,
        CostOfSales = card.CostOfSales,
        MarketingSpend = card.MarketingSpend,
        Profit = card.Profit,
        Clients = card.ClientCount,
        NewClients = card.NewClients,
        ActiveClients = card.ActiveClients,
        Arpu = card.Arpu,
        InNurtureAtEnd = 0,
    };

    private static LocalDate StartOf(PeriodGrain grain, LocalDate day) => grain switch
    {
        PeriodGrain.Month => new LocalDate(day.Year, day.Month, 1),
        PeriodGrain.Quarter => new LocalDate(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1),
        _ => new LocalDate(day.Year, 1, 1),
    };

    private static LocalDate Next(PeriodGrain grain, LocalDate start) => start.PlusMonths(Months(grain));

    private static LocalDate Back(PeriodGrain grain, LocalDate start) => start.PlusMonths(-Months(grain));

    private static int Months(PeriodGrain grain) => grain switch
    {
        PeriodGrain.Month => 1,
        PeriodGrain.Quarter => 3,
        _ => 12,
    };

    private static string Name(PeriodGrain grain, LocalDate start) => grain switch
    {
        PeriodGrain.Month => start.ToString("uuuu-MM", CultureInfo.InvariantCulture),
        PeriodGrain.Quarter => string.Create(CultureInfo.InvariantCulture, $"{start.Year} Q{((start.Month - 1) / 3) + 1}"),
        _ => start.Year.ToString(CultureInfo.InvariantCulture),
    };
}
