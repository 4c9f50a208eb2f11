using System;
using CrmAlignment.Domain.Records;
using CrmAlignment.Domain.Stages;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Nurture;

/// <summary>A lead's new stay in nurture.</summary>
public sealed class Enrollment
{
    private Enrollment(Guid id, NurtureTrack track, NextTouch? nextTouch, RecordChange creation)
    {
        Id = id;
        Track = track;
        NextTouch = nextTouch;
        Creation = creation;
    }

    /// <summary>Id.</summary>
    public Guid Id { get; }

    /// <summary>Track.</summary>
    public NurtureTrack Track { get; }

    /// <summary>The first touch; null when the track has no steps.</summary>
    public NextTouch? NextTouch { get; }

    /// <summary>The write that creates it; its open key keeps a lead from being queued twice.</summary>
    public RecordChange Creation { get; }

    /// <summary>Begins an enrollment.</summary>
    /// <param name="id">Id for it.</param>
    /// <param name="lead">The lead.</param>
    /// <param name="track">Its track.</param>
    /// <param name="reasonId">Why it came.</param>
    /// <param name="nowUtc">The instant of the operation (UTC).</param>
    public static Enrollment Begin(Guid id, StoredLead lead, NurtureTrack track, Guid reasonId, DateTime nowUtc)
    {
        var first = Cadence.First(track, nowUtc);
        var values = new ColumnList
        {
            { NurtureEnrollmentTable.Name, RecordValue.Text(RecordNames.Of(lead.Name, track.Name)) },
            { NurtureEnrollmentTable.LeadId, RecordValue.Lookup(LeadTable.LogicalName, lead.Id) },
            { NurtureEnrollmentTable.NurtureTrackId, RecordValue.Lookup(NurtureTrackTable.LogicalName, track.Id) },
            { NurtureEnrollmentTable.QueueId, RecordValue.Lookup("queue", track.QueueId) },
            { NurtureEnrollmentTable.RejectionReasonId, RecordValue.Lookup(RejectionReasonTable.LogicalName, reasonId) },
            { NurtureEnrollmentTable.EnrolledOn, RecordValue.DateTime(nowUtc) },
            { NurtureEnrollmentTable.Outcome, RecordValue.Choice((int)EnrollmentOutcome.Waiting) },
            { NurtureEnrollmentTable.NextTouchOn, RecordValue.DateTime(first?.DueOn) },
            { NurtureEnrollmentTable.NextStep, RecordValue.WholeNumber(first?.Sequence) },
            { NurtureEnrollmentTable.Touches, RecordValue.WholeNumber(0) },
            { NurtureEnrollmentTable.WindowEndsOn, RecordValue.DateTime(Cadence.WindowEnd(track, nowUtc)) },
            { NurtureEnrollmentTable.OpenKey, RecordValue.Text(lead.Id.ToString("D")) },
        };
        var owner = lead.Values.Value(LeadTable.OwnerId);
        values.AddIf(!owner.IsEmpty, NurtureEnrollmentTable.OwnerId, owner);
        var category = lead.Values.Value(LeadTable.LeadCategoryId);
        values.AddIf(!category.IsEmpty, NurtureEnrollmentTable.LeadCategoryId, category);
        return new Enrollment(id, track, first, RecordChange.Create(NurtureEnrollmentTable.LogicalName, id, values));
    }
}
