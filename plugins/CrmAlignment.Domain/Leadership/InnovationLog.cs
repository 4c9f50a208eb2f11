using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Leadership;

/// <summary>Innovations with their share of what the organization earned.</summary>
/// <param name="organization">What the organization earned in the period.</param>
/// <param name="campaigns">What came by each campaign; one that is missing brought nothing.</param>
public sealed class InnovationLog(KpiNumbers organization, IReadOnlyDictionary<Guid, KpiNumbers> campaigns)
{
    /// <summary>What the organization earned.</summary>
    public KpiNumbers Organization => organization;

    /// <summary>The share of an innovation; null where no campaign shows what it brings.</summary>
    public KpiShare? ShareOf(LoggedInnovation innovation) => innovation.CampaignIds.Count == 0 ? null : Sum(innovation.CampaignIds);

    /// <summary>The share of all that were adopted: a campaign that several name counts once. Null where no campaign shows it.</summary>
    public KpiShare? Adopted(IEnumerable<LoggedInnovation> innovations)
    {
        var ids = innovations.Where(innovation => innovation.Phase == InnovationPhase.Adopted).SelectMany(innovation => innovation.CampaignIds).Distinct().ToArray();
        return ids.Length == 0 ? null : Sum(ids);
    }

    private KpiShare Sum(IEnumerable<Guid> ids) => new(
        ids.Distinct().Aggregate(default(KpiNumbers), (sum, id) => campaigns.TryGetValue(id, out var numbers) ? sum + numbers : sum), organization);
}
