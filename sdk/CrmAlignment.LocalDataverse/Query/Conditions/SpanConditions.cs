using System;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Storage.Functions;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Query.Conditions;

/// <summary>
/// last-seven-days, next-seven-days and last-x, next-x hours, days, weeks, months and years. The past reaches from the start of
/// its first day until now, the future from now until the end of its last day; hours are counted from now to the minute.
/// </summary>
internal sealed class SpanConditions : DateConditions
{
    private static readonly Dictionary<ConditionOperator, Func<DateTime, int, DateTime>> Past = new()
    {
        [ConditionOperator.Last7Days] = (now, _) => now.AddDays(-7),
        [ConditionOperator.LastXDays] = (now, x) => now.AddDays(-x),
        [ConditionOperator.LastXWeeks] = (now, x) => now.AddDays(-7 * x),
        [ConditionOperator.LastXMonths] = (now, x) => now.AddMonths(-x),
        [ConditionOperator.LastXYears] = (now, x) => now.AddYears(-x),
    };

    private static readonly Dictionary<ConditionOperator, Func<DateTime, int, DateTime>> Future = new()
    {
        [ConditionOperator.Next7Days] = (now, _) => now.AddDays(7),
        [ConditionOperator.NextXDays] = (now, x) => now.AddDays(x),
        [ConditionOperator.NextXWeeks] = (now, x) => now.AddDays(7 * x),
        [ConditionOperator.NextXMonths] = (now, x) => now.AddMonths(x),
        [ConditionOperator.NextXYears] = (now, x) => now.AddYears(x),
    };

    internal override IEnumerable<ConditionOperator> Operators =>
        [.. Past.Keys, .. Future.Keys, ConditionOperator.LastXHours, ConditionOperator.NextXHours];

    internal override string Compile(ConditionSubject subject)
    {
        RequireDate(subject);
        var count = subject.Operator is ConditionOperator.Last7Days or ConditionOperator.Next7Days ? 0 : Count(subject);
        if (subject.Operator is ConditionOperator.LastXHours or ConditionOperator.NextXHours)
        {
            return Hours(subject, count);
        }

        // A date without a time is past once it is today.
        var now = IsDateOnly(subject) ? Today(subject) : Now(subject);
        var afterNow = IsDateOnly(subject) ? now.AddDays(1) : now.AddMilliseconds(1);
        return Past.TryGetValue(subject.Operator, out var back)
            ? Within(subject, back(now, count).Date, afterNow)
            : Within(subject, afterNow, Future[subject.Operator](now, count).Date.AddDays(1));
    }

    private static int Count(ConditionSubject subject)
    {
        subject.Require(values: 1);
        return subject.Number(0);
    }

    private static string Hours(ConditionSubject subject, int count)
    {
        RequireTime(subject);
        var now = subject.Column.DateTimeBehavior == Metadata.DateTimeBehavior.UserLocal ? subject.Context.UtcNow : Now(subject);
        var (first, last) = subject.Operator == ConditionOperator.LastXHours ? (now.AddHours(-count), now) : (now, now.AddHours(count));
        return $"{subject.Sql} BETWEEN {Bound(subject, first)} AND {Bound(subject, last)}";
    }

    private static string Bound(ConditionSubject subject, DateTime moment) =>
        subject.BindRaw(Milliseconds.Of(moment));
}
