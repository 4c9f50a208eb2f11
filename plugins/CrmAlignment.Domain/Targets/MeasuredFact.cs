using System;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Model.Choices;

namespace CrmAlignment.Domain.Targets;

/// <summary>What a measure came to until a day.</summary>
/// <param name="Until">Last day that was counted.</param>
/// <param name="Value">Its value; null for a ratio that is undefined.</param>
/// <param name="Sample">Records behind it: <see cref="TargetMeasures.Sample"/>.</param>
public sealed record MeasuredFact(DateTime Until, decimal? Value, int Sample)
{
    /// <summary>A measure of what was counted.</summary>
    public static MeasuredFact Of(TargetMeasure measure, DateTime until, Scorecard counted) =>
        new(until, TargetMeasures.Of(measure, counted), TargetMeasures.Sample(measure, counted));

    /// <summary>Whether something can be said by it: a share of too few records says nothing; a sum, and what it is for each client, is what it is.</summary>
    public bool SaysSomething(TargetMeasure measure) =>
        Value is not null && (!TargetMeasures.IsShare(measure) || Sample >= TargetMeasures.MinimumSample);
}
