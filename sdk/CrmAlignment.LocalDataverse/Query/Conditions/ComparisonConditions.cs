using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Query.Tree;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Query.Conditions;

/// <summary>eq, ne, gt, lt, ge, le with one value.</summary>
internal sealed class ComparisonConditions : ConditionFamily
{
    internal override IEnumerable<ConditionOperator> Operators =>
    [
        ConditionOperator.Equal, ConditionOperator.NotEqual, ConditionOperator.GreaterThan, ConditionOperator.LessThan,
        ConditionOperator.GreaterEqual, ConditionOperator.LessEqual,
    ];

    internal override string Compile(ConditionSubject subject)
    {
        subject.Require(values: 1);
        if (subject.Operator is not (ConditionOperator.Equal or ConditionOperator.NotEqual))
        {
            subject.RequireOrder();
        }

        var test = $"{subject.Sql} {Symbol(subject.Operator)} {subject.Bind(0)}";
        return subject.Operator == ConditionOperator.NotEqual ? subject.OrNull(test) : test;
    }

    internal static string Symbol(ConditionOperator op) => op switch
    {
        ConditionOperator.Equal => "=",
        ConditionOperator.NotEqual => "<>",
        ConditionOperator.GreaterThan => ">",
        ConditionOperator.LessThan => "<",
        ConditionOperator.GreaterEqual => ">=",
        ConditionOperator.LessEqual => "<=",
        _ => throw QueryFault.NotSupported($"comparing columns with the operator {op}"),
    };
}
