using System.Collections.Generic;
using NodaTime;

namespace CrmAlignment.Cli.Replay.Reading;

/// <summary>What a line of the deals file says.</summary>
/// <param name="Opened">Its beginning, where it is known or nothing else is.</param>
/// <param name="Closed">Its end; null while it is open.</param>
internal sealed record ReadDeal(DealOpened? Opened, DealClosed? Closed)
{
    /// <summary>Whether it is open, and nobody knows since when.</summary>
    internal bool IsTimeless { get; init; }

    /// <summary>The first event.</summary>
    internal FunnelEvent First => (FunnelEvent?)Opened ?? Closed!;

    /// <summary>The same deal, open since the moment after the first one of its lead.</summary>
    /// <param name="first">When that began.</param>
    internal ReadDeal After(Instant first) => this with { Opened = Opened! with { When = Instant.FromUnixTimeTicks(first.ToUnixTimeTicks() + 1) } };

    /// <summary>The same deal, as one of a lead that has another.</summary>
    internal ReadDeal AsFurther() => this with
    {
        Opened = Opened is null ? null : Opened with { IsFurther = true },
        Closed = Closed is null ? null : Closed with { IsFurther = true },
    };

    /// <summary>The events, in time order.</summary>
    internal IEnumerable<FunnelEvent> Events
    {
        get
        {
            if (Opened is not null)
            {
                yield return Opened;
            }

            if (Closed is not null)
            {
                yield return Closed;
            }
        }
    }
}
