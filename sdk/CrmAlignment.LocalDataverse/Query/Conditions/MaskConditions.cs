using System.Collections.Generic;
using CrmAlignment.LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Query.Conditions;

/// <summary>Mask and NotMask: whether a number has any bit of the value.</summary>
internal sealed class MaskConditions : ConditionFamily
{
    internal override IEnumerable<ConditionOperator> Operators => [ConditionOperator.Mask, ConditionOperator.NotMask];

    internal override string Compile(ConditionSubject subject)
    {
        subject.Require(values: 1);
        subject.Require(subject.Column.Type is ColumnType.Integer or ColumnType.BigInt, "whole numbers");
        return $"({subject.Sql} & {subject.Bind(0)}) {(subject.Operator == ConditionOperator.Mask ? "<>" : "=")} 0";
    }
}
