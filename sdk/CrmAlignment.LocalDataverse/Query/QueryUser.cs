using System;
using System.Collections.Immutable;
using System.Globalization;
using CrmAlignment.LocalDataverse.Metadata;

namespace CrmAlignment.LocalDataverse.Query;

/// <summary>Who asks: what of a query's result stays the same from one query of a user to the next.</summary>
internal sealed record QueryUser
{
    // Finding it takes longer than much else that a query does.
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en-US");

    /// <summary>The user whom eq-userid means.</summary>
    public Guid Id { get; init; }

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

    /// <summary>The secured columns that the user may not read. Default: none.</summary>
    public HiddenColumns Hidden { get; init; } = HiddenColumns.None;

    /// <summary>The limits in force.</summary>
    public required QueryLimits Limits { get; init; }
}
