using System;
using System.Globalization;
using NodaTime;

namespace CrmAlignment.Cli.Report;

/// <summary>How the reports write numbers: invariant, with thin grouping, the same on every machine.</summary>
public static class Numbers
{
    /// <summary>What stands for an undefined ratio.</summary>
    public const string Undefined = "–";

    private static readonly string[] Units = ["", "k", "M", "G"];

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

    /// <summary>A day, as 2018-03-31.</summary>
    public static string Day(Instant value) => value.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>An axis label: 1.2k, 3.4M.</summary>
    public static string Short(decimal value)
    {
        var unit = 0;
        while (unit < Units.Length - 1 && decimal.Round(Math.Abs(value), 2) >= 1000)
        {
            value /= 1000;
            unit++;
        }

        return value.ToString("0.##", CultureInfo.InvariantCulture) + Units[unit];
    }
}
