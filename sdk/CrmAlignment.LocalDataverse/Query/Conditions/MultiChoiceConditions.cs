using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using CrmAlignment.LocalDataverse.Metadata;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Query.Conditions;

/// <summary>
/// contain-values and not-contain-values: whether any of the values is selected in a column of several selections. The other operators
/// that the platform takes for such a column (eq, ne, in, not-in, null, not-null) compare the selection as a whole.
/// </summary>
/// <remarks>Source: https://learn.microsoft.com/power-apps/developer/data-platform/multi-select-picklist#query-data-from-choices.</remarks>
internal sealed class MultiChoiceConditions : ConditionFamily
{
    internal override IEnumerable<ConditionOperator> Operators =>
        [ConditionOperator.ContainValues, ConditionOperator.DoesNotContainValues];

    internal override string Compile(ConditionSubject subject)
    {
        subject.Require(subject.Column.Type == ColumnType.MultiChoice, "multi-choice columns");
        subject.Require(subject.ValueCount > 0, "at least one value");
        var any = "(" + string.Join(" OR ", Enumerable.Range(0, subject.ValueCount).Select(index => Has(subject, index))) + ")";
        return subject.Operator == ConditionOperator.ContainValues ? any : subject.OrNull("NOT " + any);
    }

    private static string Has(ConditionSubject subject, int index)
    {
        var option = subject.Option(index).ToString(CultureInfo.InvariantCulture);
        return $"instr({subject.Sql}, {subject.BindRaw("," + option + ",")}) > 0";
    }
}
