using System;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Kpis;

/// <summary>One part of the walk of a recalculation or audit. It reads, and returns what to write.</summary>
internal interface IKpiWalk
{
    /// <summary>Compares one page.</summary>
    /// <param name="service">Acts as SYSTEM.</param>
    /// <param name="zone">The organization's zone.</param>
    /// <param name="position">Where to go on, as the slice before said; null to begin.</param>
    /// <param name="size">Most rows to compare.</param>
    WalkedSlice Next(IOrganizationService service, TimeZoneInfo zone, string? position, int size);
}
