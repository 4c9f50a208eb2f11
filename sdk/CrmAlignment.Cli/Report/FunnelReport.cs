using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Cli.Replay.Input;
using CrmAlignment.Client.Attribution;
using CrmAlignment.Model.Kpis;
using NodaTime;

namespace CrmAlignment.Cli.Report;

/// <summary>Everything that a report of one funnel shows, read from the Dataverse in which the funnel ran.</summary>
public sealed record FunnelReport
{
    /// <summary>Title.</summary>
    public required string Title { get; init; }

    /// <summary>Symbol or code of the base currency.</summary>
    public required string Currency { get; init; }

    /// <summary>First day that is reported.</summary>
    public required LocalDate From { get; init; }

    /// <summary>Last day that is reported.</summary>
    public required LocalDate To { get; init; }

    /// <summary>Zone in which days are meant, that of the organization; UTC by default.</summary>
    public DateTimeZone Zone { get; init; } = DateTimeZone.Utc;

    /// <summary>Layers of the funnel, from the top.</summary>
    public required IReadOnlyList<FunnelLayer> Layers { get; init; }

    /// <summary>How many leads stand in each stage now.</summary>
    public required IReadOnlyList<StageLine> Stages { get; init; }

    /// <summary>The mutual scorecard, month by month.</summary>
    public required IReadOnlyList<PeriodLine> Months { get; init; }

    /// <summary>The mutual scorecard, quarter by quarter.</summary>
    public required IReadOnlyList<PeriodLine> Quarters { get; init; }

    /// <summary>The mutual scorecard, year by year.</summary>
    public required IReadOnlyList<PeriodLine> Years { get; init; }

    /// <summary>Leads and wins by origin, most leads first.</summary>
    public required IReadOnlyList<OriginLine> Origins { get; init; }

    /// <summary>Changes that the criteria refused during this run, in the order in which they were asked.</summary>
    public required IReadOnlyList<RefusalLine> Refusals { get; init; }

    /// <summary>Whether <see cref="Refusals"/> are those of a run; else nobody knows of any, since a refusal leaves nothing behind.</summary>
    public bool RefusalsAreKnown { get; init; }

    /// <summary>What the files of a replay did not say, and what the numbers are without it; none where nobody knows of files.</summary>
    public IReadOnlyList<string> NotKnown { get; init; } = [];

    /// <summary>Whether a sum of a period has reached the end of what its column holds, and is less than what it stands for.</summary>
    public bool HasSumsBeyondRange => Months.Concat(Quarters).Concat(Years)
        .SelectMany(line => new[] { line.Revenue, line.CostOfSales, line.MarketingSpend }).Any(sum => Math.Abs(sum) >= Measure.MostAmount);

    /// <summary>Nurture queues.</summary>
    public required IReadOnlyList<QueueLine> Queues { get; init; }

    /// <summary>Which facts the files of a replay say; null where nobody knows of files, and all that is recorded is shown.</summary>
    public KnownFacts? Known { get; init; }

    /// <summary>The latest month, quarter and year, beside those before.</summary>
    public IReadOnlyList<PeriodComparison> Comparisons { get; init; } = [];

    /// <summary>Leads by segment.</summary>
    public IReadOnlyList<GroupLine> Segments { get; init; } = [];

    /// <summary>Leads by origin, with all that is counted of a group; <see cref="Origins"/> is the short form.</summary>
    public IReadOnlyList<GroupLine> Sources { get; init; } = [];

    /// <summary>Leads by owner.</summary>
    public IReadOnlyList<GroupLine> Owners { get; init; } = [];

    /// <summary>Leads by campaign.</summary>
    public IReadOnlyList<GroupLine> Campaigns { get; init; } = [];

    /// <summary>Leads by lead category.</summary>
    public IReadOnlyList<GroupLine> LeadCategories { get; init; } = [];

    /// <summary>What the ledger counts by lead category; none where there is no category.</summary>
    public IReadOnlyList<CategoryLine> Categories { get; init; } = [];

    /// <summary>Closed opportunities by product, most revenue first; none where no opportunity has a line.</summary>
    public IReadOnlyList<ProductLine> Products { get; init; } = [];

    /// <summary>Conversion and time from layer to layer; the whole way last.</summary>
    public IReadOnlyList<StepLine> Steps { get; init; } = [];

    /// <summary>Handovers that sales rejected, by reason.</summary>
    public IReadOnlyList<ReasonLine> Rejections { get; init; } = [];

    /// <summary>Lost opportunities, by status reason.</summary>
    public IReadOnlyList<ReasonLine> LostReasons { get; init; } = [];

    /// <summary>Acceptance by salesperson.</summary>
    public IReadOnlyList<AcceptanceLine> AcceptanceBySalesperson { get; init; } = [];

    /// <summary>Acceptance by campaign.</summary>
    public IReadOnlyList<AcceptanceLine> AcceptanceByCampaign { get; init; } = [];

    /// <summary>Leads in nurture by the days until their window closes.</summary>
    public IReadOnlyList<AgeingLine> Ageing { get; init; } = [];

    /// <summary>Stays in nurture by track.</summary>
    public IReadOnlyList<StayLine> Stays { get; init; } = [];

    /// <summary>Leads that the criteria kept out during this run, and what became of them.</summary>
    public IReadOnlyList<KeptOutLine> KeptOut { get; init; } = [];

    /// <summary>How clients came and went, month by month.</summary>
    public IReadOnlyList<ClientsLine> ClientMoves { get; init; } = [];

    /// <summary>Which campaigns led to what was won in this time; null where nobody asked.</summary>
    public RevenueAttribution? Attribution { get; init; }

    /// <summary>The terms that both departments agreed on.</summary>
    public IReadOnlyList<TermLine> Terms { get; init; } = [];
}
