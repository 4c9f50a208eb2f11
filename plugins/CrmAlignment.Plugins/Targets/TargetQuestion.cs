using System;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Domain.Time;
using CrmAlignment.Model.Apis;
using CrmAlignment.Model.Choices;
using CrmAlignment.Plugins.Pipeline;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Targets;

/// <summary>Which targets are asked for, and up to which day.</summary>
/// <param name="Day">The organization's day.</param>
/// <param name="Measure">Measure; null for all.</param>
/// <param name="Grain">Grain; null for all.</param>
/// <param name="Scope">Scope; null for all.</param>
internal sealed record TargetQuestion(DateTime Day, TargetMeasure? Measure, PeriodGrain? Grain, Scope? Scope)
{
    /// <summary>Reads the parameters; of a time of day only the day counts.</summary>
    /// <exception cref="Domain.Messages.ProblemException">CRMA9003: a choice is none; CRMA6001: the scope needs its id.</exception>
    public static TargetQuestion Read(PluginScope scope, TimeZoneInfo zone) => new(
        scope.OptionalInput<DateTime?>(CompareTargetsApi.Date) is { } day && day != default
            ? DateTime.SpecifyKind(day.Date, DateTimeKind.Unspecified)
            : LocalDates.Of(scope.Now, zone),
        Choice<TargetMeasure>(scope, CompareTargetsApi.Measure),
        Choice<PeriodGrain>(scope, CompareTargetsApi.Grain),
        AskedScope.Read(scope, CompareTargetsApi.ScopeType, CompareTargetsApi.ScopeId));

    private static TChoice? Choice<TChoice>(PluginScope scope, string parameter)
        where TChoice : struct, Enum =>
        scope.OptionalInput<OptionSetValue>(parameter) is { } value ? ChoiceParameter.Read<TChoice>(parameter, value) : null;
}
