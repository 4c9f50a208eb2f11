using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Cli.Dataverse;
using CrmAlignment.Client;
using CrmAlignment.Client.Attribution;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;
using Microsoft.Xrm.Sdk;
using Microsoft.Xrm.Sdk.Query;
using NodaTime;

namespace CrmAlignment.Cli.Report;

/// <summary>
/// Reads a report from a Dataverse: scorecards through the client, the rest by queries that are read page by page. What it keeps
/// grows with months, names, refusals and won leads, of which an id is kept, not with all rows.
/// </summary>
/// <param name="service">Connection of a user who may read the funnel.</param>
public sealed class FunnelReader(IOrganizationService service)
{
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
        var period = new ReadingPeriod(from, to, Zone);
        var periods = new PeriodReader(service);
        var months = periods.Lines(PeriodGrain.Month, from, to);
        var quarters = periods.Lines(PeriodGrain.Quarter, from, to);
        var years = periods.Lines(PeriodGrain.Year, from, to);
        var nurture = NurtureReader.Read(service, [.. Ends(PeriodGrain.Month, months), .. Ends(PeriodGrain.Quarter, quarters), .. Ends(PeriodGrain.Year, years)], period.End);
        months = WithWaiting(PeriodGrain.Month, months, nurture);
        var leads = LeadReader.Read(service, period);
        var decisions = DecisionReader.Read(service, period);
        return new FunnelReport
        {
            Title = title,
            Currency = BaseCurrency(),
            From = from,
            To = to,
            Zone = Zone,
            Layers = Layers(months),
            Stages = Stages(),
            Months = months,
            Quarters = WithWaiting(PeriodGrain.Quarter, quarters, nurture),
            Years = WithWaiting(PeriodGrain.Year, years, nurture),
            Origins = [.. leads.Origins.Lines.Where(line => line.Leads > 0).Select(line => new OriginLine(line.Name, line.Leads, line.Won, line.Revenue))],
            Refusals = refusals,
            Queues = nurture.Queues,
            Comparisons = periods.Comparisons(from, to),
            Segments = leads.Segments.Lines,
            Sources = leads.Origins.Lines,
            Owners = leads.Owners.Lines,
            Campaigns = leads.Campaigns.Lines,
            LeadCategories = leads.Categories.Lines,
            Categories = CategoryReader.Read(service, periods, from, to, months),
            Products = ProductReader.Read(service, period),
            Steps = leads.Steps,
            Rejections = decisions.Rejections,
            LostReasons = decisions.Lost,
            AcceptanceBySalesperson = decisions.People,
            AcceptanceByCampaign = decisions.Campaigns,
            Ageing = nurture.Ageing,
            Stays = nurture.Stays,
            KeptOut = KeptOutReader.Read(service, refusals),
            ClientMoves = ClientReader.Read(service, months),
            Attribution = new AlignmentClient(service).AttributeAllRevenue(new AttributionQuestion(from, to)),
            Terms = TermReader.Read(service),
        };
    }

    private IEnumerable<DateTime> Ends(PeriodGrain grain, IEnumerable<PeriodLine> lines) => lines.Select(line => End(grain, line));

    private DateTime End(PeriodGrain grain, PeriodLine line) => Zone.AtStartOfDay(PeriodReader.EndOf(grain, line.Start)).ToDateTimeUtc();

    private List<PeriodLine> WithWaiting(PeriodGrain grain, IEnumerable<PeriodLine> lines, NurtureReader nurture) =>
        [.. lines.Select(line => line with { InNurtureAtEnd = nurture.WaitingAt(End(grain, line)) })];

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
        new("Marketing qualified", months.Sum(month => month.MarketingQualified)),
        new("Sales ready", months.Sum(month => month.SalesReady)),
        new("Sales accepted", months.Sum(month => month.Accepted)),
        new("Qualified", months.Sum(month => month.Qualified)),
        new("Won", months.Sum(month => month.Won)),
    ];

    // Page by page: an aggregate is refused beyond 50,000 rows.
    private List<StageLine> Stages()
    {
        var counts = new SortedDictionary<int, (string Label, int Leads)>();
        var leads = new QueryExpression(LeadTable.LogicalName) { ColumnSet = new ColumnSet(LeadTable.Stage) };
        LeadReader.Counted(leads.Criteria);
        foreach (var lead in AllRows.Of(service, leads))
        {
            var stage = lead.NumberOf(LeadTable.Stage) ?? 0;
            counts[stage] = (StageLabel(lead), counts.GetValueOrDefault(stage).Leads + 1);
        }

        return [.. counts.Values.Select(stage => new StageLine(stage.Label, stage.Leads))];
    }

    private static string StageLabel(Entity lead) => lead.FormattedValues.TryGetValue(LeadTable.Stage, out var label) ? label : "(none)";
}
