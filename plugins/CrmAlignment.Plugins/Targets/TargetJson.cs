using CrmAlignment.Domain.Targets;
using CrmAlignment.Plugins.Adapters;

namespace CrmAlignment.Plugins.Targets;

/// <summary>Writes a compared target as crma_CompareTargets answers it.</summary>
internal static class TargetJson
{
    /// <summary>One target.</summary>
    public static JsonObject Of(StoredTarget row, TargetComparison compared)
    {
        var target = row.Target;
        var json = new JsonObject()
            .Add("targetId", row.Id.ToString("D"))
            .Add("name", row.Name)
            .Add("measure", target.Measure.ToString())
            .Add("isRatio", TargetMeasures.IsRatio(target.Measure))
            .Add("isShare", TargetMeasures.IsShare(target.Measure))
            .Add("isAmount", TargetMeasures.IsAmount(target.Measure))
            .Add("grain", target.Period.Grain.ToString())
            .Add("periodStart", target.Period.Start)
            .Add("periodEnd", target.Period.End)
            .Add("scopeType", target.Scope.Type.ToString());
        json = target.Scope.Id is { } id ? json.Add("scopeId", id.ToString("D")) : json.Add("scopeId", null as decimal?);
        return AddProgress(json.Add("scopeName", row.ScopeName).Add("plan", target.Plan), compared)
            .Add("previous", Of(compared, compared.Previous))
            .Add("lastYear", Of(compared, compared.LastYear))
            .Add("yearBeforeLast", Of(compared, compared.YearBeforeLast));
    }

    private static JsonObject AddProgress(JsonObject json, TargetComparison compared)
    {
        var period = compared.Target.Period;
        var progress = compared.Progress;
        return json
            .Add("countedUntil", compared.Fact.Until)
            .Add("fact", compared.Fact.Value)
            .Add("sample", compared.Fact.Sample)
            .Add("hasEnoughData", compared.Fact.SaysSomething(compared.Target.Measure))
            .Add("days", period.Days)
            .Add("daysLeft", period.Days - period.DaysUntil(compared.Fact.Until))
            .Add("planToDate", progress?.PlanToDate)
            .Add("reached", progress?.Reached)
            .Add("reachedToDate", progress?.ReachedToDate)
            .Add("missing", progress?.Missing)
            .Add("missingADay", TargetMeasures.IsRatio(compared.Target.Measure) ? null : progress?.MissingADay);
    }

    private static JsonObject Of(TargetComparison compared, ComparedPeriod former) => new JsonObject()
        .Add("periodStart", former.Period.Start)
        .Add("periodEnd", former.Period.End)
        .Add("comparedUntil", former.ToDate.Until)
        .Add("fact", former.ToDate.Value)
        .Add("sample", former.ToDate.Sample)
        .Add("growth", compared.GrowthOn(former))
        .Add("wholeFact", former.Whole.Value)
        .Add("wholeSample", former.Whole.Sample);
}
