using System;
using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Query.Conditions;

/// <summary>on, not-on, on-or-before, on-or-after: whole days in the user's time zone.</summary>
internal sealed class DayConditions : DateConditions
{
    internal override IEnumerable<ConditionOperator> Operators =>
        [ConditionOperator.On, ConditionOperator.NotOn, ConditionOperator.OnOrBefore, ConditionOperator.OnOrAfter];

    internal override string Compile(ConditionSubject subject)
    {
        subject.Require(values: 1);
        RequireDate(subject);
        var day = Day(subject);
        return subject.Operator switch
        {
            ConditionOperator.On => Within(subject, day, day.AddDays(1)),
            ConditionOperator.NotOn => subject.OrNull("NOT " + Within(subject, day, day.AddDays(1))),
            ConditionOperator.OnOrBefore => Within(subject, null, day.AddDays(1)),
            _ => Within(subject, day, null),
        };
    }

    private static DateTime Day(ConditionSubject subject)
    {
        var moment = subject.Moment(0);
        return subject.Column.DateTimeBehavior == DateTimeBehavior.UserLocal
            ? LocalTime.FromUtc(moment, subject.Context.TimeZone).Date
            : moment.Date;
    }
}
