using System;

namespace CrmAlignment.Domain.Kpi;

/// <summary>A contribution to post.</summary>
/// <param name="Contribution">What it adds.</param>
/// <param name="Date">The date for which it shall count, whatever the zone; null where the fold dates it.</param>
internal readonly record struct DatedContribution(Contribution Contribution, DateTime? Date);
