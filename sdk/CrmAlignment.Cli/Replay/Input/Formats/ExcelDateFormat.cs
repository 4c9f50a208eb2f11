using System.Globalization;
using NodaTime;

namespace CrmAlignment.Cli.Replay.Input.Formats;

/// <summary>
/// The numbers that Excel keeps for dates: days since the end of 1899, the time as a fraction
/// (https://support.microsoft.com/office/date-systems-in-excel-e7fe7167-48a9-4b96-bb53-5612a800b487). Only those of the years 1954 to 2119
/// are taken for dates, so that a year or a price is none.
/// </summary>
internal sealed class ExcelDateFormat() : DateFormat("Excel")
{
    private const decimal First = 20_000;
    private const decimal Last = 80_000;
    private const long MillisecondsOfDay = 24 * 60 * 60 * 1_000;

    // Excel counts a 29 February 1900 that never was, so from March 1900 on the days lead to this one.
    private static readonly LocalDateTime Start = new(1899, 12, 30, 0, 0);

    /// <inheritdoc/>
    internal override ZonedDateTime? Read(string text, DateTimeZone zone) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var days) && days is >= First and <= Last
            ? zone.AtLeniently(Start.PlusMilliseconds((long)decimal.Round(days * MillisecondsOfDay / 1_000) * 1_000))
            : null;
}
