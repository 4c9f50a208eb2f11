using System;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Time;
using CrmAlignment.Model.Apis;
using CrmAlignment.Plugins.Pipeline;

namespace CrmAlignment.Plugins.Simulation;

/// <summary>The days for which a simulation was asked.</summary>
/// <param name="First">First day.</param>
/// <param name="Last">Last day.</param>
internal sealed record AskedPeriod(DateTime First, DateTime Last)
{
    /// <summary>Reads the parameters; of a time of day only the day counts.</summary>
    /// <exception cref="ProblemException">CRMA9001: one is missing; CRMA2024: they are reversed.</exception>
    public static AskedPeriod Read(PluginScope scope)
    {
        var first = Day(scope, SimulateCriteriaSetApi.From);
        var last = Day(scope, SimulateCriteriaSetApi.To);
        return first <= last ? new AskedPeriod(first, last) : throw new ProblemException(Problems.PeriodReversed(first, last));
    }

    /// <summary>The instants (UTC) at which the first day begins and the day after the last one.</summary>
    public InstantRange In(TimeZoneInfo zone) => new(
        TimeZones.ToUtc(First, zone), Last == DateTime.MaxValue.Date ? DateTime.MaxValue : TimeZones.ToUtc(Last.AddDays(1), zone));

    private static DateTime Day(PluginScope scope, string parameter) => scope.OptionalInput<DateTime?>(parameter) is { } day && day != default
        ? DateTime.SpecifyKind(day.Date, DateTimeKind.Unspecified)
        : throw new ProblemException(Problems.ParameterMissing(parameter, SimulateCriteriaSetApi.UniqueName));
}
