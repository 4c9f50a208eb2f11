using System;
using System.Collections.Generic;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Query.Conditions;

/// <summary>olderthan-x minutes, hours, days, weeks, months and years: before the same time of the user's clock so long ago.</summary>
internal sealed class AgeConditions : DateConditions
{
    private static readonly Dictionary<ConditionOperator, Func<DateTime, int, DateTime>> Before = new()
    {
        [ConditionOperator.OlderThanXMinutes] = (now, x) => now.AddMinutes(-x),
        [ConditionOperator.OlderThanXHours] = (now, x) => now.AddHours(-x),
        [ConditionOperator.OlderThanXDays] = (now, x) => now.AddDays(-x),
        [ConditionOperator.OlderThanXWeeks] = (now, x) => now.AddDays(-7 * x),
        [ConditionOperator.OlderThanXMonths] = (now, x) => now.AddMonths(-x),
        [ConditionOperator.OlderThanXYears] = (now, x) => now.AddYears(-x),
    };

    internal override IEnumerable<ConditionOperator> Operators => Before.Keys;

    internal override string Compile(ConditionSubject subject)
    {
        subject.Require(values: 1);
        RequireDate(subject);
        if (subject.Operator is ConditionOperator.OlderThanXMinutes or ConditionOperator.OlderThanXHours)
        {
            RequireTime(subject);
        }

        var now = IsDateOnly(subject) ? Today(subject) : Now(subject);
        return Within(subject, null, Before[subject.Operator](now, subject.Number(0)));
    }
}
