namespace CrmAlignment.LocalDataverse.Query;

/// <summary>The platform's limits on queries; tests lower them.</summary>
public sealed record QueryLimits
{
    /// <summary>
    /// Most rows on a page. Default 5,000 (https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/page-results).
    /// </summary>
    public int PageSize { get; init; } = 5_000;

    /// <summary>
    /// Most rows that an aggregate reads. Default 50,000
    /// (https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/aggregate-data#limitations).
    /// </summary>
    public int AggregateRows { get; init; } = 50_000;

    /// <summary>
    /// Most rows that a total counts. Default 5,000
    /// (https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/count-rows).
    /// </summary>
    public int TotalCount { get; init; } = 5_000;
}
