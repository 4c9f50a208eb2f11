using System;
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using NodaTime;

namespace CrmAlignment.Cli.Replay.Reading;

/// <summary>
/// All events of a funnel in the order in which they happen. Sixteen bytes are kept of each; the event itself is made of its line each time
/// somebody asks for it, so a million leads take as much memory as their numbers. Used by one thread.
/// </summary>
public sealed class PlannedEvents : IReadOnlyList<FunnelEvent>
{
    private readonly List<PlannedEvent> _planned = [];
    private readonly Func<EventKind, int, FunnelEvent> _make;

    /// <summary>Plans events.</summary>
    /// <param name="events">The events, in any order; they are gone through once, and not kept.</param>
    /// <param name="make">Makes an event of its line again.</param>
    internal PlannedEvents(IEnumerable<FunnelEvent> events, Func<EventKind, int, FunnelEvent> make)
    {
        _make = make;
        foreach (var happening in events)
        {
            _planned.Add(new PlannedEvent(happening.When.ToUnixTimeTicks(), happening.Row.Number, happening.Kind));
        }

        _planned.TrimExcess();
        _planned.Sort();
    }

    /// <inheritdoc/>
    public int Count => _planned.Count;

    /// <inheritdoc/>
    public FunnelEvent this[int index] => Made(_planned[index]);

    /// <summary>The events of a kind, made one after the other.</summary>
    /// <typeparam name="T">Type of the events.</typeparam>
    /// <param name="kind">The kind.</param>
    public IEnumerable<T> Of<T>(EventKind kind)
        where T : FunnelEvent => _planned.Where(planned => planned.Kind == kind).Select(Made).Cast<T>();

    /// <summary>How many events of a kind there are, with the first and the last; nothing is made.</summary>
    /// <param name="kind">The kind.</param>
    internal EventSpan Span(EventKind kind)
    {
        var span = new EventSpan();
        foreach (var planned in _planned.Where(planned => planned.Kind == kind))
        {
            span.Add(Instant.FromUnixTimeTicks(planned.Ticks));
        }

        return span;
    }

    /// <summary>When an event happens; nothing is made.</summary>
    /// <param name="index">Its place in the order.</param>
    public Instant When(int index) => Instant.FromUnixTimeTicks(_planned[index].Ticks);

    /// <inheritdoc/>
    public IEnumerator<FunnelEvent> GetEnumerator() => _planned.Select(Made).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private FunnelEvent Made(PlannedEvent planned) => _make(planned.Kind, planned.Line);
}
