using System;
using System.Collections.Generic;

namespace CrmAlignment.Domain.Diagnosis;

/// <summary>What became of the leads that entered a layer.</summary>
public sealed class LayerTally
{
    /// <summary>Most leads that are named; all are counted.</summary>
    public const int MostNamed = 20;

    private readonly SortedDictionary<string, int> _reasons;
    private readonly List<LeavingLead> _leaving;

    /// <summary>Of no leads yet.</summary>
    public LayerTally()
        : this(0, 0, 0, 0, new Durations(), [], [])
    {
    }

    internal LayerTally(
        int wentOn, int inside, int nurtured, int lost, Durations stays, IEnumerable<KeyValuePair<string, int>> reasons, IEnumerable<LeavingLead> leaving)
    {
        WentOn = wentOn;
        Inside = inside;
        Nurtured = nurtured;
        Lost = lost;
        Stays = stays;
        _reasons = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (var reason in reasons)
        {
            _reasons.Add(reason.Key, reason.Value);
        }

        _leaving = [.. leaving];
    }

    /// <summary>Leads that entered it.</summary>
    public int Entered => WentOn + Inside + Nurtured + Lost;

    /// <summary>Those that went on to the next layer.</summary>
    public int WentOn { get; private set; }

    /// <summary>Those that are still in it.</summary>
    public int Inside { get; private set; }

    /// <summary>Those that are kept for later.</summary>
    public int Nurtured { get; private set; }

    /// <summary>Those that are lost.</summary>
    public int Lost { get; private set; }

    /// <summary>Conversion: those that went on, of those of which it is decided. Who is still inside counts on neither side.</summary>
    public Proportion Conversion => new(WentOn, WentOn + Nurtured + Lost);

    /// <summary>How long those that went on stayed, where both dates are known.</summary>
    public Durations Stays { get; }

    /// <summary>Those that are kept or lost, by reason; "" for none.</summary>
    public IReadOnlyDictionary<string, int> Reasons => _reasons;

    /// <summary>Some of those that are kept or lost: the first <see cref="MostNamed"/>.</summary>
    public IReadOnlyList<LeavingLead> Leaving => _leaving;

    /// <summary>Adds a lead that went on.</summary>
    internal void AddWentOn(TimeSpan? stay)
    {
        WentOn++;
        if (stay is { } known)
        {
            Stays.Add(known);
        }
    }

    /// <summary>Adds a lead that came no further.</summary>
    internal void AddEnd(LeadPath path)
    {
        Inside += path.End == PathEnd.Inside ? 1 : 0;
        Nurtured += path.End == PathEnd.Nurtured ? 1 : 0;
        Lost += path.End == PathEnd.Lost ? 1 : 0;
        if (path.End == PathEnd.Inside)
        {
            return;
        }

        _reasons[path.Reason] = (_reasons.TryGetValue(path.Reason, out var count) ? count : 0) + 1;
        if (_leaving.Count < MostNamed)
        {
            _leaving.Add(new LeavingLead(path.Id, path.Name, path.Reason));
        }
    }
}
