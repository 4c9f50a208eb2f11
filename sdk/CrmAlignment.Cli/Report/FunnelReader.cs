using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmAlignment.Cli.Dataverse;
using CrmAlignment.Client;
using CrmAlignment.Client.Kpis;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using NodaTime;
using NodaTime.Text;

namespace CrmAlignment.Cli.Report;

/// <summary>Reads a report from a Dataverse: scorecards through the client, the rest by queries.</summary>
/// <param name="service">Connection of a user who may read the funnel.</param>
public sealed class FunnelReader(IOrganizationService service)
{
    private const int NextLeads = 10;

    // Of crma_GetScorecard.
    private const int MostPeriods = 120;

    private readonly AlignmentClient _client = new(service);
    private readonly Lazy<DateTimeZone> _zone = new(() => OrganizationZone.Of(service));

    /// <summary>Zone in which days are meant: that of the organization, which its scorecards follow.</summary>
    public DateTimeZone Zone => _zone.Value;

    /// <summary>Reads a report.</summary>
    /// <param name="title">Title.</param>
    /// <param name="from">First day.</param>
    /// <param name="to">Last day.</param>
    /// <param name="refusals">Refusals of the run, which leave nothing in Dataverse to be read.</param>
    public FunnelReport Read(string title, LocalDate from, LocalDate to, IReadOnlyList<RefusalLine> refusals)
    {
        var enrollments = AllRows.Of(
            service,
            NurtureEnrollmentTable.LogicalName,
            NurtureEnrollmentTable.LeadId,
            NurtureEnrollmentTable.NurtureTrackId,
            NurtureEnrollmentTable.QueueId,
            NurtureEnrollmentTable.RejectionReasonId,
            NurtureEnrollmentTable.EnrolledOn,
            NurtureEnrollmentTable.EndedOn,
            NurtureEnrollmentTable.Outcome,
            NurtureEnrollmentTable.NextTouchOn).ToList();
        var months = Lines(PeriodGrain.Month, from, to, enrollments);
        return new FunnelReport
        {
            Title = title,
            Currency = BaseCurrency(),
            From = from,
            To = to,
            Layers = Layers(months),
            Stages = Stages(),
            Months = months,
            Quarters = Lines(PeriodGrain.Quarter, from, to, enrollments),
            Years = Lines(PeriodGrain.Year, from, to, enrollments),
            Origins = Origins(from, to),
            Refusals = refusals,
            Queues = Queues(enrollments),
        };
    }

    private string BaseCurrency()
    {
        var organization = AllRows.Of(service, "organization", "basecurrencyid").First();
        var currency = organization.GetAttributeValue<EntityReference>("basecurrencyid").Id;
        return service.Retrieve("transactioncurrency", currency, new ColumnSet("isocurrencycode"))
            .GetAttributeValue<string>("isocurrencycode");
    }

    private static List<FunnelLayer> Layers(IReadOnlyList<PeriodLine> months) =>
    [
        new("Leads", months.Sum(month => month.Leads)),
        new("Sales ready", months.Sum(month => month.SalesReady)),
        new("Sales accepted", months.Sum(month => month.Accepted)),
        new("Qualified", months.Sum(month => month.Qualified)),
        new("Won", months.Sum(month => month.Won)),
    ];

    private List<PeriodLine> Lines(PeriodGrain grain, LocalDate from, LocalDate to, List<Entity> enrollments)
    {
        var starts = new List<LocalDate>();
        for (var start = StartOf(grain, from); start <= to; start = Next(grain, start))
        {
            starts.Add(start);
        }

        return [.. starts.Chunk(MostPeriods).SelectMany(part => _client.GetScorecard(grain, part[0], part.Length)).Select(card => Line(grain, card, enrollments))];
    }

    private PeriodLine Line(PeriodGrain grain, Scorecard card, List<Entity> enrollments) => new()
    {
        Name = Name(grain, card.PeriodStart),
        Start = card.PeriodStart,
        Leads = card.LeadsCreated,
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
        InNurtureAtEnd = Waiting(enrollments, Zone.AtStartOfDay(card.PeriodEnd.PlusDays(1)).ToDateTimeUtc()),
    };

    private static int Waiting(List<Entity> enrollments, DateTime end) => enrollments.Count(enrollment =>
        Time(enrollment, NurtureEnrollmentTable.EnrolledOn) < end && !(Time(enrollment, NurtureEnrollmentTable.EndedOn) < end));

    private List<StageLine> Stages()
    {
        var groups = Aggregates.Run(service, $"""
            <fetch aggregate='true'><entity name='{LeadTable.LogicalName}'>
              <attribute name='{LeadTable.Stage}' alias='stage' groupby='true'/>
              <attribute name='{LeadTable.Id}' alias='leads' aggregate='count'/>
            </entity></fetch>
            """);
        return groups
            .OrderBy(group => Aggregates.Value<OptionSetValue>(group, "stage")?.Value ?? 0)
            .Select(group => new StageLine(StageLabel(group), Aggregates.Value<int>(group, "leads")))
            .ToList();
    }

    private static string StageLabel(Entity group) => group.FormattedValues.TryGetValue("stage", out var label) ? label : "(none)";

