using System;
using CrmAlignment.Domain.Diagnosis;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Nurture;

/// <summary>The ended stays of a track, each lead once by its last.</summary>
/// <param name="Returned">Fates of those that returned to sales.</param>
/// <param name="AgedOut">Fates of those that aged out.</param>
/// <param name="Withdrawn">Fates of those that somebody took out.</param>
public sealed record TrackTally(FateCounts Returned, FateCounts AgedOut, FateCounts Withdrawn)
{
    /// <summary>No stays.</summary>
    public static TrackTally None { get; } = new(FateCounts.None, FateCounts.None, FateCounts.None);

    /// <summary>All together.</summary>
    public FateCounts All => Returned + AgedOut + Withdrawn;

    /// <summary>Whether enough is decided to speak of a chance; of few it would be chance itself.</summary>
    public bool HasEnoughData => All.Decided >= FunnelDiagnosis.LeastDecided;

    /// <summary>One stay more.</summary>
    /// <exception cref="ArgumentException">It has not ended.</exception>
    public TrackTally With(EndedStay stay) => stay.Outcome switch
    {
        EnrollmentOutcome.ReturnedToSales => this with { Returned = Returned.With(stay.Fate, stay.Revenue) },
        EnrollmentOutcome.AgedOut => this with { AgedOut = AgedOut.With(stay.Fate, stay.Revenue) },
        EnrollmentOutcome.Withdrawn => this with { Withdrawn = Withdrawn.With(stay.Fate, stay.Revenue) },
        _ => throw new ArgumentException("A stay that waits has not ended.", nameof(stay)),
    };

    /// <summary>Both together.</summary>
    public static TrackTally operator +(TrackTally one, TrackTally other) =>
        new(one.Returned + other.Returned, one.AgedOut + other.AgedOut, one.Withdrawn + other.Withdrawn);
}
