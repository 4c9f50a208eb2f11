using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Diagnosis;

namespace CrmAlignment.Domain.Nurture;

/// <summary>
/// What became of the leads that left nurture, by track, and which of those that wait are most at risk: all ended stays are added before the
/// first waiting one, since its chance is theirs.
/// </summary>
public sealed class NurtureReview
{
    private const int Digits = 4;

    private readonly Dictionary<Guid, TrackTally> _tracks;
    private readonly SortedSet<RankedStay> _first;

    /// <summary>A review of nothing yet.</summary>
    public NurtureReview()
        : this(new Dictionary<Guid, TrackTally>(), [], 0, 0)
    {
    }

    internal NurtureReview(Dictionary<Guid, TrackTally> tracks, IEnumerable<RankedStay> first, int waiting, int withoutValue)
    {
        _tracks = tracks;
        _first = new SortedSet<RankedStay>(first);
        Waiting = waiting;
        WithoutValue = withoutValue;
    }

    /// <summary>Ended stays by track.</summary>
    public IReadOnlyDictionary<Guid, TrackTally> Tracks => _tracks;

    /// <summary>Ended stays of all tracks.</summary>
    public TrackTally Total => _tracks.Values.Aggregate(TrackTally.None, (sum, track) => sum + track);

    /// <summary>Leads that wait and have a window.</summary>
    public int Waiting { get; private set; }

    /// <summary>Of them those of whose value nothing tells.</summary>
    public int WithoutValue { get; private set; }

    /// <summary>Those most at risk, the most first.</summary>
    public IReadOnlyCollection<RankedStay> First => _first;

    /// <summary>What a won lead brought on average, in base currency; null where too few were won to tell.</summary>
    public decimal? AverageRevenue => Total.All is var all && all[StayFate.Won] >= FunnelDiagnosis.LeastDecided
        ? Math.Round(all.Revenue / all[StayFate.Won], 2, MidpointRounding.AwayFromZero)
        : null;

    /// <summary>Counts a stay that has ended.</summary>
    public void Add(EndedStay stay) => _tracks[stay.TrackId] = Of(stay.TrackId).With(stay);

    /// <summary>Counts a lead that waits, and ranks it.</summary>
    /// <param name="stay">The stay.</param>
    /// <param name="nowUtc">The instant of the review (UTC).</param>
    /// <param name="most">How many are kept of those most at risk.</param>
    public void Add(WaitingStay stay, DateTime nowUtc, int most)
    {
        var ranked = Rank(stay, nowUtc);
        Waiting++;
        WithoutValue += ranked.Value is null ? 1 : 0;
        _first.Add(ranked);
        if (_first.Count > most)
        {
            _first.Remove(_first.Max!);
        }
    }

    private RankedStay Rank(WaitingStay stay, DateTime nowUtc)
    {
        var track = Of(stay.TrackId);
        var tells = track.HasEnoughData ? track : Total;
        var passed = Share((nowUtc - stay.EnrolledOn).TotalDays, (stay.WindowEndsOn - stay.EnrolledOn).TotalDays);
        return new RankedStay(
            stay.Id,
            stay.LeadId,
            stay.TrackId,
            stay.Value ?? AverageRevenue,
            stay.Value is null ? LeadValueSource.AverageRevenue : stay.ValueSource,
            tells.HasEnoughData ? Rounded(tells.All.Chance.Share) : null,
            track.HasEnoughData,
            Math.Max(0, (int)Math.Floor((stay.WindowEndsOn - nowUtc).TotalDays)),
            passed);
    }

    private TrackTally Of(Guid track) => _tracks.TryGetValue(track, out var tally) ? tally : TrackTally.None;

    // A window of no length has passed.
    private static decimal Share(double passed, double whole) => whole <= 0 ? 1 : Rounded(Math.Max(0, Math.Min(1, passed / whole)));

    private static decimal Rounded(double share) => Math.Round((decimal)share, Digits, MidpointRounding.AwayFromZero);
}
