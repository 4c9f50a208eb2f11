using System;
using CrmAlignment.Domain.Records;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Nurture;

/// <summary>An activity to make now, since a touch has fallen due.</summary>
/// <param name="Step">What the step says of it.</param>
/// <param name="LeadId">The lead that it is regarding.</param>
/// <param name="Owner">The owner of the lead, user or team.</param>
/// <param name="DueOn">When it is due: when the touch fell due (UTC).</param>
public sealed record DueActivity(StepActivity Step, Guid LeadId, RecordValue Owner, DateTime DueOn)
{
    /// <summary>
    /// The activity of the touch that is due; null when its step makes none or is gone, and for a lead that is gone or has left nurture,
    /// whose stay has not ended yet.
    /// </summary>
    /// <param name="enrollment">The enrollment, before the touch is counted.</param>
    /// <param name="track">Its track.</param>
    /// <param name="lead">Its lead; null when it is gone.</param>
    public static DueActivity? Of(OpenEnrollment enrollment, NurtureTrack track, NurturedLead? lead)
    {
        if (enrollment.NextTouch is not { } touch || enrollment.LeadId is not { } leadId || lead is not { Stage: LeadStage.Nurture } nurtured)
        {
            return null;
        }

        foreach (var step in track.Steps)
        {
            if (step.Sequence == touch.Sequence && step.Activity is { } activity)
            {
                return new DueActivity(activity, leadId, nurtured.Owner, touch.DueOn);
            }
        }

        return null;
    }
}
