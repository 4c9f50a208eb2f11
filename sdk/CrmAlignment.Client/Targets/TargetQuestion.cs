using CrmAlignment.Client.Kpis;
using CrmAlignment.Model.Choices;
using NodaTime;

namespace CrmAlignment.Client.Targets;

/// <summary>Which targets are compared, and up to which day.</summary>
/// <remarks>Immutable.</remarks>
public sealed record TargetQuestion
{
    /// <summary>
    /// The day up to which is counted, in the organization's time zone; of targets, those whose period contains it are compared. Null (the default)
    /// is today.
    /// </summary>
    public LocalDate? Date { get; init; }

    /// <summary>Only targets for this measure; all when null (the default).</summary>
    public TargetMeasure? Measure { get; init; }

    /// <summary>Only targets for periods of this length; all when null (the default).</summary>
    public PeriodGrain? Grain { get; init; }

    /// <summary>Only targets of this scope; those of every scope when null (the default).</summary>
    public ScorecardScope? Scope { get; init; }
}