    private List<OriginLine> Origins(LocalDate from, LocalDate to)
    {
        var arrived = $"""
            <filter>
              <condition attribute='createdon' operator='ge' value='{Utc(from)}'/>
              <condition attribute='createdon' operator='lt' value='{Utc(to.PlusDays(1))}'/>
            </filter>
            """;
        var leads = Aggregates.Run(service, $"""
            <fetch aggregate='true'><entity name='{LeadTable.LogicalName}'>
              <attribute name='{LeadTable.Origin}' alias='origin' groupby='true'/>
              <attribute name='{LeadTable.Id}' alias='leads' aggregate='count'/>
              {arrived}
            </entity></fetch>
            """);
        var wins = Aggregates.Run(service, $"""
            <fetch aggregate='true'><entity name='{OpportunityTable.LogicalName}'>
              <attribute name='{OpportunityTable.Id}' alias='won' aggregate='count'/>
              <attribute name='{OpportunityTable.ActualValueBase}' alias='revenue' aggregate='sum'/>
              <filter><condition attribute='{OpportunityTable.StateCode}' operator='eq' value='1'/></filter>
              <link-entity name='{LeadTable.LogicalName}' from='{LeadTable.Id}' to='{OpportunityTable.OriginatingLeadId}' alias='l'>
                <attribute name='{LeadTable.Origin}' alias='origin' groupby='true'/>
                {arrived}
              </link-entity>
            </entity></fetch>
            """).ToDictionary(group => Aggregates.Value<string>(group, "origin") ?? "");
        return leads
            .Select(group => Origin(group, wins))
            .OrderByDescending(line => line.Leads)
            .ThenBy(line => line.Origin, StringComparer.Ordinal)
            .ToList();
    }

    private string Utc(LocalDate day) => InstantPattern.General.Format(Zone.AtStartOfDay(day).ToInstant());

    private static OriginLine Origin(Entity group, Dictionary<string, Entity> wins)
    {
        var origin = Aggregates.Value<string>(group, "origin") ?? "";
        var leads = Aggregates.Value<int>(group, "leads");
        return wins.TryGetValue(origin, out var won)
            ? new OriginLine(origin, leads, Aggregates.Value<int>(won, "won"), Aggregates.Value<Money>(won, "revenue")?.Value ?? 0)
            : new OriginLine(origin, leads, Won: 0, Revenue: 0);
    }

    private List<QueueLine> Queues(List<Entity> enrollments) => enrollments
        .Where(enrollment => enrollment.Contains(NurtureEnrollmentTable.NurtureTrackId))
        .GroupBy(enrollment => (
            Queue: NameOf(enrollment, NurtureEnrollmentTable.QueueId),
            Track: NameOf(enrollment, NurtureEnrollmentTable.NurtureTrackId)))
        .OrderByDescending(group => group.Count())
        .Select(group => new QueueLine(
            group.Key.Queue,
            group.Key.Track,
            Waiting: group.Count(enrollment => Stands(enrollment, EnrollmentOutcome.Waiting)),
            Returned: group.Count(enrollment => Stands(enrollment, EnrollmentOutcome.ReturnedToSales)),
            AgedOut: group.Count(enrollment => Stands(enrollment, EnrollmentOutcome.AgedOut)),
            Next(group)))
        .ToList();

    private static bool Stands(Entity enrollment, EnrollmentOutcome outcome) =>
        enrollment.GetAttributeValue<OptionSetValue>(NurtureEnrollmentTable.Outcome).Value == (int)outcome;

    private static List<QueuedLead> Next(IEnumerable<Entity> enrollments) => enrollments
        .Where(enrollment => Stands(enrollment, EnrollmentOutcome.Waiting))
        .Select(Queued)
        .OrderBy(lead => lead.NextTouchOn ?? Instant.MaxValue)
        .ThenBy(lead => lead.EnrolledOn)
        .Take(NextLeads)
        .ToList();

    private static QueuedLead Queued(Entity enrollment) => new(
        NameOf(enrollment, NurtureEnrollmentTable.LeadId),
        NameOf(enrollment, NurtureEnrollmentTable.RejectionReasonId),
        Instant.FromDateTimeUtc(enrollment.GetAttributeValue<DateTime>(NurtureEnrollmentTable.EnrolledOn)),
        Time(enrollment, NurtureEnrollmentTable.NextTouchOn) is { } due ? Instant.FromDateTimeUtc(due) : null);

    private static DateTime? Time(Entity row, string column) => row.GetAttributeValue<DateTime?>(column);

    private static string NameOf(Entity row, string column) => row.GetAttributeValue<EntityReference>(column)?.Name ?? "";

    private static LocalDate StartOf(PeriodGrain grain, LocalDate day) => grain switch
    {
        PeriodGrain.Month => new LocalDate(day.Year, day.Month, 1),
        PeriodGrain.Quarter => new LocalDate(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1),
        _ => new LocalDate(day.Year, 1, 1),
    };

    private static LocalDate Next(PeriodGrain grain, LocalDate start) => start.PlusMonths(grain switch
    {
        PeriodGrain.Month => 1,
        PeriodGrain.Quarter => 3,
        _ => 12,
    });

    private static string Name(PeriodGrain grain, LocalDate start) => grain switch
    {
        PeriodGrain.Month => start.ToString("uuuu-MM", CultureInfo.InvariantCulture),
        PeriodGrain.Quarter => string.Create(CultureInfo.InvariantCulture, $"{start.Year} Q{((start.Month - 1) / 3) + 1}"),
        _ => start.Year.ToString(CultureInfo.InvariantCulture),
    };
}
