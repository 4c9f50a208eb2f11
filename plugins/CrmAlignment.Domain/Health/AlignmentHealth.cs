using System.Collections.Generic;
using System.Linq;

namespace CrmAlignment.Domain.Health;

/// <summary>
/// Whether marketing and sales work from one funnel: each symptom is computed, held against a limit or the period before, and never stated
/// from fewer cases than tell.
/// </summary>
public static class AlignmentHealth
{
    /// <summary>Cases below which a rate says nothing; the same as for the layers of a funnel.</summary>
    public const int LeastCases = Diagnosis.FunnelDiagnosis.LeastDecided;

    // Chosen by this project because with chance alone half of all conversions are a little lower than before: less than a tenth is no news.
    private const double NoNews = 0.9;

    // Chosen by this project because one row of ten may be one that somebody is working on just now.
    private static readonly Limit Few = Limit.AtMost(0.1);

    /// <summary>Checks all symptoms.</summary>
    /// <returns>The worst first; of the same finding those that got worse.</returns>
    public static IReadOnlyList<SymptomCheck> Check(HealthNumbers numbers) => MeasuredSymptom.All.Select(symptom => Measured(symptom, numbers))
        .Concat([SpendCheck.Of(numbers), Owners(numbers), Waiting(numbers), CampaignCheck.Of(numbers)])
        .OrderByDescending(check => check.Finding)
        .ThenByDescending(check => check.Trend == Trend.Worse)
        .ThenBy(check => check.Symptom)
        .ToArray();

    /// <summary>How a rate moved; null when one of both samples is too small.</summary>
    internal static Trend? Moved(Rate current, Rate previous, bool isHighGood)
    {
        if (current.Sample < LeastCases || previous.Sample < LeastCases)
        {
            return null;
        }

        var difference = current.Proportion.Minus(previous.Proportion);
        return difference.Low > 0 ? (isHighGood ? Trend.Better : Trend.Worse)
            : difference.High < 0 ? (isHighGood ? Trend.Worse : Trend.Better)
            : Trend.AsBefore;
    }

    /// <summary>The step, where there is something to do.</summary>
    internal static NextStep? StepFor(Finding finding, NextStep step) => finding is Finding.Watch or Finding.Symptom ? step : null;

    private static SymptomCheck Measured(MeasuredSymptom symptom, HealthNumbers numbers)
    {
        var current = symptom.Rate(numbers.Current);
        var previous = symptom.Rate(numbers.Previous);
        var trend = Moved(current, previous, symptom.Limit?.IsHighGood ?? true);
        var finding = symptom.Limit?.Judge(current) ?? Fallen(current, previous, trend);
        return new SymptomCheck
        {
            Symptom = symptom.Symptom,
            Finding = finding,
            Current = current,
            Previous = previous,
            Trend = trend,
            NextStep = StepFor(finding, symptom.NextStep),
            Months = numbers.MonthsBefore.Concat(numbers.Months).Select(month => new MonthRate(month.Month, symptom.Rate(month.Measures))).ToArray(),
        };
    }

    private static Finding Fallen(Rate current, Rate previous, Trend? trend) => trend switch
    {
        null => Finding.NotEnoughData,
        Trend.Worse => Finding.Symptom,
        Trend.AsBefore when current.Value < previous.Value * NoNews => Finding.Watch,
        _ => Finding.Healthy,
    };

    private static SymptomCheck Owners(HealthNumbers numbers) => Counted(HealthSymptom.OwnersOverlap, numbers.Owners, NextStep.NameOneOwner) with
    {
        Previous = RateOf(numbers.OwnersBefore),
        Trend = Moved(RateOf(numbers.Owners), RateOf(numbers.OwnersBefore), isHighGood: false),
    };

    private static SymptomCheck Waiting(HealthNumbers numbers) => Counted(HealthSymptom.NurtureUntended, numbers.Waiting, NextStep.TendNurture);

    private static SymptomCheck Counted(HealthSymptom symptom, CountedCases cases, NextStep step)
    {
        var finding = Few.Judge(RateOf(cases));
        return new SymptomCheck
        {
            Symptom = symptom,
            Finding = finding,
            Current = RateOf(cases),
            NextStep = StepFor(finding, step),
            Rows = cases.Rows,
            IsCut = cases.IsCut,
        };
    }

    private static Rate RateOf(CountedCases cases) => Rate.Share(cases.Part, cases.Base);
}
