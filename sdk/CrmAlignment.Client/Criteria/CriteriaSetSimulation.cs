using System;
using System.Collections.Generic;
using System.Linq;
using Newtonsoft.Json;

namespace CrmAlignment.Client.Criteria;

/// <summary>
/// What criteria would have done with the leads of a period as they were when they were judged; of one slice, or of all so far.
/// </summary>
/// <remarks>
/// Immutable. A lead counts once: it was ready if one of its verdicts in the period was Met, and would have been if the criteria are met at one
/// of them. Leads that could not be compared are counted apart and are in no other number.
/// </remarks>
[JsonObject(ItemRequired = Required.Always)]
public sealed record CriteriaSetSimulation
{
    /// <summary>Leads that were judged in the period.</summary>
    public int Leads { get; init; }

    /// <summary>Verdicts that they got in it.</summary>
    public int Assessments { get; init; }

    /// <summary>Leads that were compared: the sample of everything below.</summary>
    public int Compared { get; init; }

    /// <summary>Those of them that were judged, at least once, by the lead as it is now.</summary>
    public int ByPresentValues { get; init; }

    /// <summary>Leads that were judged before the values were kept.</summary>
    public int WithoutValues { get; init; }

    /// <summary>Leads of which the criteria ask what was not kept.</summary>
    public int NotKept { get; init; }

    /// <summary>Leads to which the criteria do not apply, or a more specific set does.</summary>
    public int OutsideScope { get; init; }

    /// <summary>Leads that another version of the set judged, and to which the criteria would not apply any more.</summary>
    public int LeftScope { get; init; }

    /// <summary>The compared leads.</summary>
    public ReadinessTally Total { get; init; } = ReadinessTally.None;

    /// <summary>The criteria, in their order.</summary>
    public IReadOnlyList<SimulatedCriterion> Criteria { get; init; } = [];

    /// <summary>The compared leads by segment.</summary>
    public IReadOnlyList<SimulatedSegment> Segments { get; init; } = [];

    /// <summary>The compared leads by campaign.</summary>
    public IReadOnlyList<SimulatedCampaign> Campaigns { get; init; } = [];

    /// <summary>Leads that change side, by id; of all slices together the first <see cref="MaximumChanged"/>. How many there are, <see cref="Total"/> says.</summary>
    public IReadOnlyList<ChangedLead> Changed { get; init; } = [];

    /// <summary>
    /// What the criteria say of the leads as they were when they were judged for the first time; empty unless it is asked for. A lead that was
    /// judged before the period as well, or whose first verdict could not be compared, is not among them.
    /// </summary>
    [JsonProperty(Required = Required.DisallowNull)]
    public IReadOnlyList<FirstVerdict> FirstVerdicts { get; init; } = [];

    /// <summary>Where to go on; empty at the end.</summary>
    [JsonIgnore]
    public string NextCursor { get; init; } = "";

    /// <summary>Most leads of <see cref="Changed"/> when slices are added up: 10,000.</summary>
    public const int MaximumChanged = 10_000;

    /// <summary>This and the slice after it.</summary>
    /// <param name="next">The slice that this one's cursor led to.</param>
    public CriteriaSetSimulation Plus(CriteriaSetSimulation next) => new()
    {
        Leads = Leads + next.Leads,
        Assessments = Assessments + next.Assessments,
        Compared = Compared + next.Compared,
        ByPresentValues = ByPresentValues + next.ByPresentValues,
        WithoutValues = WithoutValues + next.WithoutValues,
        NotKept = NotKept + next.NotKept,
        OutsideScope = OutsideScope + next.OutsideScope,
        LeftScope = LeftScope + next.LeftScope,
        Total = Total.Plus(next.Total),
        Criteria = Criteria.Count == 0
            ? next.Criteria
            : [.. Criteria.Zip(next.Criteria, (former, latter) => latter with { DecidesAlone = former.DecidesAlone.Plus(latter.DecidesAlone) })],
        Segments = Merged(
            Segments.Concat(next.Segments), group => group.Segment, StringComparer.OrdinalIgnoreCase, (former, latter) => former with { Tally = former.Tally.Plus(latter.Tally) }),
        Campaigns = Merged(
            Campaigns.Concat(next.Campaigns), group => group.CampaignId, EqualityComparer<Guid>.Default, (former, latter) => former with { Tally = former.Tally.Plus(latter.Tally) }),
        Changed = [.. Changed.Concat(next.Changed).Take(MaximumChanged)],
        FirstVerdicts = [.. FirstVerdicts, .. next.FirstVerdicts],
        NextCursor = next.NextCursor,
    };

    private static T[] Merged<T, TKey>(IEnumerable<T> groups, Func<T, TKey> key, IEqualityComparer<TKey> comparer, Func<T, T, T> add) =>
        [.. groups.GroupBy(key, comparer).Select(group => group.Aggregate(add))];
}
