using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Qualification;

namespace CrmAlignment.Domain.Simulation;

/// <summary>What a slice of leads shows. Every number is a count or a sum, so that slices add up, whatever their size.</summary>
/// <param name="set">The candidate.</param>
public sealed class SimulationSum(CriteriaSet set)
{
    private readonly Dictionary<LeadFate, int> _fates = [];
    private readonly Dictionary<string, ReadinessTally> _segments = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<Guid, ReadinessTally> _campaigns = [];
    private readonly List<LeadComparison> _changed = [];
    private readonly List<LeadComparison> _judged = [];

    /// <summary>Leads of the slice.</summary>
    public int Leads { get; private set; }

    /// <summary>Verdicts of these leads.</summary>
    public int Assessments { get; private set; }

    /// <summary>Compared leads that were judged, at least once, by the lead as it is now.</summary>
    public int ByPresent { get; private set; }

    /// <summary>Compared leads.</summary>
    public ReadinessTally Total { get; } = new();

    /// <summary>Per criterion, in the order of the set: leads that it alone keeps from being ready.</summary>
    public IReadOnlyList<LeadCounts> DecidedAlone { get; } = set.Criteria.Select(_ => new LeadCounts()).ToArray();

    /// <summary>Compared leads by segment; "" for none.</summary>
    public IReadOnlyDictionary<string, ReadinessTally> Segments => _segments;

    /// <summary>Compared leads by campaign; the empty id for none.</summary>
    public IReadOnlyDictionary<Guid, ReadinessTally> Campaigns => _campaigns;

    /// <summary>Leads that change side, in the order in which they were added.</summary>
    public IReadOnlyList<LeadComparison> Changed => _changed;

    /// <summary>Compared leads of which the first verdict is known, in the order in which they were added.</summary>
    public IReadOnlyList<LeadComparison> Judged => _judged;

    /// <summary>Leads of a fate.</summary>
    public int Count(LeadFate fate) => _fates.TryGetValue(fate, out var count) ? count : 0;

    /// <summary>Adds a lead.</summary>
    public void Add(LeadComparison comparison)
    {
        Leads++;
        Assessments += comparison.Lead.Assessments.Count;
        _fates[comparison.Fate] = Count(comparison.Fate) + 1;
        if (comparison.Fate == LeadFate.Compared)
        {
            AddCompared(comparison);
        }
    }

    private void AddCompared(LeadComparison comparison)
    {
        ByPresent += comparison.IsByPresent ? 1 : 0;
        Total.Add(comparison);
        Of(_segments, comparison.Segment ?? "").Add(comparison);
        Of(_campaigns, comparison.CampaignId ?? Guid.Empty).Add(comparison);
        foreach (var criterion in comparison.DecidedBy)
        {
            DecidedAlone[criterion].Add(comparison.Lead);
        }

        if (comparison.First is not null)
        {
            _judged.Add(comparison);
        }

        if (comparison.WasReady != comparison.WouldBeReady)
        {
            _changed.Add(comparison);
        }
    }

    private static ReadinessTally Of<TKey>(Dictionary<TKey, ReadinessTally> groups, TKey key)
        where TKey : notnull
    {
        if (!groups.TryGetValue(key, out var tally))
        {
            groups.Add(key, tally = new ReadinessTally());
        }

        return tally;
    }
}
