using System;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Nurture;

/// <summary>An enrollment as stored.</summary>
[Columns(
    NurtureEnrollmentTable.LeadId,
    NurtureEnrollmentTable.NurtureTrackId,
    NurtureEnrollmentTable.QueueId,
    NurtureEnrollmentTable.EnrolledOn,
    NurtureEnrollmentTable.ResumedOn,
    NurtureEnrollmentTable.Outcome,
    NurtureEnrollmentTable.Touches,
    NurtureEnrollmentTable.WindowEndsOn,
    NurtureEnrollmentTable.NextTouchOn,
    NurtureEnrollmentTable.NextStep)]
public sealed class OpenEnrollment
{
    /// <summary>Reads a row of crma_nurtureenrollment.</summary>
    /// <param name="id">Id.</param>
    /// <param name="enrollment">The row.</param>
    /// <param name="rowVersion">Version of the row that was read; null where it does not matter.</param>
    public OpenEnrollment(Guid id, IRecordValues enrollment, string? rowVersion = null)
    {
        Id = id;
        RowVersion = rowVersion;
        LeadId = enrollment.Value(NurtureEnrollmentTable.LeadId).AsId;
        TrackId = enrollment.Value(NurtureEnrollmentTable.NurtureTrackId).AsId;
        QueueId = enrollment.Value(NurtureEnrollmentTable.QueueId).AsId;
        AnswersCountFrom = enrollment.Value(NurtureEnrollmentTable.ResumedOn).AsDateTime ?? enrollment.Value(NurtureEnrollmentTable.EnrolledOn).AsDateTime;
        IsWaiting = enrollment.Value(NurtureEnrollmentTable.Outcome).AsChoice is null or (int)EnrollmentOutcome.Waiting;
        Touches = enrollment.Value(NurtureEnrollmentTable.Touches).AsWholeNumber ?? 0;
        WindowEndsOn = enrollment.Value(NurtureEnrollmentTable.WindowEndsOn).AsDateTime;
        NextTouch = enrollment.Value(NurtureEnrollmentTable.NextTouchOn).AsDateTime is { } dueOn
            ? new NextTouch(enrollment.Value(NurtureEnrollmentTable.NextStep).AsWholeNumber ?? 0, dueOn)
            : null;
    }

    /// <summary>Id.</summary>
    public Guid Id { get; }

    /// <summary>Version of the row that was read: of two rounds at once that count the same touch the later is refused; null where it does not matter.</summary>
    public string? RowVersion { get; }

    /// <summary>Lead.</summary>
    public Guid? LeadId { get; }

    /// <summary>Track.</summary>
    public Guid? TrackId { get; }

    /// <summary>Queue in which the lead waits, or waited.</summary>
    public Guid? QueueId { get; }

    /// <summary>Since when an answer of the lead stops its touches (UTC): it came, or somebody let the touches go on; null where nobody knows.</summary>
    public DateTime? AnswersCountFrom { get; }

    /// <summary>Whether it has not ended.</summary>
    public bool IsWaiting { get; }

    /// <summary>Touches that fell due so far.</summary>
    public int Touches { get; }

    /// <summary>When its window closes (UTC).</summary>
    public DateTime? WindowEndsOn { get; }

    /// <summary>The touch that comes next; null when the cadence is done.</summary>
    public NextTouch? NextTouch { get; }
}
