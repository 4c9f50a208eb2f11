using System;

namespace CrmAlignment.Client.Resilience;

/// <summary>An attempt that failed for a reason that passes.</summary>
/// <param name="MayBeDone">Whether the server may have done what was asked: then only what may be done twice is sent again.</param>
/// <param name="RetryAfter">The time for which the server asked; null where it named none.</param>
/// <param name="Reason">What happened.</param>
internal sealed record Mishap(bool MayBeDone, TimeSpan? RetryAfter, string Reason);
