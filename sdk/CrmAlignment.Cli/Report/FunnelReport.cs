using System.Collections.Generic;
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

    /// <summary>What the files of a replay did not say, and what the numbers are without it; none where nobody knows of files.</summary>
    public IReadOnlyList<string> NotKnown { get; init; } = [];

    /// <summary>Nurture queues.</summary>
    public required IReadOnlyList<QueueLine> Queues { get; init; }
}
