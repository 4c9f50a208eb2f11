using CrmAlignment.Cli.Replay.Input;
using NodaTime;

namespace CrmAlignment.Cli.Replay;

/// <summary>Something that happens in the funnel at an instant.</summary>
/// <param name="When">When it happens.</param>
/// <param name="Row">Line of the file that says so.</param>
public abstract record FunnelEvent(Instant When, InputRow Row)
{
    /// <summary>What happens.</summary>
    public abstract EventKind Kind { get; }
}
