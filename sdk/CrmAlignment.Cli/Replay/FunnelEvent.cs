using System;
using CrmAlignment.Cli.Replay.Input;
using NodaTime;

namespace CrmAlignment.Cli.Replay;

/// <summary>Something that happens in the funnel at an instant.</summary>
/// <param name="When">When it happens.</param>
/// <param name="Row">Line of the file that says so.</param>
public abstract record FunnelEvent(Instant When, InputRow Row) : IComparable<FunnelEvent>
{
    /// <summary>Order among events of the same instant: spend, arrival, marketing qualification, offer, acceptance, rejection, beginning and end of a deal.</summary>
    protected abstract int Order { get; }

    /// <inheritdoc />
    public int CompareTo(FunnelEvent? other)
    {
        if (other is null)
        {
            return 1;
        }

        var byTime = When.CompareTo(other.When);
        var byOrder = byTime != 0 ? byTime : Order.CompareTo(other.Order);
        return byOrder != 0 ? byOrder : Row.Line.CompareTo(other.Row.Line);
    }
}
