using System;
using System.Globalization;
using NodaTime;

namespace CrmAlignment.Cli.Report;

/// <summary>How the reports write numbers: invariant, with thin grouping, the same on every machine.</summary>
public static class Numbers
{
    /// <summary>What stands for an undefined ratio.</summary>
    public const string Undefined = "–";

    /// <summary>A count.</summary>
    public static string Count(int value) => value.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>An amount in whole units of currency; halves are rounded away from zero.</summary>
    public static string Amount(decimal? value) => value is { } amount
        ? decimal.Round(amount, 0, MidpointRounding.AwayFromZero).ToString("N0", CultureInfo.InvariantCulture)
        : Undefined;

    /// <summary>A share as percentage with one digit.</summary>
    public static string Share(decimal? value) => value is { } share
        ? (share * 100).ToString("N1", CultureInfo.InvariantCulture) + " %"
        : Undefined;

    /// <summary>Days with one digit.</summary>
    public static string Days(decimal? value) => value is { } days ? days.ToString("N1", CultureInfo.InvariantCulture) : Undefined;

    /// <summary>A day of a zone, as 2018-03-31: that of the files and scorecards, whose days begin and end with those of the zone.</summary>
    public static string Day(Instant value, DateTimeZone zone) => value.InZone(zone).ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>A day with its time in a zone, as 2018-03-31 09:30.</summary>
    public static string Minute(Instant value, DateTimeZone zone) => value.InZone(zone).ToString("uuuu-MM-dd HH:mm", CultureInfo.InvariantCulture);
}
