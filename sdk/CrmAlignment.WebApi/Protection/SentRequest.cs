using System;

namespace CrmAlignment.WebApi.Protection;

/// <summary>A request of the window.</summary>
/// <param name="start">When it came, as a timestamp of the clock.</param>
internal sealed class SentRequest(long start)
{
    /// <summary>When it came.</summary>
    public long Start { get; } = start;

    /// <summary>How long it took; nothing while it runs.</summary>
    public TimeSpan Took { get; set; }

    /// <summary>Whether the window has left it behind.</summary>
    public bool IsGone { get; set; }
}
