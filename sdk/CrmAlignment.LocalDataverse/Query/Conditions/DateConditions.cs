using System;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Storage.Functions;

namespace CrmAlignment.LocalDataverse.Query.Conditions;

/// <summary>What the families of date operators share: the user's calendar, and ranges of moments in SQL.</summary>
internal abstract class DateConditions : ConditionFamily
{
    /// <summary>The user's wall clock.</summary>
    protected static DateTime Now(ConditionSubject subject) => LocalTime.FromUtc(subject.Context.UtcNow, subject.Context.TimeZone);

    /// <summary>The user's calendar date.</summary>
    protected static DateTime Today(ConditionSubject subject) => Now(subject).Date;

    /// <summary>Whether the column lies from one wall-clock time on and before another; null for no bound.</summary>
    protected static string Within(ConditionSubject subject, DateTime? from, DateTime? before)
    {
        RequireDate(subject);
        if (from is { } first && before is { } end)
        {
            return $"({subject.Sql} >= {Bind(subject, first)} AND {subject.Sql} < {Bind(subject, end)})";
        }

        return from is { } start ? $"{subject.Sql} >= {Bind(subject, start)}" : $"{subject.Sql} < {Bind(subject, before!.Value)}";
    }

    protected static void RequireDate(ConditionSubject subject) =>
        subject.Require(subject.Column.Type == ColumnType.DateTime, "date columns");

    // https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/reference/operators: hours and minutes are not
    // valid for date-only columns.
    protected static void RequireTime(ConditionSubject subject) =>
        subject.Require(subject.Column.DateTimeBehavior != DateTimeBehavior.DateOnly, "date columns with a time");

    protected static bool IsDateOnly(ConditionSubject subject) => subject.Column.DateTimeBehavior == DateTimeBehavior.DateOnly;

    private static string Bind(ConditionSubject subject, DateTime local)
    {
        var moment = subject.Column.DateTimeBehavior == DateTimeBehavior.UserLocal
            ? LocalTime.ToUtc(local, subject.Context.TimeZone)
            : local;
        return subject.BindRaw(Milliseconds.Of(moment));
    }
}
