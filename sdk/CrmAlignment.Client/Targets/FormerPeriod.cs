using Newtonsoft.Json;
using NodaTime;

namespace CrmAlignment.Client.Targets;

/// <summary>A period that a target is held against.</summary>
/// <remarks>Immutable.</remarks>
[JsonObject(ItemRequired = Required.AllowNull)]
public sealed record FormerPeriod
{
    /// <summary>First day.</summary>
    public LocalDate PeriodStart { get; init; }

    /// <summary>Last day.</summary>
    public LocalDate PeriodEnd { get; init; }

    /// <summary>Last day that was compared: as many days as are over of the target's own period, all of them where that is over.</summary>
    public LocalDate ComparedUntil { get; init; }

    /// <summary>What had come until then; null for a ratio that is undefined.</summary>
    public decimal? Fact { get; init; }

    /// <summary>Records behind it.</summary>
    public int Sample { get; init; }

    /// <summary>
    /// Growth of the target's fact against this one: 0.25 is a quarter more. Null where one of both says too little (a share of fewer than 20
    /// records), or there was nothing to grow.
    /// </summary>
    public decimal? Growth { get; init; }

    /// <summary>What the whole period brought.</summary>
    public decimal? WholeFact { get; init; }

    /// <summary>Records behind that.</summary>
    public int WholeSample { get; init; }
}
