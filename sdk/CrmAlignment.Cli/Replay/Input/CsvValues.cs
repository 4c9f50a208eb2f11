using System.Globalization;
using NodaTime;
using NodaTime.Text;

namespace CrmAlignment.Cli.Replay.Input;

/// <summary>
/// Reads the dates and amounts of input files. Dates are yyyy-MM-dd, or yyyy-MM-dd HH:mm:ss (a T between them will do), in the
/// zone of the map.
/// </summary>
public static class CsvValues
{
    private static readonly LocalDateTimePattern WithTime = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd HH':'mm':'ss");
    private static readonly LocalDateTimePattern WithT = LocalDateTimePattern.CreateWithInvariantCulture("uuuu'-'MM'-'dd'T'HH':'mm':'ss");

    /// <summary>What a date must look like, for messages.</summary>
    public const string Remedy = "Write it as yyyy-MM-dd or yyyy-MM-dd HH:mm:ss.";

    /// <summary>
    /// Reads a date, or a date and time. A date alone means its first instant in the zone; of a time that a clock change
    /// repeats the first is meant, and one that it skips is moved forward.
    /// </summary>
    /// <param name="text">Text of the file.</param>
    /// <param name="zone">Zone of the map.</param>
    /// <param name="when">Result.</param>
    /// <returns>Whether the text is a date.</returns>
    public static bool TryRead(string text, DateTimeZone zone, out ZonedDateTime when)
    {
        if (LocalDatePattern.Iso.Parse(text) is { Success: true } date)
        {
            when = zone.AtStartOfDay(date.Value);
            return true;
        }

        var time = WithTime.Parse(text) is { Success: true } spaced ? spaced : WithT.Parse(text);
        when = time.Success ? zone.AtLeniently(time.Value) : default;
        return time.Success;
    }

    /// <summary>Reads an amount with a decimal point.</summary>
    /// <param name="text">Text of the file; empty means 0.</param>
    /// <param name="amount">Result.</param>
    /// <returns>Whether the text is a number.</returns>
    public static bool TryReadAmount(string text, out decimal amount)
    {
        amount = 0;
        const NumberStyles Style = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        return text.Length == 0 || decimal.TryParse(text, Style, CultureInfo.InvariantCulture, out amount);
    }
}
