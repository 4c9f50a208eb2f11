using System;
using CrmAlignment.Model.Choices;
using NodaTime;

namespace CrmAlignment.Client.Leadership;

/// <summary>Which period and which leader a scorecard is asked for.</summary>
/// <remarks>Immutable.</remarks>
public sealed record LeadershipQuestion
{
    /// <summary>Length of the period; the server's default (a quarter) when null.</summary>
    public PeriodGrain? Grain { get; init; }

    /// <summary>Any day of the period; the last whole one in the organization's time zone when null.</summary>
    public LocalDate? Day { get; init; }

    /// <summary>The user whose self-ratings count; the caller when null.</summary>
    public Guid? LeaderId { get; init; }
}
