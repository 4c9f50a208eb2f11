using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Kpi;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Time;
using CrmAlignment.Model.Apis;
using CrmAlignment.Model.Choices;
using CrmAlignment.Plugins.Pipeline;

namespace CrmAlignment.Plugins.Health;

/// <summary>Whole months, one after the other.</summary>
/// <param name="First">First day of the first.</param>
/// <param name="Count">How many; 1 or more.</param>
internal sealed record AskedMonths(DateTime First, int Count)
{
    // All APIs of months call them so.
    private const string From = CheckAlignmentApi.From;
    private const string To = CheckAlignmentApi.To;
    private const int MaximumMonths = 12;

    // Scorecards of other years are none that the platform can hold: its dates begin in 1753 and end in 9999, and a year before and after is read.
    private const int FirstYear = 1755;
    private const int LastYear = 9997;

    /// <summary>Last day.</summary>
    public DateTime Last => First.AddMonths(Count).AddDays(-1);

    /// <summary>As many months before.</summary>
    public AskedMonths Before => this with { First = First.AddMonths(-Count) };

    /// <summary>The months.</summary>
    public IReadOnlyList<Period> Months => Enumerable.Range(0, Count).Select(month => Period.Containing(PeriodGrain.Month, First.AddMonths(month))).ToArray();

    /// <summary>Reads the parameters From and To of an API.</summary>
    /// <param name="scope">The call.</param>
    /// <param name="zone">The organization's zone.</param>
    /// <param name="api">Its unique name.</param>
    /// <param name="byDefault">How many months up to the last whole one, when nothing is asked.</param>
    /// <exception cref="ProblemException">CRMA9001: one is missing; CRMA2024: days are reversed; CRMA9002: too many months, or no year of the platform.</exception>
    public static AskedMonths Read(PluginScope scope, TimeZoneInfo zone, string api, int byDefault)
    {
        if (Month(scope, From) is null && Month(scope, To) is null)
        {
            return new AskedMonths(Current(scope, zone).AddMonths(-byDefault), byDefault);
        }

        var first = Required(scope, api, From);
        var last = Required(scope, api, To);
        if (first > last)
        {
            throw new ProblemException(Problems.PeriodReversed(first, last));
        }

        var count = ((last.Year - first.Year) * 12) + last.Month - first.Month + 1;
        return count <= MaximumMonths
            ? new AskedMonths(first, count)
            : throw new ProblemException(Problems.ParameterOutOfRange($"{From}, {To}", count, 1, MaximumMonths));
    }

    /// <summary>First day of the month that is running.</summary>
    public static DateTime Current(PluginScope scope, TimeZoneInfo zone) => FirstDay(TimeZoneInfo.ConvertTimeFromUtc(scope.Now, zone));

    /// <summary>The instant (UTC) at which the first day begins.</summary>
    public DateTime Begin(TimeZoneInfo zone) => TimeZones.ToUtc(First, zone);

    /// <summary>The instant (UTC) at which the day after the last one begins.</summary>
    public DateTime End(TimeZoneInfo zone) => TimeZones.ToUtc(First.AddMonths(Count), zone);

    private static DateTime Required(PluginScope scope, string api, string parameter)
    {
        var month = Month(scope, parameter) ?? throw new ProblemException(Problems.ParameterMissing(parameter, api));
        return month.Year is >= FirstYear and <= LastYear
            ? month
            : throw new ProblemException(Problems.ParameterOutOfRange(parameter, month.Year, FirstYear, LastYear));
    }

    private static DateTime? Month(PluginScope scope, string parameter) =>
        scope.OptionalInput<DateTime?>(parameter) is { } day && day != default ? FirstDay(day) : null;

    private static DateTime FirstDay(DateTime day) => new(day.Year, day.Month, 1);
}
