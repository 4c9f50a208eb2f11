using System;
using System.Collections.Generic;
using CrmAlignment.Domain.Records;
using CrmAlignment.Domain.Stages;
using CrmAlignment.Domain.Time;
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
    /// Two leads cannot be disqualified, and must not keep the others of a round from it. One that has left nurture already: its
    /// enrollment ends as the leaving says. One from which an opportunity originates, which the platform does not disqualify
    /// (https://learn.microsoft.com/dynamics365/sales/disqualify-lead): it goes back to marketing, since somebody works on it.
    /// </summary>
    /// <param name="enrollment">The enrollment.</param>
    /// <param name="lead">Its lead; null when it is gone.</param>
    /// <param name="nowUtc">The instant of the operation (UTC).</param>
    public static IReadOnlyList<RecordChange> AgeOut(OpenEnrollment enrollment, NurturedLead? lead, DateTime nowUtc)
    {
        if (!IsAgedOut(enrollment, nowUtc))
        {
            return [];
        }

        if (lead is not { } nurtured || enrollment.LeadId is not { } leadId)
        {
            return [End(enrollment, EnrollmentOutcome.AgedOut, nowUtc)!];
        }

        return nurtured.Stage != LeadStage.Nurture
            ? [End(enrollment, OutcomeOf(nurtured.Stage), nowUtc)!]
            : [End(enrollment, EnrollmentOutcome.AgedOut, nowUtc)!, RecordChange.Update(LeadTable.LogicalName, leadId, Leave(nurtured))];
    }

    /// <summary>Whether a contact is an answer of the lead that stops the touches of a stay. One from before it is why the lead came, if anything.</summary>
    public static bool IsAnswered(OpenEnrollment enrollment, LeadContact contact) =>
        contact.LeadId == enrollment.LeadId && contact.IsAnswer && contact.OccurredOn > enrollment.AnswersCountFrom;

    /// <summary>
    /// Stops the touches of a stay, since its lead has answered: somebody has to speak with it now. Where the cadence stands is kept, so that
    /// it can go on. Null when the stay has ended.
    /// </summary>
    public static RecordChange? Answer(OpenEnrollment enrollment, DateTime answeredOnUtc) => !enrollment.IsWaiting
        ? null
        : RecordChange.Update(
            NurtureEnrollmentTable.LogicalName,
            enrollment.Id,
            new ColumnList
            {
                { NurtureEnrollmentTable.AnsweredOn, RecordValue.DateTime(answeredOnUtc) },
                { NurtureEnrollmentTable.NextTouchOn, RecordValue.Empty },
            },
            enrollment.RowVersion);

    /// <summary>When the touch that an answer had stopped comes after all: now, within working hours. Null when the stay has ended, or no touch is left.</summary>
    /// <param name="enrollment">The stay.</param>
    /// <param name="nextStep">Sequence of the touch that comes next; null when the cadence is done.</param>
    /// <param name="calendar">Calendar in whose working hours touches fall due; null for any hour.</param>
    /// <param name="nowUtc">The instant of the operation (UTC).</param>
    public static DateTime? Resume(OpenEnrollment enrollment, int? nextStep, WorkCalendar? calendar, DateTime nowUtc) =>
        enrollment.IsWaiting && nextStep is not null ? Cadence.Working(calendar, nowUtc) : null;

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
            },
            enrollment.RowVersion);
    }

    // The save itself empties the lookup to the stay, as of every lead that leaves nurture. Written here beside the state it would cost the save a
    // second pass: https://learn.microsoft.com/power-apps/developer/data-platform/special-update-operation-behavior
    private static ColumnList Leave(NurturedLead lead)
    {
        var columns = new ColumnList();
        columns.AddIf(lead.HasOpportunity, LeadTable.Stage, RecordValue.Choice((int)LeadStage.MarketingQualified));
        columns.AddIf(!lead.HasOpportunity, LeadTable.StateCode, RecordValue.Choice(LeadStates.Disqualified));
        columns.AddIf(!lead.HasOpportunity, LeadTable.StatusCode, RecordValue.Choice(LeadStates.LostStatus));
        return columns;
    }
}
