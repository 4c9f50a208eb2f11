using System;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Scoring;

/// <summary>One row of the log: what happened, and what it was worth when it happened. A later change of its rule does not touch it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What happened.</param>
/// <param name="Name">What it was, for people.</param>
/// <param name="OccurredOn">When (UTC).</param>
/// <param name="Points">Points that it gave, -1,000 to 1,000; 0 where no rule gave any.</param>
/// <param name="Fading">How they lose weight.</param>
public sealed record ScoreEvent(Guid Id, ScoreEventKind Kind, string Name, DateTime OccurredOn, int Points, Fading Fading)
{
    /// <summary>What the rule is called that gave the points; null (the default) where there was none, or it was deleted.</summary>
    public string? Rule { get; init; }

    /// <summary>From when on nothing of it is left (UTC); null where something always is.</summary>
    public DateTime? FadedOn => Fading.DaysUntilNothing(Points) is { } days ? OccurredOn.AddDays(days) : null;

    /// <summary>What is left of it.</summary>
    /// <param name="at">When (UTC).</param>
    /// <returns>Hundredths of a point; 0 before it happened.</returns>
    public long LeftAt(DateTime at) => at < OccurredOn ? 0 : Fading.Left(Points, DaysUntil(at));

    /// <summary>Whole days from the event until an instant, which is not before it.</summary>
    internal int DaysUntil(DateTime at) => (int)((at - OccurredOn).Ticks / TimeSpan.TicksPerDay);
}
