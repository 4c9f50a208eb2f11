using System;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Time;
using CrmAlignment.Model.Apis;
using CrmAlignment.Model.Choices;
using CrmAlignment.Plugins.Pipeline;
using CrmAlignment.Plugins.Settings;
using Microsoft.Xrm.Sdk;

namespace CrmAlignment.Plugins.Leadership;

/// <summary>Which period and which leader a scorecard is asked for.</summary>
/// <param name="Period">The calendar period.</param>
/// <param name="Zone">The organization's time zone.</param>
/// <param name="Today">Today, in that zone.</param>
/// <param name="LeaderId">Whose self-ratings count.</param>
internal sealed record LeadershipQuestion(Period Period, TimeZoneInfo Zone, DateTime Today, Guid LeaderId)
{
    // The platform's dates begin in 1753 and end in 9999, and a period before and after must fit.
    private const int FirstYear = 1755;
    private const int LastYear = 9997;

    /// <summary>The instant (UTC) at which the first day begins.</summary>
    public DateTime Begin => TimeZones.ToUtc(Period.Start, Zone);

    /// <summary>The instant (UTC) at which the day after the last one begins.</summary>
    public DateTime End => TimeZones.ToUtc(Period.Next.Start, Zone);

    /// <summary>Reads the parameters.</summary>
    /// <exception cref="ProblemException">CRMA9002: no year of the platform; CRMA9003: no grain.</exception>
    public static LeadershipQuestion Read(PluginScope scope)
    {
        var grain = scope.OptionalInput<OptionSetValue>(ScoreLeadershipApi.Grain) is { } given
            ? ChoiceParameter.Read<PeriodGrain>(ScoreLeadershipApi.Grain, given)
            : PeriodGrain.Quarter;
        var zone = OrganizationTimeZone.Read(scope.SystemService);
        var today = LocalDates.Of(scope.Now, zone);
        var leader = scope.OptionalInput<Guid?>(ScoreLeadershipApi.LeaderId) is { } id && id != Guid.Empty ? id : scope.UserId;
        return new LeadershipQuestion(Period.Containing(grain, Day(scope) ?? Period.Containing(grain, today).Start.AddDays(-1)), zone, today, leader);
    }

    private static DateTime? Day(PluginScope scope) =>
        scope.OptionalInput<DateTime?>(ScoreLeadershipApi.PeriodStart) is not { } day || day == default ? null
        : day.Year is >= FirstYear and <= LastYear ? day.Date
        : throw new ProblemException(Problems.ParameterOutOfRange(ScoreLeadershipApi.PeriodStart, day.Year, FirstYear, LastYear));
}
