using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.RegularExpressions;
using NodaTime;

namespace CrmAlignment.Cli.Replay.Input.Formats;

/// <summary>The ways of writing dates that are known, and which of them a column has.</summary>
internal static class DateFormats
{
    /// <summary>The format of dates that nobody can read wrongly.</summary>
    internal static readonly DateFormat Iso = new IsoDateFormat();

    private const int Sample = 50;

    private static readonly DateFormat[] Known =
    [
        Iso,
        new LocalDateFormat("d.M.yyyy"), new LocalDateFormat("d.M.yy"),
        new LocalDateFormat("d/M/yyyy"), new LocalDateFormat("M/d/yyyy"), new LocalDateFormat("d/M/yy"), new LocalDateFormat("M/d/yy"),
        new LocalDateFormat("d-M-yyyy"), new LocalDateFormat("M-d-yyyy"), new LocalDateFormat("d-M-yy"),
        new LocalDateFormat("yyyy/M/d"), new LocalDateFormat("yyyy.M.d"), new LocalDateFormat("yyyyMMdd"),
        new LocalDateFormat("d MMM yyyy"), new LocalDateFormat("d MMM, yyyy"), new LocalDateFormat("d MMMM yyyy"),
        new LocalDateFormat("d-MMM-yyyy"), new LocalDateFormat("d-MMM-yy"),
        new LocalDateFormat("MMM d, yyyy"), new LocalDateFormat("MMMM d, yyyy"),
        new LocalDateFormat("dddd, MMMM d, yyyy"), new LocalDateFormat("dddd, d MMMM yyyy"), new LocalDateFormat("ddd, d MMM yyyy"),
        WordedDateFormat.Russian, WordedDateFormat.Ukrainian, new ChineseDateFormat(),
        new ExcelDateFormat(),
    ];

    /// <summary>Names of those that are known.</summary>
    internal static IEnumerable<string> Names => Known.Select(known => known.Name);

    /// <summary>The format of a name, in which a day of two digits says the same as one of one; null when it is not known.</summary>
    internal static DateFormat? Find(string name) => Known.FirstOrDefault(known => known.Name == name)
        ?? Known.FirstOrDefault(known => Short(known.Name) == Short(name));

    /// <summary>Finds the formats in which the most values of a column are dates.</summary>
    /// <param name="values">The values that are not empty, of each line one; they are gone through several times, and not kept.</param>
    /// <returns>
    /// The format; two where they read some value differently, with that value: whoever wrote the file must say. ISO where no value is a
    /// date in any.
    /// </returns>
    internal static FoundDates Detect(IEnumerable<string> values)
    {
        var counts = Counts(values);
        var most = counts.Max(candidate => candidate.Count);
        var best = counts.Where(candidate => candidate.Count == most).Select(candidate => candidate.Format).ToList();
        if (most == 0)
        {
            return new FoundDates(Iso, null, null);
        }

        foreach (var other in best.Skip(1))
        {
            if (values.FirstOrDefault(value => (Read(best[0], value), Read(other, value)) is ({ } one, { } two) && one != two) is { } doubtful)
            {
                return new FoundDates(best[0], other, doubtful);
            }
        }

        return new FoundDates(best[0], null, null);
    }

    // A format that reads nothing of a sample can read no more than the others: where one reads more than that, none of them is tried.
    private static List<(DateFormat Format, int Count)> Counts(IEnumerable<string> values)
    {
        var count = values.Count();
        var step = Math.Max(1, count / Sample);
        var sample = values.Where((_, index) => index % step == 0).ToList();
        var likely = Counts(Known.Where(known => sample.Exists(value => Read(known, value) is not null)), values);
        return likely.Exists(candidate => candidate.Count > count - sample.Count) ? likely : Counts(Known, values);
    }

    private static List<(DateFormat Format, int Count)> Counts(IEnumerable<DateFormat> formats, IEnumerable<string> values) =>
        [.. formats.Select(format => (format, values.Count(value => Read(format, value) is not null)))];

    private static ZonedDateTime? Read(DateFormat format, string value) => format.Read(value, DateTimeZone.Utc);

    // Three and four letters are names of months, in short and in full: those stay two formats.
    private static string Short(string name) =>
        Regex.Replace(name.Replace("dd", "d", StringComparison.Ordinal), "(?<!M)MM(?!M)", "M", RegexOptions.CultureInvariant);
}
