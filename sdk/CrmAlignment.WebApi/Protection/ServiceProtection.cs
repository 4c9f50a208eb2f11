using System;

namespace CrmAlignment.WebApi.Protection;

/// <summary>
/// The service protection limits of the platform, for each user who authenticates. Smaller numbers let a client meet them soon.
/// https://learn.microsoft.com/power-apps/developer/data-platform/api-limits#how-service-protection-api-limits-are-enforced
/// </summary>
/// <remarks>
/// A batch is one request, and what plug-ins send is none; the time that they take counts. A user who acts on behalf of another spends
/// the own allowance. A request that is refused spends nothing. Time is that of the organization
/// (<see cref="LocalDataverse.LocalOrganization.TimeProvider"/>).
/// </remarks>
public sealed record ServiceProtection
{
    /// <summary>Requests within the window, from 1. Default: 6,000.</summary>
    public int Requests { get; init; } = 6000;

    /// <summary>Time that the requests of the window may take together. Default: 20 minutes.</summary>
    public TimeSpan ExecutionTime { get; init; } = TimeSpan.FromMinutes(20);

    /// <summary>Requests at once, from 1. Default: 52.</summary>
    public int Concurrent { get; init; } = 52;

    /// <summary>The window, which slides. Default: 5 minutes, as documented.</summary>
    public TimeSpan Window { get; init; } = TimeSpan.FromMinutes(5);
}
