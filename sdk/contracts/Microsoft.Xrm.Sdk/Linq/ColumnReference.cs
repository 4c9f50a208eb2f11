namespace Microsoft.Xrm.Sdk.Linq;

/// <summary>A column of a record in a query.</summary>
internal sealed class ColumnReference
{
    public ColumnReference(SourceExpression source, string column)
    {
        Source = source;
        Column = column;
    }

    /// <summary>The column's logical name.</summary>
    public string Column { get; }

    public SourceExpression Source { get; }
}
