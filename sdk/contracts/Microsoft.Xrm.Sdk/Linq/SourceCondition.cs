using Microsoft.Xrm.Sdk.Query;

namespace Microsoft.Xrm.Sdk.Linq;

/// <summary>A condition and the record that it is about.</summary>
internal sealed class SourceCondition
{
    public SourceCondition(ColumnReference column, ConditionOperator op, params object[] values)
    {
        Source = column.Source;
        Condition = new ConditionExpression(column.Column, op, values);
    }

    public ConditionExpression Condition { get; }

    public SourceExpression Source { get; }
}
