using System;
using System.Globalization;
using CrmAlignment.Domain.Attribution;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Model.Apis;
using CrmAlignment.Plugins.Pipeline;

namespace CrmAlignment.Plugins.Attribution;

/// <summary>Which period is divided, and which touches count.</summary>
/// <param name="First">First day.</param>
/// <param name="Last">Last day.</param>
/// <param name="Window">Which touches count.</param>
internal sealed record AttributionQuestion(DateTime First, DateTime Last, AttributionWindow Window)
{
    // The first and the last year of which the platform stores every day.
    private const int FirstYear = 1753;
    private const int LastYear = 9998;

    /// <summary>The same for the same question.</summary>
    public string Text => string.Format(
        CultureInfo.InvariantCulture, "{0:yyyyMMdd}-{1:yyyyMMdd} {2} {3}", First, Last, Window.Days, Window.HalfLifeDays);

    /// <summary>Whether something that counts on a day belongs to the period.</summary>
    public bool Contains(DateTime day) => day >= First && day <= Last;

    /// <summary>Reads the parameters; of a time of day only the day counts.</summary>
    /// <exception cref="ProblemException">CRMA9001: a day is missing; CRMA2024: days are reversed; CRMA9002: a year or a number is out of range.</exception>
    public static AttributionQuestion Read(PluginScope scope)
    {
        var first = Day(scope, AttributeRevenueApi.From);
        var last = Day(scope, AttributeRevenueApi.To);
        var window = new AttributionWindow(
            NumberParameter.Read(scope, AttributeRevenueApi.WindowDays, 0, AttributionWindow.MostDays, AttributionWindow.DefaultDays),
            NumberParameter.Read(scope, AttributeRevenueApi.HalfLifeDays, 1, AttributionWindow.MostDays, AttributionWindow.DefaultHalfLifeDays));
        return first <= last ? new AttributionQuestion(first, last, window) : throw new ProblemException(Problems.PeriodReversed(first, last));
    }

    private static DateTime Day(PluginScope scope, string parameter)
    {
        var day = scope.OptionalInput<DateTime?>(parameter) is { } given && given != default
            ? DateTime.SpecifyKind(given.Date, DateTimeKind.Unspecified)
            : throw new ProblemException(Problems.ParameterMissing(parameter, AttributeRevenueApi.UniqueName));
        return day.Year is >= FirstYear and <= LastYear
            ? day
            : throw new ProblemException(Problems.ParameterOutOfRange(parameter, day.Year, FirstYear, LastYear));
    }
}
