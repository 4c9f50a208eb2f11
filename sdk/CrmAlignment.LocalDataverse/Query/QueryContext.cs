using System;
using System.Collections.Immutable;
using System.Globalization;
using CrmAlignment.LocalDataverse.Query.Tree;

namespace CrmAlignment.LocalDataverse.Query;

/// <summary>Who asks, when and where: all that a query's result depends on besides the rows.</summary>
internal sealed record QueryContext
{
    /// <summary>The present moment in UTC, from the one injected clock.</summary>
    public required DateTime UtcNow { get; init; }

    /// <summary>Who asks.</summary>
    public required QueryUser User { get; init; }

    /// <summary>
    /// What rows of a table the user may read, by logical name: a filter that security supplies, or null for all rows.
    /// Applied to every table of a query, linked ones included. It returns the same filter whenever it is asked for the same table.
    /// </summary>
    public Func<string, QueryFilter?> RowFilter { get; init; } = static _ => null;

    /// <inheritdoc cref="QueryUser.Id"/>
    public Guid UserId => User.Id;

    /// <inheritdoc cref="QueryUser.BusinessUnitId"/>
    public Guid BusinessUnitId => User.BusinessUnitId;

    /// <inheritdoc cref="QueryUser.TeamIds"/>
    public ImmutableArray<Guid> TeamIds => User.TeamIds;

    /// <inheritdoc cref="QueryUser.TimeZone"/>
    public TimeZoneInfo TimeZone => User.TimeZone;

    /// <inheritdoc cref="QueryUser.Language"/>
    public int Language => User.Language;

    /// <inheritdoc cref="QueryUser.Culture"/>
    public CultureInfo Culture => User.Culture;

    /// <inheritdoc cref="QueryUser.Organization"/>
    public OrganizationSettings Organization => User.Organization;

    /// <inheritdoc cref="QueryUser.Currencies"/>
    public Currencies Currencies => User.Currencies;

    /// <inheritdoc cref="QueryUser.Hidden"/>
    public HiddenColumns Hidden => User.Hidden;

    /// <inheritdoc cref="QueryUser.Limits"/>
    public QueryLimits Limits => User.Limits;
}
