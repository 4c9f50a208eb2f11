using System;
using System.Collections.Concurrent;

namespace CrmAlignment.WebApi.Protection;

/// <summary>The allowances of all users.</summary>
/// <param name="limits">The limits.</param>
/// <param name="time">The clock.</param>
internal sealed class Allowances(ServiceProtection limits, TimeProvider time)
{
    // One for each user who has a token: who lets them in bounds it.
    private readonly ConcurrentDictionary<Guid, Allowance> _byUser = new();

    /// <summary>The allowance of a user.</summary>
    public Allowance Of(Guid user) => _byUser.GetOrAdd(user, static (_, both) => new Allowance(both.limits, both.time), (limits, time));
}
