namespace CrmAlignment.Domain.Nurture;

/// <summary>One touch of a track.</summary>
/// <param name="Sequence">Order.</param>
/// <param name="DelayDays">Days of 24 hours after the previous touch fell due, or after enrollment.</param>
public readonly record struct NurtureStep(int Sequence, int DelayDays)
{
    /// <summary>The activity that the touch makes when it falls due; null for none.</summary>
    public StepActivity? Activity { get; init; }
}
