using CrmAlignment.LocalDataverse.Storage.Functions;
using Microsoft.Xrm.Sdk.Query;

namespace CrmAlignment.LocalDataverse.Query.Tree;

/// <summary>A column that a query returns, aggregates or groups by.</summary>
/// <param name="Column">Logical name.</param>
internal sealed record ColumnSelection(string Column)
{
    /// <summary>Name of the value in the result; needed for aggregates and groups.</summary>
    public string? Alias { get; init; }

    /// <summary>What to compute over the rows of a group.</summary>
    public XrmAggregateType Aggregate { get; init; }

    /// <summary>
    /// Whether the value is how many rows stand right below the row in its table's hierarchy, whoever may read them
    /// (https://learn.microsoft.com/power-apps/developer/data-platform/query-hierarchical-data).
    /// </summary>
    public bool CountsChildren { get; init; }

    /// <summary>Whether countcolumn counts equal values once.</summary>
    public bool Distinct { get; init; }

    /// <summary>Whether the query groups by it.</summary>
    public bool IsGroup { get; init; }

    /// <summary>The part of a date to group by; null for the whole value.</summary>
    public DatePart? DatePart { get; init; }

    /// <summary>Whether date parts are those of the user's time zone (the default) or of UTC.</summary>
    public bool InUserTimeZone { get; init; } = true;
}
