using System.Collections.Generic;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Query.Conditions;

/// <summary>between and not-between, both ends included.</summary>
internal sealed class RangeConditions : ConditionFamily
{
    internal override IEnumerable<ConditionOperator> Operators => [ConditionOperator.Between, ConditionOperator.NotBetween];

    internal override string Compile(ConditionSubject subject)
    {
        subject.Require(values: 2);
        subject.RequireOrder();
        var not = subject.Operator == ConditionOperator.NotBetween;
        return $"{subject.Sql} {(not ? "NOT " : "")}BETWEEN {subject.Bind(0)} AND {subject.Bind(1)}";
    }
}
