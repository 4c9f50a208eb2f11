using System.Collections.Generic;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Query.Conditions;

/// <summary>Condition operators that compile alike.</summary>
internal abstract class ConditionFamily
{
    /// <summary>The operators of the family.</summary>
    internal abstract IEnumerable<ConditionOperator> Operators { get; }

    /// <summary>The condition in SQL.</summary>
    internal abstract string Compile(ConditionSubject subject);
}
