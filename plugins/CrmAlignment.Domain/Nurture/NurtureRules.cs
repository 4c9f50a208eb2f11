using System;
using System.Collections.Generic;
using CrmAlignment.Domain.Records;
using CrmAlignment.Domain.Stages;
using CrmAlignment.Model.Choices;
using CrmAlignment.Model.Tables;

namespace CrmAlignment.Domain.Nurture;

/// <summary>What happens to enrollments as time passes and when their leads leave.</summary>
public static class NurtureRules
{
    /// <summary>How an enrollment ends when its lead leaves nurture for a stage.</summary>
    public static EnrollmentOutcome OutcomeOf(LeadStage left) =>
        left is LeadStage.SalesReady or LeadStage.SalesAccepted or LeadStage.Qualified ? EnrollmentOutcome.ReturnedToSales : EnrollmentOutcome.Withdrawn;

    /// <summary>Ends an enrollment; null when it has ended already, so that a repeated run changes nothing.</summary>
    public static RecordChange? End(OpenEnrollment enrollment, EnrollmentOutcome outcome, DateTime nowUtc) => !enrollment.IsWaiting
        ? null
        : RecordChange.Update(
            NurtureEnrollmentTable.LogicalName,
            enrollment.Id,
            new ColumnList
            {
                { NurtureEnrollmentTable.Outcome, RecordValue.Choice((int)outcome) },
                { NurtureEnrollmentTable.EndedOn, RecordValue.DateTime(nowUtc) },
                { NurtureEnrollmentTable.NextTouchOn, RecordValue.Empty },
                { NurtureEnrollmentTable.NextStep, RecordValue.Empty },
                { NurtureEnrollmentTable.OpenKey, RecordValue.Empty },
            });

    /// <summary>Whether the window has closed: at its end, inclusive.</summary>
    public static bool IsAgedOut(OpenEnrollment enrollment, DateTime nowUtc) => enrollment.IsWaiting && enrollment.WindowEndsOn <= nowUtc;

    /// <summary>Whether a touch is due and the window still open.</summary>
    public static bool IsTouchDue(OpenEnrollment enrollment, DateTime nowUtc) =>
        enrollment.IsWaiting && enrollment.NextTouch?.DueOn <= nowUtc && !IsAgedOut(enrollment, nowUtc);

    /// <summary>
    /// Ages an enrollment out: it ends, and its lead, which counts as lost to a competitor, is disqualified as Lost. Reopening brings the
    /// lead back. None when the window is open.
    /// </summary>
    public static IReadOnlyList<RecordChange> AgeOut(OpenEnrollment enrollment, DateTime nowUtc)
    {
        if (!IsAgedOut(enrollment, nowUtc))
        {
            return [];
        }

        var changes = new List<RecordChange> { End(enrollment, EnrollmentOutcome.AgedOut, nowUtc)! };
        if (enrollment.LeadId is { } leadId)
        {
            changes.Add(RecordChange.Update(
                LeadTable.LogicalName,
                leadId,
                new ColumnList
                {
                    { LeadTable.EnrollmentId, RecordValue.Empty },
                    { LeadTable.StateCode, RecordValue.Choice(LeadStates.Disqualified) },
                    { LeadTable.StatusCode, RecordValue.Choice(LeadStates.LostStatus) },
                }));
        }

        return changes;
    }

    /// <summary>Counts the touch that fell due and plans the next; one touch a call. Null when none is due.</summary>
    public static RecordChange? Touch(OpenEnrollment enrollment, NurtureTrack track, DateTime nowUtc)
    {
        if (!IsTouchDue(enrollment, nowUtc) || enrollment.NextTouch is not { } touch)
        {
            return null;
        }

        var next = Cadence.After(track, touch.Sequence, touch.DueOn);
        return RecordChange.Update(
            NurtureEnrollmentTable.LogicalName,
            enrollment.Id,
            new ColumnList
            {
                { NurtureEnrollmentTable.Touches, RecordValue.WholeNumber(enrollment.Touches + 1) },
                { NurtureEnrollmentTable.NextTouchOn, RecordValue.DateTime(next?.DueOn) },
                { NurtureEnrollmentTable.NextStep, RecordValue.WholeNumber(next?.Sequence) },
            });
    }
}
