using System;
using System.Collections.Generic;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Model.Kpis;

namespace CrmAlignment.Domain.Health;

/// <summary>A symptom that the measures of scorecards tell.</summary>
/// <param name="Symptom">The symptom.</param>
/// <param name="Rate">Its rate.</param>
/// <param name="Limit">Its limits; null where it is held against the period before.</param>
/// <param name="NextStep">What to do about it.</param>
internal sealed record MeasuredSymptom(HealthSymptom Symptom, Func<Measures, Rate> Rate, Limit? Limit, NextStep NextStep)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<MeasuredSymptom> All { get; } =
    [
        // A lead that comes back from nurture and is qualified then has left twice, and came twice: so does what refills the funnel.
        new(HealthSymptom.FunnelNotRefilled, now => Ratio(Measure.LeadsCreated, Left(now), now), Health.Limit.AtLeast(0.5), NextStep.PlanMoreLeads),
        new(HealthSymptom.QualifyingFalls, now => Ratio(Measure.Qualified, now[Measure.LeadsCreated], now), null, NextStep.FindTheLeak),
        new(HealthSymptom.WinningFalls, now => Ratio(Measure.Won, now[Measure.LeadsCreated], now), null, NextStep.FindTheLeak),

        // The limits are the benchmarks, chosen by this project because there are no others: watched below the best, a symptom below the average.
        new(
            HealthSymptom.LeadsNotAccepted,
            now => Health.Rate.Share(now[Measure.Accepted], Decided(now)),
            new Limit(Benchmark.AcceptedByBest.Share, Benchmark.AcceptedOnAverage.Share, IsHighGood: true),
            NextStep.ReviewCriteria),

        // Chosen by this project because from half on the search of the sellers brings more than the funnel that both share.
        new(HealthSymptom.SalesFindsItself, now => Health.Rate.Share(now[Measure.WonBySales], now[Measure.Won]), Health.Limit.AtMost(0.5), NextStep.LearnFromSales),

        // Chosen by this project because one offer of ten is what holidays and illness explain.
        new(HealthSymptom.AnswersLate, now => Health.Rate.Share(now[Measure.Expired], Decided(now)), Health.Limit.AtMost(0.1), NextStep.AgreeAnswerTime),

        // Chosen by this project because leads come too early more often than never: from half on a no is thrown away more often than used.
        new(
            HealthSymptom.RejectionsWithoutUse,
            now => Health.Rate.Share(now[Measure.Rejected] - now[Measure.Nurtured], now[Measure.Rejected]),
            Health.Limit.AtMost(0.5),
            NextStep.RouteRejections),
    ];

    private static Rate Ratio(Measure part, decimal forEach, Measures now) => Health.Rate.Ratio(now[part], forEach);

    private static decimal Left(Measures now) => now[Measure.Qualified] + now[Measure.Disqualified] + now[Measure.Nurtured];

    private static decimal Decided(Measures now) => now[Measure.Accepted] + now[Measure.Rejected] + now[Measure.Expired];
}
