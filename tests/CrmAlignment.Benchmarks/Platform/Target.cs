using System.Globalization;

namespace CrmAlignment.Benchmarks.Platform;

/// <summary>What an operation has to reach: a duration, or rows a second.</summary>
/// <param name="Seconds">The longest time for one operation; for a rate, for one row.</param>
/// <param name="IsRate">Whether it is a rate.</param>
internal sealed record Target(double Seconds, bool IsRate)
{
    public static Target Microseconds(double count) => new(count / 1e6, IsRate: false);

    public static Target Milliseconds(double count) => new(count / 1e3, IsRate: false);

    public static Target RowsPerSecond(double count) => new(1 / count, IsRate: true);

    /// <summary>The target as text, such as "&lt; 40 ms".</summary>
    public override string ToString() => (IsRate ? "> " : "< ") + Show(Seconds);

    /// <summary>A measured time in the unit of the target.</summary>
    /// <param name="seconds">Time of one operation; for a rate, of one row.</param>
    public string Show(double seconds) => IsRate
        ? string.Create(CultureInfo.InvariantCulture, $"{1 / seconds:N0}/s")
        : Duration(seconds);

    private static string Duration(double seconds) => seconds < 1e-3
        ? string.Create(CultureInfo.InvariantCulture, $"{seconds * 1e6:0.0} us")
        : string.Create(CultureInfo.InvariantCulture, $"{seconds * 1e3:0.0} ms");
}
