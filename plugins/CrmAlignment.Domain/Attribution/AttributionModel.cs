namespace CrmAlignment.Domain.Attribution;

/// <summary>How what a won opportunity brought is divided between the touches that led to it.</summary>
/// <remarks>
/// The five that are documented for most programs: https://support.google.com/analytics/answer/1662518 (first interaction, last interaction,
/// linear, position based with 40, 20 and 40 percent, time decay with a half-life of seven days).
/// </remarks>
public enum AttributionModel
{
    /// <summary>All to the first touch.</summary>
    First,

    /// <summary>All to the last touch before the win.</summary>
    Last,

    /// <summary>To each touch alike.</summary>
    Linear,

    /// <summary>40 percent to the first, 40 to the last, the rest to those between alike; of two touches half to each.</summary>
    Position,

    /// <summary>The nearer to the win, the more: half as much for each half-life before it.</summary>
    TimeDecay,
}
