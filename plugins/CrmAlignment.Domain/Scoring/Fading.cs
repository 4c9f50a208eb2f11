using System;
using CrmAlignment.Domain.Time;

namespace CrmAlignment.Domain.Scoring;

/// <summary>How points lose weight with time: halved by days, ended after days, both, or never.</summary>
/// <remarks>
/// Days are those of 24 hours that have passed since the event, whole ones: a score changes once a day and event, and everybody can compute it
/// again. What is left is a whole number of hundredths of a point, halves rounded away from 0.
/// </remarks>
/// <param name="HalfLifeDays">Days after which half is left, 1 to 3650; null where points do not fade.</param>
/// <param name="EndsAfterDays">Days after which nothing is left, 1 to 3650; null where points do not end.</param>
public sealed record Fading(int? HalfLifeDays, int? EndsAfterDays)
{
    /// <summary>Most days of a half-life or until an end: ten years.</summary>
    public const int MaximumDays = 3650;

    // 1,000 points of the longest half-life are below half a hundredth after 18 halvings.
    private const int MostHalvings = 18;

    /// <summary>Points that stay as they are.</summary>
    public static Fading Never { get; } = new(null, null);

    /// <summary>Whether points lose weight at all.</summary>
    public bool Fades => HalfLifeDays is not null || EndsAfterDays is not null;

    /// <summary>What is left of points.</summary>
    /// <param name="points">Points of the event, -1,000 to 1,000.</param>
    /// <param name="days">Whole days since the event, 0 or more.</param>
    /// <returns>Hundredths of a point, with the sign of the points.</returns>
    public long Left(int points, int days)
    {
        if (days >= (EndsAfterDays ?? int.MaxValue))
        {
            return 0;
        }

        var hundredths = Math.Abs((long)points) * 100;
        return Math.Sign(points) * (HalfLifeDays is { } halfLife ? HalfLife.Left(hundredths, days, halfLife) : hundredths);
    }

    /// <summary>The first day since the event on which nothing is left; null where something always is.</summary>
    public int? DaysUntilNothing(int points)
    {
        if (points == 0 || !Fades)
        {
            return points == 0 ? 0 : null;
        }

        var nothing = EndsAfterDays ?? HalfLifeDays!.Value * MostHalvings;
        var something = 0;
        while (nothing - something > 1)
        {
            var middle = something + ((nothing - something) / 2);
            if (Left(points, middle) == 0)
            {
                nothing = middle;
            }
            else
            {
                something = middle;
            }
        }

        return nothing;
    }
}
