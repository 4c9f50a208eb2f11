using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Time;

namespace CrmAlignment.Domain.Nurture;

/// <summary>A way to keep rejected leads warm.</summary>
public sealed class NurtureTrack
{
    /// <summary>
    /// Months of the window where a track has none: the longest time after which research saw untended leads at a competitor.
    /// </summary>
    public const int DefaultWindowMonths = 12;

    /// <summary>A track; its steps are put in order of their sequence.</summary>
    /// <param name="id">Id.</param>
    /// <param name="name">Name.</param>
    /// <param name="queueId">Queue in which its leads wait.</param>
    /// <param name="isDefault">Whether leads that no rule routes go here.</param>
    /// <param name="windowMonths">Months after which an untended lead counts as lost; 12 when null.</param>
    /// <param name="steps">Its touches; may be none.</param>
    /// <param name="calendar">Calendar in whose working hours touches fall due; null for any hour.</param>
    public NurtureTrack(
        Guid id, string name, Guid queueId, bool isDefault, int? windowMonths, IEnumerable<NurtureStep> steps, WorkCalendar? calendar = null)
    {
        Id = id;
        Name = name;
        QueueId = queueId;
        IsDefault = isDefault;
        WindowMonths = windowMonths ?? DefaultWindowMonths;
        Calendar = calendar;
        Steps = steps.OrderBy(step => step.Sequence).ToArray();
    }

    /// <summary>Id.</summary>
    public Guid Id { get; }

    /// <summary>Name.</summary>
    public string Name { get; }

    /// <summary>Queue in which its leads wait.</summary>
    public Guid QueueId { get; }

    /// <summary>Whether leads that no rule routes go here.</summary>
    public bool IsDefault { get; }

    /// <summary>Months after which an untended lead counts as lost to a competitor.</summary>
    public int WindowMonths { get; }

    /// <summary>Calendar in whose working hours touches fall due; null for any hour.</summary>
    public WorkCalendar? Calendar { get; }

    /// <summary>Whether an answer of the lead stops its touches; true by default.</summary>
    public bool StopsOnAnswer { get; init; } = true;

    /// <summary>Name of its queue when that was deactivated after the track was saved: nobody looks into it. Null otherwise.</summary>
    public string? ClosedQueue { get; init; }

    /// <summary>Its touches, in order.</summary>
    public IReadOnlyList<NurtureStep> Steps { get; }
}
