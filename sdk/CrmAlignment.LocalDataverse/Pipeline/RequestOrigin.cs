using System;
using System.Threading;
using CrmAlignment.LocalDataverse.Faults;

namespace CrmAlignment.LocalDataverse.Pipeline;

/// <summary>Where a request comes from: who asks, what asked before, and how far the chain of requests has come.</summary>
internal sealed record RequestOrigin
{
    // Ids that most origins have from another one: a reference is half as large.
    private readonly object? _initiatingUserId;
    private object? _correlationId;
    private int _pluginRequests;

    /// <summary>The request that a plug-in or handler was performing when it sent this one; null for one from outside.</summary>
    public required RequestScope? Parent { get; init; }

    /// <summary>User as whom the operation runs: privileges are this user's.</summary>
    public required Guid UserId { get; init; }

    /// <summary>
    /// User who sent the request on behalf of <see cref="UserId"/>, and whose privileges limit that user's; null when nobody did.
    /// </summary>
    public Guid? ImpersonatorId { get; init; }

    /// <summary>User who started the whole chain of requests.</summary>
    public Guid InitiatingUserId
    {
        get => (Guid)(_initiatingUserId ?? (Parent is { } parent ? parent.Origin.InitiatingUserId : UserId));
        init => _initiatingUserId = value;
    }

    /// <summary>
    /// Same for all requests that one request from outside causes. Made when it is first asked for: an id takes the system's random numbers,
    /// which cost a plain read more than a tenth of its time.
    /// </summary>
    public Guid CorrelationId
    {
        get => (Guid)(_correlationId ?? (Parent is { } parent ? parent.Origin.CorrelationId : NewCorrelationId()));
        init => _correlationId = value;
    }

    /// <summary>Requests that plug-ins have sent so far, of all that the same request from outside causes.</summary>
    public int PluginRequests => Parent is { } parent ? parent.Origin.PluginRequests : _pluginRequests;

    /// <summary>1 for a request from outside; one more for each plug-in in between.</summary>
    public required int Depth { get; init; }

    /// <summary>How many requests this one is inside of, those sent by handlers included.</summary>
    public int Nesting { get; init; }

    /// <summary>Whether plug-in code sent the request, rather than the platform or a caller outside.</summary>
    public bool IsFromPlugin { get; init; }

    /// <summary>A caller outside.</summary>
    /// <param name="userId">The user as whom the request runs.</param>
    /// <param name="callerId">Who sends it; null for the user.</param>
    /// <returns>The origin.</returns>
    public static RequestOrigin Outside(Guid userId, Guid? callerId) => new()
    {
        ImpersonatorId = callerId == userId ? null : callerId,
        Parent = null,
        UserId = userId,
        Depth = 1,
    };

    /// <summary>Code that runs for another request.</summary>
    /// <param name="parent">That request.</param>
    /// <param name="userId">User as whom the new one runs.</param>
    /// <param name="isPlugin">Whether the code is a plug-in.</param>
    /// <returns>The origin.</returns>
    public static RequestOrigin Inside(RequestScope parent, Guid userId, bool isPlugin) => new()
    {
        Parent = parent,
        UserId = userId,
        ImpersonatorId = userId == parent.UserId ? parent.Origin.ImpersonatorId : null,
        Depth = isPlugin ? parent.Origin.Depth + 1 : parent.Origin.Depth,
        Nesting = parent.Origin.Nesting + 1,
        IsFromPlugin = isPlugin,
    };

    /// <summary>Counts one more request of a plug-in.</summary>
    public void CountPluginRequest()
    {
        if (Parent is { } parent)
        {
            parent.Origin.CountPluginRequest();
        }
        else
        {
            Interlocked.Increment(ref _pluginRequests);
        }
    }

    // A plug-in may ask from several threads at once.
    private object NewCorrelationId()
    {
        object made = Guid.NewGuid();
        return Interlocked.CompareExchange(ref _correlationId, made, null) ?? made;
    }

    /// <summary>Refuses a chain of requests that grows without end.</summary>
    /// <param name="message">The request's message.</param>
    public void RequireNesting(string message)
    {
        // The depth limit counts plug-ins only; a chain of cascades or of rows inside rows must end before the stack does.
        const int Limit = 200;
        if (Nesting > Limit)
        {
            throw DataverseFault.InvalidOperation(
                $"{message} would be request number {Nesting} inside one another; the limit is {Limit}. Shorten the chain of rows that "
                + "cascade to, or contain, each other.");
        }
    }
}
