using System;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Scoring;

/// <summary>A scoring rule that is in force: for what somebody gets which points.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Kind">What has to happen.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Points">Points, -1,000 to 1,000, not 0.</param>
/// <param name="Fading">How they lose weight.</param>
/// <param name="CreatedOn">When the rule was created (UTC): it counts nothing of the days before.</param>
public sealed record ScoreRule(Guid Id, ScoreEventKind Kind, string Name, int Points, Fading Fading, DateTime CreatedOn)
{
    /// <summary>Who began an email or call; null (the default) for either.</summary>
    public ScoreDirection? Direction { get; init; }

    /// <summary>What the address of a visited page contains, in any letter case; null (the default) for any page.</summary>
    public string? Page { get; init; }

    /// <summary>Logical name of the column that changes; null (the default) in rules of other kinds.</summary>
    public string? Column { get; init; }

    /// <summary>The value to which it changes, written invariantly; null (the default) for any but an empty one.</summary>
    public string? Value { get; init; }

    /// <summary>The part of an event's key that is the rule's, kept where the rule is deleted.</summary>
    public string Key => Id.ToString("N");

    /// <summary>Whether the rule is for what happens on a day: not before the day on which it was created.</summary>
    public bool IsForDayOf(DateTime occurredOn) => occurredOn.Date >= CreatedOn.Date;
}
