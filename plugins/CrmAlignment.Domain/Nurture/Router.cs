using System;
using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.Domain.Nurture;

/// <summary>Finds the nurture track for a rejected lead.</summary>
public sealed class Router
{
    private readonly RoutingRule[] _rules;
    private readonly Dictionary<Guid, NurtureTrack> _tracks;

    /// <summary>A router over the active rules and tracks; a rule whose track is not among them is passed over.</summary>
    public Router(IEnumerable<RoutingRule> rules, IEnumerable<NurtureTrack> tracks)
    {
        _tracks = tracks.ToDictionary(track => track.Id);
        _rules = rules.Where(rule => _tracks.ContainsKey(rule.TrackId)).OrderBy(rule => rule.Priority).ThenBy(rule => rule.Id).ToArray();
    }

    /// <summary>
    /// The track of the first rule that fits, else the default track (of several the one with the least id); null when there is
    /// neither.
    /// </summary>
    /// <param name="reasonId">Why the lead was rejected.</param>
    /// <param name="score">Its score.</param>
    /// <param name="segment">Its segment.</param>
    public NurtureTrack? Route(Guid reasonId, int? score, string? segment) =>
        Array.Find(_rules, rule => rule.Condition.Holds(reasonId, score, segment)) is { } rule
            ? _tracks[rule.TrackId]
            : _tracks.Values.Where(track => track.IsDefault).OrderBy(track => track.Id).FirstOrDefault();
}
