using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Query.Tree;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Query.Conditions;

/// <summary>in and not-in.</summary>
internal sealed class SetConditions : ConditionFamily
{
    internal override IEnumerable<ConditionOperator> Operators => [ConditionOperator.In, ConditionOperator.NotIn];

    internal override string Compile(ConditionSubject subject)
    {
        if (subject.ValueCount == 0)
        {
            throw QueryFault.Count(subject.Column.LogicalName, subject.Operator.ToString(), "at least one value", 0);
        }

        return subject.Operator == ConditionOperator.In
            ? $"{subject.Sql} IN ({subject.BindAll()})"
            : subject.OrNull($"{subject.Sql} NOT IN ({subject.BindAll()})");
    }
}
