using System;
using CrmAlignment.LocalDataverse.Query;
using CrmAlignment.LocalDataverse.Transactions;

namespace CrmAlignment.LocalDataverse.Requests;

/// <summary>What an operation may know of the organization it works for, beside its rows.</summary>
/// <param name="state">The organization, which may go on with other rows.</param>
internal sealed class OrganizationFacts(OrganizationState state)
{
    private readonly CommittedCache<UserPreferences> _preferences = new(state, UserPreferences.Tables, UserPreferences.Load);
    private readonly CommittedCache<Currencies> _currencies = new(state, Query.Currencies.Tables, Query.Currencies.Load);
    private readonly CommittedCache<OrganizationSettings> _settings = new(state, OrganizationSettings.Tables, OrganizationSettings.Read);

    /// <summary>A new id each time the organization is opened: what a client kept of an earlier time can be told by it.</summary>
    public Guid OpeningId { get; } = Guid.NewGuid();

    /// <summary>Name of the organization.</summary>
    public required string Name { get; init; }

    /// <summary>Language (LCID) of users without a language of their own.</summary>
    public required int BaseLanguage { get; init; }

    /// <summary>How much a query may return.</summary>
    public required QueryLimits QueryLimits { get; init; }

    /// <summary>Who asked last: a user often asks several times in a row. Immutable, so requests at once may each set it.</summary>
    public QueryUser? LastAsking { get; set; }

    /// <summary>Id of the organization row.</summary>
    public Guid Id => state.Identity.OrganizationId;

    /// <summary>Id of the SYSTEM user, whose privileges are never checked.</summary>
    public Guid SystemUserId => state.Identity.SystemUserId;

    /// <summary>Id of the root business unit.</summary>
    public Guid RootBusinessUnitId => state.Identity.RootBusinessUnitId;

    /// <summary>Id of the base currency.</summary>
    public Guid BaseCurrencyId => state.Identity.BaseCurrencyId;

    /// <summary>In which language and time zone users see what they read, and in which currency they deal.</summary>
    /// <param name="execution">The transaction; null outside one.</param>
    /// <returns>The preferences as the transaction sees them.</returns>
    public UserPreferences Preferences(ExecutionScope? execution) => _preferences.Get(execution);

    /// <summary>How amounts are shown.</summary>
    /// <param name="execution">The transaction; null outside one.</param>
    /// <returns>The currencies as the transaction sees them.</returns>
    public Currencies Currencies(ExecutionScope? execution) => _currencies.Get(execution);

    /// <summary>The settings of the organization's row that queries and prices depend on.</summary>
    /// <param name="execution">The transaction; null outside one.</param>
    /// <returns>The settings as the transaction sees them.</returns>
    public OrganizationSettings Settings(ExecutionScope? execution) => _settings.Get(execution);
}
