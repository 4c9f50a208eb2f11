using System;
using System.Collections.Generic;

namespace CrmAlignment.Domain.Targets;

/// <summary>The way of one record through the layers of <see cref="FunnelHistory"/>.</summary>
/// <param name="First">The layer at which it came in.</param>
/// <param name="EnteredOn">When it entered each layer from that one on (UTC); null where that is not known. At least one.</param>
/// <param name="End">How it ended.</param>
/// <param name="EndedOn">When; null while it is on its way. One that ended on a day to come, as a close date may be, has ended today.</param>
/// <param name="Revenue">What it brought in base currency; 0 unless it was won.</param>
public sealed record FunnelPath(int First, IReadOnlyList<DateTime?> EnteredOn, PassageEnd End, DateTime? EndedOn, decimal Revenue = 0)
{
    /// <summary>The last layer that it entered.</summary>
    public int Last => First + EnteredOn.Count - 1;
}
