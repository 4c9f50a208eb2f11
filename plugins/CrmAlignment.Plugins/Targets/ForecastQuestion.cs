using System;
using System.Globalization;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Time;
using CrmAlignment.Model.Apis;
using CrmAlignment.Plugins.Pipeline;

namespace CrmAlignment.Plugins.Targets;

/// <summary>Until when is forecast, and for whom.</summary>
/// <param name="Today">The organization's day.</param>
/// <param name="Until">Last day.</param>
/// <param name="Scope">For whom.</param>
internal sealed record ForecastQuestion(DateTime Today, DateTime Until, Scope Scope)
{
    private const int MostYears = 10;

    /// <summary>The same for the same question of the same day.</summary>
    public string Text => string.Format(CultureInfo.InvariantCulture, "{0:yyyyMMdd}-{1:yyyyMMdd} {2}", Today, Until, Scope.Key);

    /// <summary>Days from today until the last one.</summary>
    public int Horizon => (Until - Today).Days;

    /// <summary>Reads the parameters; of a time of day only the day counts.</summary>
    /// <exception cref="ProblemException">CRMA9001: the day is missing; CRMA6028: it is over, or too far; CRMA9003, CRMA6001: the scope is none.</exception>
    public static ForecastQuestion Read(PluginScope scope, TimeZoneInfo zone)
    {
        var today = LocalDates.Of(scope.Now, zone);
        var until = scope.OptionalInput<DateTime?>(ForecastWonApi.Until) is { } day && day != default
            ? DateTime.SpecifyKind(day.Date, DateTimeKind.Unspecified)
            : throw new ProblemException(Problems.ParameterMissing(ForecastWonApi.Until, ForecastWonApi.UniqueName));
        return until >= today && until <= today.AddYears(MostYears)
            ? new ForecastQuestion(today, until, AskedScope.Read(scope, ForecastWonApi.ScopeType, ForecastWonApi.ScopeId) ?? Scope.Organization)
            : throw new ProblemException(Problems.ForecastIsOver(until, today));
    }
}
