using System;
using System.Collections.Immutable;
using System.Globalization;
using CrmAlignment.LocalDataverse.Metadata;
using CrmAlignment.LocalDataverse.Query.Tree;

namespace CrmAlignment.LocalDataverse.Query;

/// <summary>Who asks, when and where: all that a query's result depends on besides the rows.</summary>
internal sealed record QueryContext
{
    // Finding it takes longer than much else that a query does.
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");

    /// <summary>The present moment in UTC, from the one injected clock.</summary>
    public required DateTime UtcNow { get; init; }

    /// <summary>The user whom eq-userid means.</summary>
    public Guid UserId { get; init; }

    /// <summary>The user's business unit, which eq-businessid means.</summary>
    public Guid BusinessUnitId { get; init; }

    /// <summary>The user's teams, which eq-userteams means.</summary>
    public ImmutableArray<Guid> TeamIds { get; init; } = [];

    /// <summary>The user's time zone, for today and its like and for formatted dates. Default UTC.</summary>
    public TimeZoneInfo TimeZone { get; init; } = TimeZoneInfo.Utc;

    /// <summary>The user's interface language, for labels, as LCID. Default English.</summary>
    public int Language { get; init; } = LocalizedText.BaseLanguage;

    /// <summary>The user's formats of numbers and dates. Default English (United States).</summary>
    public CultureInfo Culture { get; init; } = English;

    /// <summary>The organization's calendar and hierarchy.</summary>
    public required OrganizationSettings Organization { get; init; }

    /// <summary>How amounts are shown.</summary>
    public required Currencies Currencies { get; init; }

    /// <summary>
    /// What rows of a table the user may read, by logical name: a filter that security supplies, or null for all rows.
    /// Applied to every table of a query, linked ones included. It returns the same filter whenever it is asked for the same table.
    /// </summary>
    public Func<string, QueryFilter?> RowFilter { get; init; } = static _ => null;

    /// <summary>The secured columns that the user may not read. Default: none.</summary>
    public HiddenColumns Hidden { get; init; } = HiddenColumns.None;

    /// <summary>The limits in force.</summary>
    public required QueryLimits Limits { get; init; }
}
