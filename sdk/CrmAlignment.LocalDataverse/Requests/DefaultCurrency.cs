using CrmAlignment.LocalDataverse.Storage;

namespace CrmAlignment.LocalDataverse.Requests;

/// <summary>
/// The currency of amounts of which nobody says in which they are: the one of the user's settings, else the organization's base currency.
/// </summary>
/// <remarks>
/// Sources: https://learn.microsoft.com/power-apps/developer/data-platform/reference/entities/usersettings (the default currency of the
/// user), https://dynamics-chronicles.com/article/currency-fields-overview-how-configure (rows that the user creates have it),
/// https://learn.microsoft.com/power-apps/developer/data-platform/transaction-currency-currency-entity.
/// </remarks>
internal static class DefaultCurrency
{
    /// <summary>The currency for who asks.</summary>
    /// <param name="scope">The request.</param>
    /// <returns>The currency.</returns>
    public static RowReference Of(IRequestScope scope) =>
        scope.Organization.Preferences(scope.Execution).CurrencyOf(scope.UserId)
        ?? new RowReference("transactioncurrency", scope.Organization.BaseCurrencyId);
}
