using System;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.Domain.Messages;
using CrmAlignment.Domain.Records;

namespace CrmAlignment.Domain.Leadership;

/// <summary>What rows of learning have in common: some columns must say something, and some days must have come.</summary>
/// <param name="row">The row as a save leaves it.</param>
/// <param name="needed">Columns that must say something.</param>
/// <param name="days">Columns whose days must have come.</param>
internal sealed class LearningColumns(IRecordValues row, string[] needed, string[] days)
{
    private readonly string[] _missing = [.. needed.Where(column => SaysNothing(row.Value(column)))];

    private readonly KeyValuePair<string, DateTime>[] _days =
    [
        .. from column in days
           let day = DayOf(row.Value(column))
           where day is not null
           select new KeyValuePair<string, DateTime>(column, day.Value),
    ];

    /// <summary>CRMA8201 for each column that says nothing, CRMA8202 for each day that is still to come.</summary>
    /// <param name="today">Today, in the organization's time zone.</param>
    public IEnumerable<Problem> Problems(DateTime today) =>
    [
        .. _missing.Select(column => Messages.Problems.LearningIncomplete(new ColumnName(column))),
        .. _days.Where(day => day.Value > today).Select(day => Messages.Problems.LearningAhead(new ColumnName(day.Key), day.Value, today)),
    ];

    /// <summary>The day of a value, as days are compared and written in messages: no instant, whatever kind a request gave it.</summary>
    public static DateTime? DayOf(RecordValue value) =>
        value.AsDateTime is { } day ? DateTime.SpecifyKind(day.Date, DateTimeKind.Unspecified) : null;

    private static bool SaysNothing(RecordValue value) =>
        value.IsEmpty || (value.Kind == RecordValueKind.Text && string.IsNullOrWhiteSpace(value.AsText));
}
