using System;
using System.Collections.Generic;
using CrmAlignment.Domain.Messages;

namespace CrmAlignment.Domain.Time;

/// <summary>Reads the hours of a day of the week, such as <c>09:00-13:00,14:00-18:00</c>.</summary>
public static class WorkingHours
{
    private static readonly TimeSpan WholeDay = TimeSpan.FromHours(24);

    /// <summary>The ranges in order; none for an empty text. Blanks around times are allowed, 24:00 ends a day.</summary>
    /// <param name="day">Day of the week, named in a problem.</param>
    /// <param name="text">Hours; null or empty for a day off.</param>
    /// <exception cref="ProblemException">CRMA5001 names the position (from 1) that cannot be read; CRMA5002 the range out of
    /// order.</exception>
    public static IReadOnlyList<HoursRange> Parse(DayOfWeek day, string? text)
    {
        var ranges = new List<HoursRange>();
        if (string.IsNullOrWhiteSpace(text))
        {
            return ranges;
        }

        var reader = new HoursReader(day, text!);
        do
        {
            var from = reader.Position;
            var range = new HoursRange(reader.ReadTime(), reader.ReadEnd());
            var startsTooSoon = ranges.Count > 0 && range.Start < ranges[ranges.Count - 1].End;
            if (range.End <= range.Start || range.End > WholeDay || startsTooSoon)
            {
                throw new ProblemException(Problems.HoursOutOfOrder(day, text!, text!.Substring(from, reader.Position - from).Trim()));
            }

            ranges.Add(range);
        }
        while (reader.TryReadComma());
        return ranges;
    }
}
