using System.Collections.Generic;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Query.Conditions;

/// <summary>null and not-null.</summary>
internal sealed class NullConditions : ConditionFamily
{
    internal override IEnumerable<ConditionOperator> Operators => [ConditionOperator.Null, ConditionOperator.NotNull];

    internal override string Compile(ConditionSubject subject)
    {
        subject.Require(values: 0);
        return subject.Sql + (subject.Operator == ConditionOperator.Null ? " IS NULL" : " IS NOT NULL");
    }
}
