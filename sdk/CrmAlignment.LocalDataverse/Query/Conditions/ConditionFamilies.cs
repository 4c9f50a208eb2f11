using System.Collections.Frozen;
using System.Collections.Generic;
using System.Linq;
using CrmAlignment.LocalDataverse.Query.Tree;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Query.Conditions;

/// <summary>All condition operators that are supported. The rest is refused by name.</summary>
internal static class ConditionFamilies
{
    private static readonly FrozenDictionary<ConditionOperator, ConditionFamily> ByOperator =
        new ConditionFamily[]
        {
            new ComparisonConditions(), new NullConditions(), new SetConditions(), new RangeConditions(), new TextConditions(),
            new MaskConditions(), new MultiChoiceConditions(), new CallerConditions(), new HierarchyConditions(),
            new DayConditions(), new PeriodConditions(), new SpanConditions(), new AgeConditions(), new FiscalConditions(),
            new ReportConditions(),
        }
        .SelectMany(family => family.Operators.Select(op => KeyValuePair.Create(op, family)))
        .ToFrozenDictionary();

    /// <summary>The supported operators.</summary>
    internal static IEnumerable<ConditionOperator> Supported => ByOperator.Keys;

    internal static string Compile(ConditionSubject subject) =>
        ByOperator.TryGetValue(subject.Operator, out var family)
            ? family.Compile(subject)
            : throw QueryFault.NotSupported($"the condition operator {subject.Operator}");
}
