using CrmAlignment.Client.Kpis;
using NodaTime;

namespace CrmAlignment.Client.Targets;

/// <summary>Until when is forecast, and for whom.</summary>
/// <remarks>Immutable.</remarks>
/// <param name="Until">Last day, in the organization's time zone; today or later, ten years ahead at most.</param>
public sealed record ForecastQuestion(LocalDate Until)
{
    /// <summary>For whom: leads and opportunities of a campaign, or owned by a business unit; the organization when null (the default).</summary>
    public ScorecardScope? Scope { get; init; }
}
