using System.Collections.Generic;

namespace CrmAlignment.Cli.Replay.Reading;

/// <summary>What a line of the deals file says.</summary>
/// <param name="Opened">Its beginning, where it is known or nothing else is.</param>
/// <param name="Closed">Its end; null while it is open.</param>
internal sealed record ReadDeal(DealOpened? Opened, DealClosed? Closed)
{
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
