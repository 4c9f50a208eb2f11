using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Storage.Functions;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Query.Conditions;

/// <summary>
/// like, begins-with, ends-with, contains and their opposites, without regard to case. Like, begins-with and ends-with know
/// wildcards (https://learn.microsoft.com/power-apps/developer/data-platform/wildcard-characters).
/// </summary>
internal sealed class TextConditions : ConditionFamily
{
    internal override IEnumerable<ConditionOperator> Operators =>
    [
        ConditionOperator.Like, ConditionOperator.NotLike, ConditionOperator.BeginsWith, ConditionOperator.DoesNotBeginWith,
        ConditionOperator.EndsWith, ConditionOperator.DoesNotEndWith, ConditionOperator.Contains, ConditionOperator.DoesNotContain,
    ];

    internal override string Compile(ConditionSubject subject)
    {
        subject.Require(values: 1);
        subject.Require(subject.Column.IsText, "text columns");
        var text = subject.Text(0);
        return subject.Operator switch
        {
            ConditionOperator.Like => Like(subject, text),
            ConditionOperator.NotLike => subject.OrNull("NOT " + Like(subject, text)),
            ConditionOperator.BeginsWith => Like(subject, text + "%"),
            ConditionOperator.DoesNotBeginWith => subject.OrNull("NOT " + Like(subject, text + "%")),
            ConditionOperator.EndsWith => Like(subject, "%" + text),
            ConditionOperator.DoesNotEndWith => subject.OrNull("NOT " + Like(subject, "%" + text)),
            ConditionOperator.Contains => Contains(subject, text),
            _ => subject.OrNull("NOT " + Contains(subject, text)),
        };
    }

    private static string Like(ConditionSubject subject, string pattern) =>
        $"{SqlFunctions.Like}({subject.Sql}, {subject.BindRaw(pattern)})";

    private static string Contains(ConditionSubject subject, string text) =>
        $"{SqlFunctions.Contains}({subject.Sql}, {subject.BindRaw(text)})";
}
