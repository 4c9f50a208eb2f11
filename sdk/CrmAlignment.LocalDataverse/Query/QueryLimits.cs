using System;

namespace CrmAlignment.LocalDataverse.Query;

/// <summary>The platform's limits on queries. They can be lowered, down to 1, but not raised.</summary>
/// <remarks>
/// A test that needs a second page, or a fault of an aggregate, need not create thousands of rows. Immutable; they count for all
/// queries of an organization, those of plug-ins included.
/// </remarks>
public sealed record QueryLimits
{
    private const int PlatformPageSize = 5_000;
    private const int PlatformAggregateRows = 50_000;
    private const int PlatformTotalCount = 5_000;

    /// <summary>
    /// Most rows on a page: a larger page is asked for in vain, and MoreRecords tells of the rest. Default 5,000
    /// (https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/page-results).
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1 or above 5,000.</exception>
    public int PageSize { get; init => field = Within(value, PlatformPageSize); } = PlatformPageSize;

    /// <summary>
    /// Most rows that an aggregate reads; with one more it is refused (0x8004E023). Default 50,000
    /// (https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/aggregate-data#limitations).
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1 or above 50,000.</exception>
    public int AggregateRows { get; init => field = Within(value, PlatformAggregateRows); } = PlatformAggregateRows;

    /// <summary>
    /// Most rows that a total counts; beyond it TotalRecordCountLimitExceeded is set. Default 5,000
    /// (https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/count-rows).
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1 or above 5,000.</exception>
    public int TotalCount { get; init => field = Within(value, PlatformTotalCount); } = PlatformTotalCount;

    private static int Within(int value, int greatest)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(value, greatest);
        return value;
    }
}
